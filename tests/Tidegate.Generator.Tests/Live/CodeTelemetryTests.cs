using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>What traces and metrics say of codes that are texts.</summary>
public sealed class CodeTelemetryTests
{
    private const string Code = "tidegate.business.code";

    /// <summary>The codes are those of no other test, since all calls of the process are heard.</summary>
    [Fact]
    public async Task A_code_that_is_a_text_is_a_text_in_traces_and_in_metrics_only_where_it_is_declared()
    {
        ConcurrentBag<Activity> spans = [];
        ConcurrentBag<object?> measured = [];
        using var traces = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Tidegate",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(traces);
        using var metrics = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Tidegate")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        metrics.SetMeasurementEventCallback<double>((_, _, tags, _) => measured.Add(tags.ToArray().FirstOrDefault(static tag => tag.Key == Code).Value));
        metrics.Start();
        Func<string, HttpStatusCode, Task<string>> call = DepotService.Compile(
            "envelope: { success: OK }\nerrors: { Traced.Declared: { name: Traced } }", "returns: none", "await depot.GetAsync().ConfigureAwait(false); return \"\";");

        await call("""{"code":"Traced.Declared"}""", HttpStatusCode.OK);
        await call("""{"code":"Traced.Unknown"}""", HttpStatusCode.OK);

        Assert.Equal("Traced", Assert.Single(spans, static span => span.GetTagItem(Code) is "Traced.Declared").GetTagItem("error.type"));
        Assert.Single(spans, static span => span.GetTagItem(Code) is "Traced.Unknown");
        Assert.Contains("Traced.Declared", measured);
        Assert.DoesNotContain("Traced.Unknown", measured);
    }
}
