using System;
using System.Collections.Concurrent;
using System.Net.Http;
using Polly;

namespace Tidegate.Extensions.Resilience;

/// <summary>The resilience pipelines of a client, one for all calls that share a circuit.</summary>
internal static class Circuits
{
    /// <returns>A function that finds the pipeline for a request.</returns>
    public static Func<HttpRequestMessage, ResiliencePipeline<HttpResponseMessage>> Of(ApiResilienceOptions options, TimeProvider clock)
    {
        ResiliencePipeline<HttpResponseMessage> shared = SignedCallPipeline.Build(options, clock);
        if (options.BreakerScope != ApiBreakerScope.Operation)
        {
            return _ => shared;
        }

        var own = new ConcurrentDictionary<ApiOperation, ResiliencePipeline<HttpResponseMessage>>();
        Func<ApiOperation, ResiliencePipeline<HttpResponseMessage>> build = _ => SignedCallPipeline.Build(options, clock);

        // Each untyped call is an operation of its own, so their circuits would grow without limit and never open.
        return request => ((ApiRequestMessage)request).Operation is { IsUntyped: false } operation ? own.GetOrAdd(operation, build) : shared;
    }
}
