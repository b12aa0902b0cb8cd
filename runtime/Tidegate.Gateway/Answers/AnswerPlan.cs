using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Gateway.Answers;

/// <summary>Makes an answer for a request; null leaves it to the gateway.</summary>
internal delegate Task<GatewayAnswer?> Responder(GatewayRequest request, CancellationToken cancellationToken);

/// <summary>What a test wants one operation to answer: first those for the next calls, in order, then the standing one.</summary>
internal sealed class AnswerPlan
{
    private readonly Lock _lock = new();
    private readonly Queue<Responder> _next = new();
    private Responder? _standing;

    public void AddNext(int times, Responder responder)
    {
        lock (_lock)
        {
            for (int i = 0; i < times; i++)
            {
                _next.Enqueue(responder);
            }
        }
    }

    public void SetStanding(Responder responder)
    {
        lock (_lock)
        {
            _standing = responder;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _next.Clear();
            _standing = null;
        }
    }

    /// <returns>The answer that is due; null when the test wants nothing special.</returns>
    public Responder? Take()
    {
        lock (_lock)
        {
            return _next.TryDequeue(out Responder? due) ? due : _standing;
        }
    }
}
