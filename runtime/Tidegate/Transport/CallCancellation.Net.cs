using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

namespace Tidegate.Transport;

/// <summary>
/// Cancels a call when the caller's token is canceled or when the time for the call runs out, whichever comes first. Reused from call to call.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Begin and End are its life; a source kept between calls has no timer running.")]
internal sealed class CallCancellation
{
    private CancellationTokenSource? _source;
    private CancellationTokenRegistration _registration;

    /// <summary>Canceled when the call has to end.</summary>
    public CancellationToken Token => _source!.Token;

    /// <summary>Whether the call has to end.</summary>
    public bool IsOver => _source is { IsCancellationRequested: true };

    public void Begin(TimeSpan timeout, TimeProvider clock, CancellationToken caller)
    {
        if (ReferenceEquals(clock, TimeProvider.System))
        {
            _source ??= new CancellationTokenSource();
            _source.CancelAfter(timeout);
        }
        else
        {
            _source = new CancellationTokenSource(timeout, clock);
        }

        _registration = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    /// <summary>Ends it for whoever still works for the call: nothing of it is used again.</summary>
    public void Abandon()
    {
        _registration.Dispose();
        _ = _source?.CancelAsync();
        _source = null;
    }

    /// <summary>Ends the watch; nothing holds the token any more once the call is over.</summary>
    public void End()
    {
        _registration.Dispose();
        if (_source?.TryReset() == false)
        {
            _source.Dispose();
            _source = null;
        }
    }
}
