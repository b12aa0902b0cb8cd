using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Requests;

/// <summary>One sending of a streamed body, which can be ended: the answer may come before it is over.</summary>
internal sealed class BodySending
{
    private readonly object _gate = new();
    private readonly CancellationTokenSource _stop;
    private readonly TaskCompletionSource<bool> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isOver;

    /// <param name="attempt">Canceled when the attempt ends.</param>
    public BodySending(CancellationToken attempt)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(attempt);
        Token = _stop.Token;
    }

    /// <summary>Canceled when the sending has to end.</summary>
    public CancellationToken Token { get; }

    /// <summary>Has it end, unless it is over.</summary>
    /// <returns>Its end. A connection that does not look at its token keeps it waiting.</returns>
    public Task StopAsync()
    {
        lock (_gate)
        {
            if (!_isOver)
            {
                _stop.Cancel();
            }
        }

        return _end.Task;
    }

    /// <summary>Notes that it is over: nothing of the body is read for it any more.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isOver = true;
            _stop.Dispose();
        }

        _end.TrySetResult(true);
    }
}
