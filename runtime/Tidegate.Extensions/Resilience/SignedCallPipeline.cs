using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Tidegate.Extensions.Resilience;

/// <summary>
/// The attempts of a call: retries outermost, then the circuit breaker, then the timeout of one attempt. There is no hedging: it would send a
/// call while an earlier attempt might still be carried out.
/// </summary>
internal static class SignedCallPipeline
{
    public static ResiliencePipeline<HttpResponseMessage> Build(ApiResilienceOptions options, TimeProvider clock)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock };
        if (options.MaxRetries > 0)
        {
            pipeline.AddRetry(Retries(options, clock));
        }

        if (options.BreakerScope != ApiBreakerScope.None)
        {
            pipeline.AddCircuitBreaker(Breaker(options));
        }

        if (options.AttemptTimeout != Timeout.InfiniteTimeSpan)
        {
            pipeline.AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout });
        }

        return pipeline.Build();
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retries(ApiResilienceOptions options, TimeProvider clock) => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        ShouldHandle = attempt => ValueTask.FromResult(
            GatewayFailures.IsTransient(attempt.Outcome, attempt.Context)
            && IsHarmless(Message(attempt.Context))
            && RetryWait.TryKeep(
                attempt.Context,
                RetryAfter.Of(attempt.Outcome.Result, clock.GetUtcNow()) ?? RetryWait.Backoff(options.BaseDelay, attempt.AttemptNumber),
                Message(attempt.Context).TimeLeft)),
        DelayGenerator = attempt => ValueTask.FromResult(RetryWait.Kept(attempt.Context)),
    };

    private static bool IsHarmless(ApiRequestMessage message) => message.CanBeSentAgain && (message.Operation.IsIdempotent || !message.MayHaveReachedServer);

    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(ApiResilienceOptions options)
    {
        var circuit = new CircuitBreakerStateProvider();
        return new CircuitBreakerStrategyOptions<HttpResponseMessage>
        {
            FailureRatio = options.BreakerFailureRatio,
            MinimumThroughput = options.BreakerMinimumAttempts,
            SamplingDuration = options.BreakerWindow,
            BreakDuration = options.BreakDuration,
            StateProvider = circuit,
            ShouldHandle = attempt => ValueTask.FromResult(
                GatewayFailures.IsTrouble(attempt.Outcome, attempt.Context, Message(attempt.Context).TimeLeft)

                // A trial call that its caller cancels proves nothing, and so does not close the circuit.
                || (circuit.CircuitState == CircuitState.HalfOpen && attempt.Outcome.Exception is OperationCanceledException)),
        };
    }

    private static ApiRequestMessage Message(ResilienceContext context) => (ApiRequestMessage)context.GetRequestMessage()!;
}
