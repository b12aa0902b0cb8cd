using System;
using System.Collections.Concurrent;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Gateway.Responses;

/// <summary>The overrides of all operations, by qualified name.</summary>
internal sealed class ResponsePlans
{
    private readonly ConcurrentDictionary<string, Plan<Responder>> _plans = new(StringComparer.Ordinal);

    public Plan<Responder> For(string operation) => _plans.GetOrAdd(operation, _ => new Plan<Responder>());

    /// <returns>The overriding response; null when there is none.</returns>
    public async Task<Reply?> RespondAsync(string operation, GatewayRequest request, CancellationToken cancellationToken)
    {
        if (!_plans.TryGetValue(operation, out Plan<Responder>? plan) || plan.Take() is not { } responder)
        {
            return null;
        }

        try
        {
            return await responder(request, cancellationToken).ConfigureAwait(false) is { } response
                ? new Reply(RequestOutcome.Overridden, response)
                : null;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return Reply.ClientLeft();
        }
        catch (Exception fault)
        {
            // This is test code: whatever it throws goes into the response, where the test's author sees it.
            return Reply.Refuse(
                RequestOutcome.Failed,
                HttpStatusCode.InternalServerError,
                $"The override of {operation} threw {fault.GetType().Name}: {fault.Message}");
        }
    }
}
