using System;
using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Items of batches that tell their outcome each, as a compiled client gives them.</summary>
public sealed class OutcomeTests
{
    private const string Service = """
        envelope: { partial: 99206 }
        errors: { 7: { name: Busy, transient: true }, 99206: { name: Partly } }
        types:
          Box: { name: string, pin?: { type: string, secret: true } }
          Batch: { done: 'outcome<Box>[]', byName?: 'map<outcome<int>>', first?: outcome<none> }
        """;

    /// <summary>The answer that a page of the vendor shows, to creating alerts of the past in a batch.</summary>
    private const string Vendor = """
        {"code":99206,"msg":"Partial Content Success","data":[{"code":0,"msg":"format right","data":"20190525-1"},{"code":-1,"msg":"format wrong","data":"recoverTime :parameter empty"}],"successSize":1,"totalSize":2}
        """;

    private const string ShowAll = """
        GetResponse r = await depot.GetAsync().ConfigureAwait(false);
        return $"{r.SuccessSize}/{r.TotalSize} " + string.Join(" | ", r.Data.Select(o => o.TryGetValue(out string? id) ? "id " + id : $"{o.Error!.Code} {o.Error.ServiceMessage} ({o.Detail})"));
        """;

    private const string Show = """
        var all = await depot.GetAsync().ConfigureAwait(false);
        return string.Join(" | ", all.Select(o => o.IsSuccess ? $"{o.Value}" : $"{o.Error.CodeText} {o.Error.ErrorName} {o.Error.IsTransient} {o.Error.ServiceMessage} ({o.Detail}) {o.TryGetValue(out _)}"));
        """;

    [Fact]
    public async Task A_batch_of_the_vendor_gives_each_item_its_outcome() => Assert.Equal(
        "1/2 id 20190525-1 | -1 format wrong (recoverTime :parameter empty)",
        await DepotService.Compile(Service, "returns: 'outcome<string>[]'\nbeside: { successSize: int, totalSize: int }", ShowAll)(Vendor, HttpStatusCode.OK));

    [Theory]
    [InlineData("""{"code":0,"data":[{"code":0,"data":"a"},{"code":"7","msg":"wait","data":{"left":3}}]}""", "a | 7 Busy True wait ({\"left\":3}) False")]
    [InlineData("""{"code":99206,"data":[{"code":8,"data":null}]}""", "8  False  () False")]
    [InlineData("""{"code":0,"data":null}""", "")]
    [InlineData("""{"code":0,"data":[{"data":"a"}]}""", "InvalidResponse: Get: data[0]: the item has no 'code', so that its outcome is unknown")]
    [InlineData("""{"code":0,"data":[{"code":0}]}""", "InvalidResponse: Get: data[0].data: missing")]
    [InlineData("""{"code":0,"data":[{"code":0,"data":"a"},"b"]}""", "InvalidResponse: Get: data[1]: expected an object, found")]
    [InlineData("""{"code":0,"data":[{"code":0,"data":{"a":1}}]}""", "InvalidResponse: Get: data[0].data: expected text, found an object")]
    [InlineData("""{"code":0,"data":[null]}""", "InvalidResponse: Get: data[0]: expected an object, found null")]
    [InlineData("""{"code":7,"data":[]}""", "refused 7/7/Busy")]
    [InlineData("""{"code":8,"data":[{"code":0,"data":"a"}]}""", "refused 8/8/")]
    public async Task An_item_succeeds_or_fails_and_is_never_silent(string answer, string expected) =>
        Assert.StartsWith(expected, await DepotService.Compile(Service, "returns: 'outcome<string>[]'", Show)(answer, HttpStatusCode.OK), StringComparison.Ordinal);

    [Fact]
    public async Task The_value_of_an_item_that_failed_is_its_error() => Assert.Equal(
        "refused 7/7/Busy: wait +  #",
        await DepotService.Compile(Service, "returns: 'outcome<Box>[]'", "var all = await depot.GetAsync().ConfigureAwait(false); return all[0].Value.Name;")("""{"code":0,"data":[{"code":7,"msg":"wait"}]}""", HttpStatusCode.OK));

    [Theory]
    [InlineData("""{"done":[{"code":0,"data":{"name":"a"}},{"code":1,"msg":"no"}],"byName":{"x":{"code":0,"data":3},"y":{"code":2}},"first":{"code":0}}""", "a,1 x=3,y=2 succeeded")]
    [InlineData("""{"done":[],"first":{"code":5,"msg":"no","data":"why"}}""", "  failed: Get: the service refused with code 5: no")]
    public async Task A_record_of_an_answer_may_have_outcomes(string data, string expected) => Assert.Equal(
        expected,
        await DepotService.Compile(Service, "returns: Batch", """
            Batch b = await depot.GetAsync().ConfigureAwait(false);
            string done = string.Join(",", b.Done.Select(o => o.IsSuccess ? o.Value.Name : o.Error.CodeText));
            string named = b.ByName is null ? "" : string.Join(",", b.ByName.Select(p => p.Key + "=" + (p.Value.IsSuccess ? p.Value.Value : p.Value.Error.Code)));
            return $"{done} {named} {b.First}";
            """)($"{{\"code\":99206,\"data\":{data}}}", HttpStatusCode.OK));

    [Theory]
    [InlineData("returns: 'string[]'")]
    [InlineData("returns: Box")]
    public async Task A_code_of_partial_success_is_an_error_where_nothing_tells_the_parts_apart(string endpoint) => Assert.StartsWith(
        "refused 99206/99206/Partly",
        await DepotService.Compile(Service + "\n", endpoint, "await depot.GetAsync().ConfigureAwait(false); return \"success\";")("""{"code":99206,"msg":"m","data":null}""", HttpStatusCode.OK),
        StringComparison.Ordinal);

    [Fact]
    public async Task Failures_beside_the_data_tell_the_parts_apart_too() => Assert.Equal(
        "2 of 3, b failed",
        await DepotService.Compile(
            "envelope: { partial: [99206, 99207] }\ntypes: { Failure: { name: string } }",
            "returns: 'string[]'\nbeside: { failures: 'Failure[]', totalSize: int }",
            "GetResponse r = await depot.GetAsync().ConfigureAwait(false); return $\"{r.Data.Count} of {r.TotalSize}, {r.Failures[0].Name} failed\";")(
            """{"code":99207,"data":["a","c"],"failures":[{"name":"b"}],"totalSize":3}""", HttpStatusCode.OK));

    [Theory]
    [InlineData("envelope: { success: [\"OK\"], partial: [PARTLY], code: result.status, message: result.text, data: payload }", """{"result":{"status":"PARTLY"},"payload":[{"result":{"status":"OK"},"payload":"a"},{"result":{"status":"BAD","text":"no"}}]}""", "a | BAD  False no () False")]
    [InlineData("envelope: { flag: ok }", """{"ok":true,"data":[{"ok":true,"data":"a"},{"ok":false,"code":"E1","msg":"no"}]}""", "a | E1  False no () False")]
    [InlineData("envelope: { code: error, success: absent }", """{"data":[{"data":"a"},{"error":"E1","msg":"no"}]}""", "a | E1  False no () False")]
    public async Task Items_have_the_form_of_the_service(string service, string answer, string expected) =>
        Assert.Equal(expected, await DepotService.Compile(service, "returns: 'outcome<string>[]'", Show)(answer, HttpStatusCode.OK));

    [Fact]
    public async Task No_secret_is_told_of_an_item() => Assert.Equal(
        """{"pin":"***"} / {"pin":"***"} / failed: Get: the service refused with code 3: {"pin":"***"}""",
        await DepotService.Compile(
            Service,
            "returns: 'outcome<Box>[]'",
            "var all = await depot.GetAsync().ConfigureAwait(false); return $\"{all[0].Error!.ServiceMessage} / {all[0].Detail} / {all[0]}\";")(
            """{"code":0,"data":[{"code":3,"msg":"{\"pin\":\"4711\"}","data":{"pin":"4711"}}]}""", HttpStatusCode.OK));

    [Fact]
    public async Task Outcomes_are_equal_by_content_and_not_kept_as_json() => Assert.Equal(
        "True True False True False NotSupportedException",
        await DepotService.Compile(Service, "returns: 'outcome<Box>[]'", """
            var one = await depot.GetAsync().ConfigureAwait(false);
            var two = await depot.GetAsync().ConfigureAwait(false);
            string kept;
            try { kept = JsonSerializer.Serialize(one); } catch (NotSupportedException e) { kept = e.GetType().Name; }
            return $"{one[0].Equals(two[0])} {one[1].Equals(two[1])} {one[0].Equals(two[1])} {ApiOutcome.Of(new Box { Name = "a" }).Equals(one[0])} {ApiOutcome.Of(new Box { Name = "b" }).Equals(one[0])} {kept}";
            """)("""{"code":0,"data":[{"code":0,"data":{"name":"a"}},{"code":1,"msg":"m","data":"d"}]}""", HttpStatusCode.OK));

    [Fact]
    public async Task Drift_inside_an_item_is_told_at_its_place() => Assert.Equal(
        "a, drift data[0].data.more",
        await DepotService.Compile(Service, "returns: 'outcome<Box>[]'", "var all = await depot.GetAsync().ConfigureAwait(false); return all[0].Value.Name;")("""{"code":0,"data":[{"code":0,"data":{"name":"a","more":1}}]}""", HttpStatusCode.OK));

    [Theory]
    [InlineData(400, "ok")]
    [InlineData(2000, "InvalidResponse: Get: ")]
    public async Task Items_nested_in_items_have_the_depth_of_their_answer(int levels, string expected)
    {
        string nested = "{\"name\":\"x\"}";
        for (int i = 0; i < levels / 2; i++)
        {
            nested = $"{{\"next\":{{\"code\":0,\"data\":{nested}}}}}";
        }

        string told = await DepotService.Compile("types: { Node: { name?: string, next?: outcome<Node> } }", "returns: Node", "await depot.GetAsync().ConfigureAwait(false); return \"ok\";")($"{{\"code\":0,\"data\":{nested}}}", HttpStatusCode.OK);

        Assert.StartsWith(expected, told, StringComparison.Ordinal);
        Assert.Equal(levels > 1000, told.Contains("nested deeper than", StringComparison.Ordinal));
    }
}
