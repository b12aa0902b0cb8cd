using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Enos.TimeSeries;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.TimeSeries;

/// <summary>Every operation of the time series through its client, and what their pages say against themselves.</summary>
public sealed class TimeSeriesTests(TimeSeriesGateway service) : IClassFixture<TimeSeriesGateway>
{
    [Fact]
    public void The_tests_call_every_operation_that_the_specs_declare() =>
        Assert.Equal(service.Gateway.Operations.Select(operation => operation.Name).Order(), TimeSeriesCalls.Names.Order());

    [Theory]
    [InlineData("GetCurrentDayPower", "GET", "/tsdb-service/v2.0/electric-power/current-day", "sum(opentsdb_pi_point)=10.615000000000002")]
    [InlineData("QueryCurrentDayPower", "POST", "/tsdb-service/v2.0/electric-power/current-day", "sum(opentsdb_pi_point)=10.615000000000002")]
    [InlineData("GetGenericData", "GET", "/tsdb-service/v2.0/generic", "opentsdb_generic_point=3.123")]
    [InlineData("QueryGenericData", "POST", "/tsdb-service/v2.0/generic", "opentsdb_generic_point=3.123")]
    [InlineData("GetLatestData", "GET", "/tsdb-service/v2.0/latest", "opentsdb_pi_point=2.123")]
    [InlineData("QueryLatestData", "POST", "/tsdb-service/v2.0/latest", "opentsdb_pi_point=2.123")]
    [InlineData("GetNormalizedData", "GET", "/tsdb-service/v2.0/ai-normalized", "sum(opentsdb_ai_point)=4.4944")]
    [InlineData("QueryNormalizedData", "POST", "/tsdb-service/v2.0/ai-normalized", "sum(opentsdb_ai_point)=4.4944")]
    [InlineData("GetRawData", "GET", "/tsdb-service/v2.0/ai", "opentsdb_ai_point=1.1236")]
    [InlineData("QueryRawData", "POST", "/tsdb-service/v2.0/ai", "opentsdb_ai_point=1.1236")]
    [InlineData("GetStateDurations", "GET", "/tsdb-service/v2.0/di/duration", "1=60000 Unknown=180000")]
    [InlineData("QueryStateDurations", "POST", "/tsdb-service/v2.0/di/duration", "1=60000 Unknown=180000")]
    [InlineData("GetPointPolicies", "GET", "/tsdb-policy/v2.0/policies", "DI")]
    [InlineData("QueryPowerV21", "POST", "/tsdb-service/v2.1/electric-power", "sum(pi_point)=6.853 sum(pi_point)=4.246")]
    [InlineData("QueryRawDataV21", "POST", "/tsdb-service/v2.1/ai", "ai_point=1.1236")]
    public async Task Each_operation_is_served_and_reads_its_sample(string operation, string method, string path, string values)
    {
        string read = await TimeSeriesCalls.CallAsync(operation, service.Client);

        RecordedRequest sent = service.Sent(operation);
        Assert.Equal((RequestOutcome.Served, method, path), (sent.Outcome, sent.Method, sent.Path));
        Assert.Equal(values, read);
    }

    [Fact]
    public async Task Lists_go_in_one_text_in_the_address_and_in_a_part()
    {
        await TimeSeriesCalls.CallAsync("GetStateDurations", service.Client);
        await TimeSeriesCalls.CallAsync("QueryStateDurations", service.Client);

        Assert.Equal("f4Bkwc5Q,SSbqxq88", service.Sent("GetStateDurations").QueryValue("assetIds"));
        RecordedRequest sent = service.Sent("QueryStateDurations");
        Assert.Null(sent.RawQuery);
        Assert.StartsWith("multipart/form-data", Assert.Single(sent.HeaderValues("Content-Type")), StringComparison.Ordinal);
        Assert.Equal(
            ["assetIds=f4Bkwc5Q,SSbqxq88", "endTime=2019-06-11 23:00:00", "measurepoints=di_point1", "orgId=yourOrgId", "startTime=2019-06-01 00:00:00"],
            sent.Parts.Select(part => $"{part.Name}={part.Text}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("items")]
    [InlineData("data")]
    public async Task The_list_has_two_names_and_a_point_values_of_any_kind(string name)
    {
        service.Gateway.Operation("GetRawData").Next(1).RespondsWith($$$"""
            {"status":0,"msg":"success","submsg":null,"data":{"{{{name}}}":[{"assetId":"a","timestamp":1560249312446,"p1":1.5,"p2":"on","localtime":null,"quality":"0"}]}}
            """);

        Point point = Assert.Single((await service.Client.GetRawDataAsync(Raw)).Items);

        Assert.Equal((1.5, "on"), (point.Values["p1"].GetDouble(), point.Values["p2"].GetString()));
        Assert.Equal(("a", 1560249312446, null, "0"), (point.AssetId, point.Timestamp.ToUnixTimeMilliseconds(), point.LocalTime, point.Quality));
        Assert.Equal(2, point.Values.Count);
    }

    [Fact]
    public async Task Truth_values_are_sent_as_such_though_a_sample_has_text()
    {
        await TimeSeriesCalls.CallAsync("QueryRawDataV21", service.Client);

        JsonNode sent = JsonNode.Parse(service.Sent("QueryRawDataV21").BodyText)!;
        Assert.Equal((true, false), (sent["localTimeAccuracy"]!.GetValue<bool>(), sent["withQuality"]!.GetValue<bool>()));
    }

    [Theory]
    [InlineData("\"status\":400", "InvalidArgument")]
    [InlineData("\"status\":701", "ServerFault")]
    [InlineData("\"status\":702", "QueryFailed")]
    [InlineData("\"code\":80400", "InvalidArgumentV21")]
    [InlineData("\"code\":80401", "NoPermission")]
    [InlineData("\"code\":80500", "ServerFaultV21")]
    public async Task An_error_has_the_name_of_its_code(string code, string name)
    {
        service.Gateway.Operation("GetRawData").Next(1).RespondsWith($$"""{{{code}},"msg":"No.","submsg":"Not now.","data":null}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => service.Client.GetRawDataAsync(Raw));

        Assert.Equal((name, "No."), (exception.ErrorName, exception.ServiceMessage));
        Assert.Equal(["Not now."], exception.FurtherMessages);
    }

    [Fact]
    public async Task All_policies_come_by_measurement_point()
    {
        PointPolicies policies = Assert.Single(await service.Client.GetPointPoliciesAsync(["opentsdb_model"]));

        Assert.Equal("opentsdb_model", policies.ModelId);
        Assert.Equal([StoragePolicy.Raw, StoragePolicy.Normalized], policies.Policies["opentsdb_ai_point"]);
    }

    private static GetRawDataRequest Raw => new()
    {
        AssetIds = ["a"],
        Measurepoints = ["p1", "p2"],
        StartTime = new ApiDateTime("2019-06-01T10:00:00+08:00"),
        EndTime = new ApiDateTime("2019-06-11T23:00:00+08:00"),
    };
}
