using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Transport;

/// <summary>Cancels a call when the caller's token is canceled or when the time for the call runs out, whichever comes first.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Begin and End are its life.")]
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
        _source = clock.CreateCancellationTokenSource(timeout);
        _registration = caller.Register(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    /// <summary>Ends it for whoever still works for the call: nothing of it is used again.</summary>
    public void Abandon()
    {
        _registration.Dispose();
        if (_source is { } source)
        {
            _ = Task.Run(source.Cancel);
        }

        _source = null;
    }

    /// <summary>Ends the watch; nothing holds the token any more once the call is over.</summary>
    public void End()
    {
        _registration.Dispose();
        _source?.Dispose();
        _source = null;
    }
}
