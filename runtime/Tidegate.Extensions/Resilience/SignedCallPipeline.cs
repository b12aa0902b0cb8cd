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
/// The attempts of a call: retries, outermost, then the circuit breaker, then the time for one attempt. There is no hedging: it would send
/// a call while another attempt of it may still be carried out.
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

        pipeline.AddCircuitBreaker(Breaker(options));
        if (options.AttemptTimeout != Timeout.InfiniteTimeSpan)
        {
            pipeline.AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout });
        }

        return pipeline.Build();
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retries(ApiResilienceOptions options, TimeProvider clock) => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        Delay = options.BaseDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = attempt => ValueTask.FromResult(
            GatewayFailures.IsTransient(attempt.Outcome, attempt.Context) && MayRepeat(attempt, clock)),
        DelayGenerator = attempt => ValueTask.FromResult(RetryAfter.Of(attempt.Outcome.Result, clock.GetUtcNow())),
    };

    private static bool MayRepeat(RetryPredicateArguments<HttpResponseMessage> attempt, TimeProvider clock)
    {
        var message = (ApiRequestMessage)attempt.Context.GetRequestMessage()!;
        bool isHarmless = message.Operation.IsIdempotent || !message.MayHaveReachedServer;
        return isHarmless
            && (RetryAfter.Of(attempt.Outcome.Result, clock.GetUtcNow()) is not { } wait || RetryAfter.FitsInto(wait, message.TimeLeft));
    }

    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(ApiResilienceOptions options) => new()
    {
        FailureRatio = options.BreakerFailureRatio,
        MinimumThroughput = options.BreakerMinimumAttempts,
        SamplingDuration = options.BreakerWindow,
        BreakDuration = options.BreakDuration,
        ShouldHandle = attempt => ValueTask.FromResult(GatewayFailures.IsTrouble(attempt.Outcome, attempt.Context)),
    };
}
