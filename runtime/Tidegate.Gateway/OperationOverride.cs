using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Gateway.Answers;

namespace Tidegate.Gateway;

/// <summary>
/// Decides what one operation answers instead of its samples. Requests are still checked first, so an override sees only
/// requests that are signed and complete; an override of the token service sees all of its requests.
/// </summary>
public sealed class OperationOverride
{
    private readonly AnswerPlan _plan;
    private readonly int? _times;

    internal OperationOverride(AnswerPlan plan, int? times = null)
    {
        _plan = plan;
        _times = times;
    }

    /// <summary>Limits what follows to the next calls; after them, the answers given earlier hold again.</summary>
    /// <param name="times">One or more.</param>
    /// <returns>An override for those calls; several queue up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is zero or less.</exception>
    public OperationOverride Next(int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        return new OperationOverride(_plan, times);
    }

    /// <summary>Answers with JSON text and HTTP 200.</summary>
    /// <param name="json">The whole answer with its envelope, sent verbatim and unchecked.</param>
    public void Answers(string json) => Answers(GatewayAnswer.Json(json));

    /// <summary>Answers with a status and no body.</summary>
    /// <param name="status">The HTTP status.</param>
    public void Answers(HttpStatusCode status) => Answers(GatewayAnswer.Empty(status));

    /// <summary>Answers with a fixed answer.</summary>
    /// <param name="answer">The answer.</param>
    public void Answers(GatewayAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Answers(_ => answer);
    }

    /// <summary>Answers with what a function makes of the request.</summary>
    /// <param name="answer">
    /// The function; where it gives null, the gateway answers as usual. What it throws becomes an HTTP 500 that names the exception.
    /// </param>
    public void Answers(Func<GatewayRequest, GatewayAnswer?> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Answers((request, _) => Task.FromResult(answer(request)));
    }

    /// <summary>Answers with what an asynchronous function makes of the request, for instance after a delay.</summary>
    /// <param name="answer">
    /// The function; where it gives null, the gateway answers as usual. Its token is cancelled when the client goes away or the
    /// gateway stops.
    /// </param>
    public void Answers(Func<GatewayRequest, CancellationToken, Task<GatewayAnswer?>> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (_times is { } times)
        {
            _plan.AddNext(times, answer.Invoke);
        }
        else
        {
            _plan.SetStanding(answer.Invoke);
        }
    }

    /// <summary>Forgets all overrides of this operation.</summary>
    public void Reset() => _plan.Clear();
}
