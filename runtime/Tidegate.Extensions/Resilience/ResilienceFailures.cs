using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Tidegate.Extensions.Resilience;

/// <summary>Converts the exceptions of the resilience pipeline into the ones that callers know.</summary>
/// <param name="client">The client's name in messages.</param>
/// <param name="options">The options that determine which calls share a circuit, and how long it stays open.</param>
internal sealed class ResilienceFailures(string client, ApiResilienceOptions options) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException exception)
        {
            throw AttemptTimeout((ApiRequestMessage)request, exception.Timeout);
        }
        catch (BrokenCircuitException)
        {
            throw CircuitOpen((ApiRequestMessage)request);
        }
    }

    private static ApiTransportException AttemptTimeout(ApiRequestMessage message, TimeSpan time)
    {
        string operation = message.Operation.Name;
        string place = message.Attempts switch
        {
            0 => "no credentials and connection could be had",
            1 => "no complete response came to the only attempt",
            int attempts => $"no complete response came to the last of {attempts} attempts",
        };
        return new ApiTransportException(
            operation, ApiTransportReason.Timeout, $"{operation}: {place} within {Seconds(time)} s, the time for one attempt.", null, message.MayHaveReachedServer);
    }

    private ApiTransportException CircuitOpen(ApiRequestMessage message)
    {
        string operation = message.Operation.Name;
        string sent = message.Attempts == 0 ? "not sent" : "not sent again";
        string calls = options.BreakerScope == ApiBreakerScope.Client ? "calls"
            : message.Operation.IsUntyped ? "calls without a spec"
            : "calls of this operation";
        return new ApiTransportException(
            operation,
            ApiTransportReason.CircuitOpen,
            $"{operation}: {sent}; too many {calls} by the client '{client}' failed, and one in {Seconds(options.BreakDuration)} s tries its gateway.",
            null,
            message.MayHaveReachedServer);
    }

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.###}");
}
