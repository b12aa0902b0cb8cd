using System;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Generated methods, called as a consumer calls them: what goes out, and what comes back.</summary>
public class CallTests
{
    private const string Done = """{"code":0,"msg":"OK","data":""}""";

    [Fact]
    public async Task A_call_sends_its_query_in_signing_order_and_its_body_as_compact_json()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            "endpoint: EnableFlow\nrequest: POST /flows\naction: enable\nquery: [userId, orgId]\nbody: { flowId: FlowId }\nreturns: none",
            "await flows.EnableFlowAsync(3377).ConfigureAwait(false); return null;",
            gateway);

        Assert.Equal(
            new StubCall("POST", "/batch/v2.1/flows?action=enable&orgId=o%201&userId=u1", """{"flowId":3377}""", IsSigned: true),
            gateway.Call);
    }

    [Theory]
    [InlineData("3377", "3377")]
    [InlineData("\"3377\"", "3377")]
    [InlineData("\"FLOW_001\"", "\"FLOW_001\"")]
    [InlineData("\"007\"", "\"007\"")]
    public async Task An_id_is_sent_as_a_number_when_it_is_one_and_as_text_otherwise(string id, string json)
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            "endpoint: EnableFlow\nrequest: POST /flows\nbody: { flowId: FlowId }\nreturns: none",
            $"await flows.EnableFlowAsync({id}).ConfigureAwait(false); return null;",
            gateway);

        Assert.Equal($$"""{"flowId":{{json}}}""", gateway.Call.Body);
    }

    [Fact]
    public async Task A_call_may_override_the_client_parameters()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            "endpoint: Ping\nrequest: GET /ping\nquery: [userId, orgId, tenant]\nreturns: none",
            "await flows.PingAsync(new BatchCallOptions { UserId = \"u2\", Tenant = 7 }).ConfigureAwait(false); return null;",
            gateway);

        Assert.Equal("/batch/v2.1/ping?orgId=o%201&tenant=7&userId=u2", gateway.Call.Target);
        Assert.Equal("", gateway.Call.Body);
    }

    [Fact]
    public async Task An_optional_client_parameter_that_nobody_gives_is_not_sent()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            "endpoint: Ping\nrequest: GET /ping\nquery: [tenant]\nreturns: none",
            "await flows.PingAsync().ConfigureAwait(false); return null;",
            gateway);

        Assert.Equal("/batch/v2.1/ping", gateway.Call.Target);
    }

    [Fact]
    public async Task A_required_client_parameter_that_nobody_gives_is_an_error_before_anything_is_sent()
    {
        var gateway = new StubGateway();

        object? message = await LiveService.RunAsync(
            "endpoint: Ping\nrequest: GET /ping\nquery: [userId]\nreturns: none",
            """
            using var nobody = new BatchClient(
                new BatchOptions { Gateway = new Uri("https://gw.example"), AccessKey = "key", SecretKey = "secret" }, new Tidegate.ApiClientParts { Transport = transport });
            try { await nobody.PingAsync().ConfigureAwait(false); return null; }
            catch (ArgumentException e) { return e.Message; }
            """,
            gateway);

        Assert.Contains("userId is not given: set UserId in BatchOptions, or in BatchCallOptions for one call", Assert.IsType<string>(message), StringComparison.Ordinal);
        Assert.Empty(gateway.Calls);
    }

    [Fact]
    public async Task Every_kind_of_query_value_is_written_and_escaped()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            """
            endpoint: Find
            request: GET /find
            query: { a: string, b: bool, c: FlowId, d?: Cycle, e?: Status }
            returns: none
            """,
            "await flows.FindAsync(\"a&b=c/描 +\", true, \"x y\", Cycle.Minute, Status.Fail).ConfigureAwait(false); return null;",
            gateway);

        Assert.Equal("/batch/v2.1/find?a=a%26b%3Dc%2F%E6%8F%8F%20%2B&b=true&c=x%20y&d=mi&e=-1", gateway.Call.Target);
    }

    [Fact]
    public async Task Numbers_and_times_in_the_query_are_invariant()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            "endpoint: Find\nrequest: GET /find\nquery: { a: int, b: long, c: double, d: decimal, e: epochMillis }\nreturns: none",
            "await flows.FindAsync(-1, 5000000000L, 0.5, 1.50m, DateTimeOffset.FromUnixTimeMilliseconds(1565251865242)).ConfigureAwait(false); return null;",
            gateway);

        Assert.Equal("/batch/v2.1/find?a=-1&b=5000000000&c=0.5&d=1.50&e=1565251865242", gateway.Call.Target);
    }

    [Fact]
    public async Task Holes_of_the_path_are_filled_with_escaped_values()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            """
            endpoint: GetPart
            request: GET /flows/{flowId}/parts/{name}/{on}/{day}
            path: { flowId: FlowId, name: string, on: bool, day: date }
            query: { part: int }
            returns: none
            """,
            "await flows.GetPartAsync(7, \"a/b c\", true, new DateTime(2019, 7, 22), 3).ConfigureAwait(false); return null;",
            gateway);

        Assert.Equal("/batch/v2.1/flows/7/parts/a%2Fb%20c/true/2019-07-22?part=3", gateway.Call.Target);
    }

    [Fact]
    public async Task Optional_members_that_are_not_given_are_not_sent()
    {
        var gateway = new StubGateway(Done, Done);

        await LiveService.RunAsync(
            "endpoint: Search\nrequest: POST /s\nbody: { expression?: string, status?: Status, note?: string }\nreturns: none",
            """
            await flows.SearchAsync().ConfigureAwait(false);
            await flows.SearchAsync("", Status.Success, "n").ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal("{}", gateway.Calls[0].Body);
        Assert.Equal("""{"expression":"","status":1,"note":"n"}""", gateway.Calls[1].Body);
    }

    [Fact]
    public async Task A_required_member_that_may_be_null_is_sent_as_null()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            "endpoint: Search\nrequest: POST /s\nbody: { note: string?, count: int? }\nreturns: none",
            "await flows.SearchAsync(null, null).ConfigureAwait(false); return null;",
            gateway);

        Assert.Equal("""{"note":null,"count":null}""", gateway.Call.Body);
    }

    [Fact]
    public async Task More_than_five_inputs_are_one_record()
    {
        var gateway = new StubGateway("""{"code":0,"data":{"flowId":2841}}""");

        object? id = await LiveService.RunAsync(
            """
            endpoint: SaveFlow
            request: POST /flows
            body: { id: { type: FlowId, name: FlowId }, name: string, owners: 'list<string, ";">', parameters?: 'json<KeyValue[]>', day?: date, price?: decimal }
            returns: Flow
            """,
            """
            Flow saved = await flows.SaveFlowAsync(new SaveFlowRequest
            {
                FlowId = 2515,
                Name = "n",
                Owners = new[] { "ada", "grace" },
                Parameters = new[] { new KeyValue { Key = "k", Value = "v" } },
                Day = new DateTime(2019, 7, 23),
            }).ConfigureAwait(false);
            return saved.FlowId.ToString();
            """,
            gateway);

        Assert.Equal(
            """{"id":2515,"name":"n","owners":"ada;grace","parameters":"[{\u0022key\u0022:\u0022k\u0022,\u0022value\u0022:\u0022v\u0022}]","day":"2019-07-23"}""",
            gateway.Call.Body.Replace("\\\"", "\\u0022", StringComparison.Ordinal));
        Assert.Equal("2841", id);
    }

    [Theory]
    [InlineData("await flows.SendFlowAsync(null!, \"n\").ConfigureAwait(false)", "flow")]
    [InlineData("await flows.SendFlowAsync(new Flow { FlowId = 1 }, null!).ConfigureAwait(false)", "name")]
    [InlineData("await flows.SendFlowAsync(new Flow { FlowId = 1 }, \"n\", default).ConfigureAwait(false)", "")]
    public async Task A_required_input_that_is_null_is_refused_before_anything_is_sent(string call, string parameter)
    {
        var gateway = new StubGateway(Done);

        object? refused = await LiveService.RunAsync(
            "endpoint: SendFlow\nrequest: POST /flows\nbody: { flow: Flow, name: string, cycle?: Cycle }\nreturns: none",
            $"try {{ {call}; return \"\"; }} catch (ArgumentNullException e) {{ return e.ParamName; }}",
            gateway);

        Assert.Equal(parameter, refused);
        Assert.Equal(parameter.Length == 0, gateway.Calls.Count == 1);
    }

    [Fact]
    public async Task An_id_that_is_none_is_refused_before_anything_is_sent()
    {
        var gateway = new StubGateway();

        object? refused = await LiveService.RunAsync(
            "endpoint: EnableFlow\nrequest: POST /flows\nbody: { flowId: FlowId }\nreturns: none",
            "try { await flows.EnableFlowAsync(default).ConfigureAwait(false); return null; } catch (ArgumentNullException e) { return e.ParamName; }",
            gateway);

        Assert.Equal("flowId", refused);
        Assert.Empty(gateway.Calls);
    }

    [Fact]
    public async Task A_body_may_be_one_value()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            "endpoint: SendAll\nrequest: PATCH /flows\nbody: map<Flow[]>\nreturns: none",
            """
            await flows.SendAllAsync(new Dictionary<string, IReadOnlyList<Flow>>
            {
                ["a"] = new[] { new Flow { FlowId = 1, Steps = new[] { Status.Fail, Status.Success }, Labels = new Dictionary<string, int?> { ["x"] = null, ["y"] = 2 } } },
            }).ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal("PATCH", gateway.Call.Method);
        Assert.Equal("""{"a":[{"flowId":1,"steps":"-1,1","labels":{"x":null,"y":2}}]}""", gateway.Call.Body);
    }

    [Fact]
    public async Task An_operation_without_a_spec_can_be_called()
    {
        var gateway = new StubGateway("""{"code":0,"data":{"x":1}}""");

        object? x = await LiveService.RunAsync(
            "endpoint: Ping\nrequest: GET /ping\nreturns: none",
            """
            using JsonDocument answer = await ((IBatchClient)flows).SendAsync(
                HttpMethod.Post, "/other", new Dictionary<string, string?> { ["b"] = "2", ["a"] = "1", ["c"] = null }, "{\"k\":1}").ConfigureAwait(false);
            return answer.RootElement.GetProperty("data").GetProperty("x").GetInt32();
            """,
            gateway);

        Assert.Equal(new StubCall("POST", "/other?a=1&b=2", """{"k":1}""", IsSigned: true), gateway.Call);
        Assert.Equal(1, x);
    }
}
