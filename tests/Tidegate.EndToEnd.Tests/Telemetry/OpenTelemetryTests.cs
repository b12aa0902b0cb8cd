using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.EndToEnd.Tests.Leaks;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Telemetry;

/// <summary>What an application sees that exports traces and metrics with OpenTelemetry.</summary>
[Collection(ObservedTests.Name)]
public sealed class OpenTelemetryTests : IAsyncLifetime
{
    private readonly List<Activity> _spans = [];
    private readonly List<Metric> _metrics = [];
    private readonly TracerProvider _tracing;
    private readonly MeterProvider _metering;
    private EnosHarness? _enos;

    public OpenTelemetryTests()
    {
        _tracing = Sdk.CreateTracerProviderBuilder().AddSource("Tidegate").AddInMemoryExporter(_spans).Build();
        _metering = Sdk.CreateMeterProviderBuilder().AddMeter("Tidegate").AddInMemoryExporter(_metrics).Build();
    }

    private EnosHarness Enos => _enos!;

    public async Task InitializeAsync() => _enos = await EnosHarness.StartAsync();

    public async Task DisposeAsync()
    {
        await Enos.DisposeAsync();
        _tracing.Dispose();
        _metering.Dispose();
    }

    [Fact]
    public async Task A_call_is_a_span_named_after_its_operation()
    {
        await Enos.Flows.EnableFlowAsync(3377);

        Activity span = Assert.Single(_spans);
        Assert.Equal(("EnableFlow", ActivityKind.Client, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        RecordedRequest sent = Enos.Gateway.Requests.Single(static request => request.Operation == "EnableFlow");
        Assert.Equal("POST", span.GetTagItem("http.request.method"));
        Assert.Equal("127.0.0.1", span.GetTagItem("server.address"));
        Assert.Equal(Enos.Gateway.Uri.Port, span.GetTagItem("server.port"));
        Assert.Equal(new Uri(Enos.Gateway.Uri, sent.Path).AbsoluteUri + "?*", span.GetTagItem("url.full"));
        Assert.Equal(sent.Path, span.GetTagItem("url.template"));
        Assert.Equal(200, span.GetTagItem("http.response.status_code"));
        Assert.Equal("BatchProcessing", span.GetTagItem("tidegate.service"));
        Assert.Equal(0, span.GetTagItem("tidegate.business.code"));
        Assert.Null(span.GetTagItem("error.type"));
        Assert.Null(span.GetTagItem("http.request.resend_count"));
        Assert.Contains(sent.HeaderValues("traceparent"), one => one.Contains(span.TraceId.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_an_error_with_its_code_and_name()
    {
        Enos.Gateway.Operation("EnableFlow").RespondsWith("""{"code":62103,"msg":"no"}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Enos.Flows.EnableFlowAsync(3377));

        Activity span = Assert.Single(_spans);
        Assert.Equal((ActivityStatusCode.Error, exception.Message), (span.Status, span.StatusDescription));
        Assert.Equal(exception.ErrorName, span.GetTagItem("error.type"));
        Assert.Equal(62103, span.GetTagItem("tidegate.business.code"));
        Assert.Equal(exception.ErrorName, TagsOf("tidegate.client.operation.duration").Single()["error.type"]);
    }

    [Fact]
    public async Task A_call_that_is_sent_again_tells_how_often_and_why()
    {
        await Enos.Flows.EnableFlowAsync(3377);
        Enos.Gateway.Tokens.ExpireAll();

        await Enos.Flows.DisableFlowAsync(3377);

        Activity span = _spans.Single(static one => one.DisplayName == "DisableFlow");
        Assert.Equal(1, span.GetTagItem("http.request.resend_count"));
        Assert.Equal("credentials_refused", TagsOf("tidegate.client.resends").Single()["tidegate.resend.reason"]);
        Assert.Contains(TagsOf("tidegate.client.token.fetches"), static tags => (string?)tags["tidegate.token.operation"] == "GetAccessToken" && (string?)tags["tidegate.outcome"] == "success");
        Assert.Contains(TagsOf("tidegate.client.token.duration"), static tags => (string?)tags["tidegate.token.operation"] == "GetAccessToken");
    }

    [Fact]
    public async Task Durations_are_counted_in_boundaries_for_seconds()
    {
        await Enos.Flows.EnableFlowAsync(3377);

        MetricPoint point = Points("tidegate.client.operation.duration").Single();
        var boundaries = new List<double>();
        foreach (HistogramBucket bucket in point.GetHistogramBuckets())
        {
            boundaries.Add(bucket.ExplicitBound);
        }

        Assert.Equal([0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, double.PositiveInfinity], boundaries);
        Assert.Equal(1, point.GetHistogramCount());
        Assert.InRange(point.GetHistogramSum(), 0, 60);
    }

    [Fact]
    public async Task Drift_is_counted_by_operation_and_kind()
    {
        Enos.Gateway.Drift = [ResponseDrift.UnknownMembers, ResponseDrift.UnknownEnumNumbers, ResponseDrift.UnknownEnumTexts, ResponseDrift.Custom("numbers as text", NumbersAsText)];

        await Enos.Flows.GetFlowInstanceAsync("2809-20190808093200");

        Assert.Equal(
            ["number_as_text", "undeclared_member", "unknown_enum_value"],
            TagsOf("tidegate.client.drift").Select(static tags => (string)tags["tidegate.drift.kind"]!).Order(StringComparer.Ordinal));
        Assert.All(TagsOf("tidegate.client.drift"), static tags => Assert.Equal("GetFlowInstance", tags["tidegate.operation"]));
    }

    [Fact]
    public async Task Untyped_calls_have_one_name_whatever_their_path()
    {
        await Assert.ThrowsAnyAsync<ApiClientException>(() => Enos.Flows.SendAsync(new("PROPFIND"), "/some/42"));

        Activity span = Assert.Single(_spans);
        Assert.Equal("UntypedCall", span.DisplayName);
        Assert.Equal(("_OTHER", "PROPFIND"), (span.GetTagItem("http.request.method"), span.GetTagItem("http.request.method_original")));
        Assert.Equal("UntypedCall", TagsOf("tidegate.client.operation.duration").Single()["tidegate.operation"]);
    }

    private static JsonNode NumbersAsText(GatewayRequest request, JsonNode answer)
    {
        answer["code"] = "0";
        return answer;
    }

    private IEnumerable<Dictionary<string, object?>> TagsOf(string instrument) => Points(instrument).Select(static point =>
    {
        var tags = new Dictionary<string, object?>();
        foreach (KeyValuePair<string, object?> tag in point.Tags)
        {
            tags.Add(tag.Key, tag.Value);
        }

        return tags;
    });

    private List<MetricPoint> Points(string instrument)
    {
        _metrics.Clear();
        _metering.ForceFlush();
        var points = new List<MetricPoint>();
        foreach (MetricPoint point in _metrics.Single(metric => metric.Name == instrument).GetMetricPoints())
        {
            points.Add(point);
        }

        return points;
    }
}
