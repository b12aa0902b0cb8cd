using System;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>What generated clients make of answers.</summary>
public class ResultTests
{
    private const string GetFlow = "endpoint: GetFlow\nrequest: GET /flow\nreturns: Flow";

    [Theory]
    [InlineData("Flow[]", "(await flows.GetAsync().ConfigureAwait(false))[0].FlowId.ToString()", """[{"flowId":1}]""", "1")]
    [InlineData("epochMillis", "(await flows.GetAsync().ConfigureAwait(false)).ToUnixTimeMilliseconds()", "1565251865242", 1565251865242L)]
    [InlineData("FlowId", "(await flows.GetAsync().ConfigureAwait(false)).ToString()", "\"x\"", "x")]
    [InlineData("map<string>", "(await flows.GetAsync().ConfigureAwait(false))[\"a\"]", """{"a":"b"}""", "b")]
    [InlineData("bool", "await flows.GetAsync().ConfigureAwait(false)", "1", true)]
    [InlineData("'list<int, \",\">'", "(await flows.GetAsync().ConfigureAwait(false)).Sum()", "\"1,2,3\"", 6)]
    [InlineData("Flow?", "await flows.GetAsync().ConfigureAwait(false) is null", "null", true)]
    [InlineData("FlowId?", "await flows.GetAsync().ConfigureAwait(false) is null", "null", true)]
    [InlineData("'FlowId?[]'", "(await flows.GetAsync().ConfigureAwait(false)).Count(id => id is null)", "[null,7,null]", 2)]
    [InlineData("'map<id?>'", "(await flows.GetAsync().ConfigureAwait(false)).Count(pair => pair.Value is null)", """{"a":null,"b":7}""", 1)]
    [InlineData("string?", "await flows.GetAsync().ConfigureAwait(false)", "null", null)]
    public async Task An_operation_may_return_any_type(string type, string expression, string data, object? expected)
    {
        object? actual = await LiveService.RunAsync(
            $"endpoint: Get\nrequest: GET /x\nreturns: {type}",
            $"return {expression};",
            new StubGateway($$"""{"code":0,"msg":"OK","data":{{data}}}"""));

        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task A_declared_error_has_its_name()
    {
        object? error = await LiveService.RunAsync(
            "endpoint: Get\nrequest: GET /x\nreturns: none\nerrors:\n  62104: { name: HasDependants }",
            """
            try { await flows.GetAsync().ConfigureAwait(false); return null; }
            catch (ApiException e) when (e.Code == BatchErrors.HasDependants) { return $"{e.ErrorName} {e.ServiceMessage} {e.Operation} {e.IsTransient}"; }
            """,
            new StubGateway("""{"code":62104,"msg":"relied on","data":null}"""));

        Assert.Equal("HasDependants relied on Get False", error);
    }

    [Fact]
    public async Task A_transient_error_says_so()
    {
        object? error = await LiveService.RunAsync(
            "endpoint: Get\nrequest: GET /x\nreturns: none",
            "try { await flows.GetAsync().ConfigureAwait(false); return null; } catch (ApiException e) { return e.ErrorName + e.IsTransient; }",
            new StubGateway("""{"status":62109,"msg":"x"}"""));

        Assert.Equal("ServerFaultTrue", error);
    }

    [Fact]
    public async Task A_missing_required_member_is_named_with_its_path()
    {
        object? message = await LiveService.RunAsync(
            GetFlow,
            "try { await flows.GetFlowAsync().ConfigureAwait(false); return null; } catch (ApiTransportException e) { return e.Message; }",
            new StubGateway("""{"code":0,"data":{"flowId":1,"children":[{"flowId":2},{"name":"x"}]}}"""));

        Assert.Contains("GetFlow: data.children[1].flowId", Assert.IsType<string>(message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_pages_are_walked_until_two_are_empty()
    {
        var gateway = new StubGateway(
            """{"code":0,"data":[{"flowId":1},{"flowId":2}]}""",
            """{"code":0,"data":[{"flowId":3},{"flowId":4}]}""",
            """{"code":0,"data":[{"flowId":5}]}""",
            """{"code":0,"data":null}""",
            """{"code":0,"data":[]}""");

        object? ids = await LiveService.RunAsync(
            "endpoint: Search\nrequest: POST /s\nbody: { expression?: string, pagination?: Pagination }\nreturns: Flow[]",
            """
            var ids = new List<string>();
            await foreach (Flow flow in flows.SearchAllAsync("e").ConfigureAwait(false)) { ids.Add(flow.FlowId.ToString()); }
            return string.Join(",", ids);
            """,
            gateway);

        Assert.Equal("1,2,3,4,5", ids);
        Assert.Equal(
            [
                """{"expression":"e","pagination":{"pageNo":1,"pageSize":2}}""",
                """{"expression":"e","pagination":{"pageNo":2,"pageSize":2}}""",
                """{"expression":"e","pagination":{"pageNo":3,"pageSize":2}}""",
                """{"expression":"e","pagination":{"pageNo":4,"pageSize":2}}""",
                """{"expression":"e","pagination":{"pageNo":5,"pageSize":2}}""",
            ],
            gateway.Calls.ConvertAll(call => call.Body));
    }

    [Fact]
    public async Task The_callers_page_is_the_first_and_its_size_and_other_members_are_kept()
    {
        var gateway = new StubGateway("""{"code":0,"data":{"flows":[{"flowId":1},{"flowId":2},{"flowId":3}],"count":9}}""", """{"code":0,"data":{"count":9}}""", """{"code":0,"data":{"count":9}}""");

        object? count = await LiveService.RunAsync(
            """
            endpoint: Search
            request: POST /s
            body: { a: string, b: string, c: string, d: string, e: string, pagination: Pagination }
            returns: FlowPage
            """,
            """
            int count = 0;
            var request = new SearchRequest { A = "a", B = "b", C = "c", D = "d", E = "e", Pagination = new Pagination { PageNo = 4, PageSize = 3, Order = Cycle.Month } };
            await foreach (Flow flow in flows.SearchAllAsync(request).ConfigureAwait(false)) { count++; }
            return count;
            """,
            gateway,
            "  FlowPage: { flows?: 'Flow[]', count: int }");

        Assert.Equal(3, count);
        Assert.EndsWith("""{"pageNo":4,"pageSize":3,"order":"M"}}""", gateway.Calls[0].Body, StringComparison.Ordinal);
        Assert.EndsWith("""{"pageNo":5,"pageSize":3,"order":"M"}}""", gateway.Calls[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_members_are_printed_by_no_record()
    {
        object? printed = await LiveService.RunAsync(
            "endpoint: Save\nrequest: POST /s\nbody: { a: Flow, b: string, c: string, d: string, e: string, password: { type: string, secret: true } }\nreturns: none",
            """
            var flow = new Flow { FlowId = 1, Name = "n", Token = "hunter2" };
            var request = new SaveRequest { A = flow, B = "b", C = "c", D = "d", E = "e", Password = "hunter2" };
            return await Task.FromResult(flow.ToString() + request).ConfigureAwait(false);
            """,
            new StubGateway());

        string text = Assert.IsType<string>(printed);
        Assert.Contains("FlowId = 1, Name = n", text, StringComparison.Ordinal);
        Assert.Contains("Password = ***", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_inside_a_document_is_not_printed_either()
    {
        object? printed = await LiveService.RunAsync(
            GetFlow,
            "Flow flow = await flows.GetFlowAsync().ConfigureAwait(false); return flow.Graph!.Value!.Token + flow;",
            new StubGateway("""{"code":0,"data":{"flowId":1,"graph":"{\"flowId\":2,\"token\":\"hunter2\"}"}}"""));

        Assert.Equal(0, Assert.IsType<string>(printed).LastIndexOf("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Records_that_say_the_same_are_equal()
    {
        object? equal = await LiveService.RunAsync(
            GetFlow,
            """
            Flow one = await flows.GetFlowAsync().ConfigureAwait(false);
            return one == new Flow { FlowId = "1", Name = "n", Cycle = Cycle.Month } && one != one with { Name = "m" };
            """,
            new StubGateway("""{"code":0,"data":{"flowId":1,"name":"n","cycle":"M"}}"""));

        Assert.Equal(true, equal);
    }
}
