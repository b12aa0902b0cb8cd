using System;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Groups of inputs from outside: which calls are made, and which are refused before anything is sent.</summary>
public class GroupTests
{
    private const string Done = """{"code":0,"msg":"OK","data":null}""";

    [Theory]
    [InlineData("exactlyOne", "assetId: \"a\"", true)]
    [InlineData("exactlyOne", "productKey: \"p\", deviceKey: 7", true)]
    [InlineData("exactlyOne", "", false)]
    [InlineData("exactlyOne", "productKey: \"p\"", false)]
    [InlineData("exactlyOne", "assetId: \"a\", productKey: \"p\"", false)]
    [InlineData("exactlyOne", "assetId: \"a\", productKey: \"p\", deviceKey: 7", false)]
    [InlineData("oneOrMore", "assetId: \"a\"", true)]
    [InlineData("oneOrMore", "assetId: \"a\", productKey: \"p\", deviceKey: 7", true)]
    [InlineData("oneOrMore", "", false)]
    [InlineData("oneOrMore", "free: 1", false)]
    [InlineData("oneOrMore", "assetId: \"a\", deviceKey: 7", false)]
    public async Task A_call_is_made_when_its_groups_are_whole(string key, string arguments, bool isMade)
    {
        var gateway = new StubGateway(Done);

        object? refusal = await LiveService.RunAsync(
            $"endpoint: Get\nrequest: POST /x\nquery: {{ assetId?: string }}\nbody: {{ productKey?: string, deviceKey?: int, free?: int }}\n{key}: [[assetId], [productKey, deviceKey]]\nreturns: none",
            $"try {{ await flows.GetAsync({arguments}).ConfigureAwait(false); return null; }} catch (ArgumentException e) {{ return e.Message; }}",
            gateway);

        string words = $"{(key == "oneOrMore" ? "At least" : "Exactly")} one of these is given, whole, and nothing of the others: 'assetId', or 'productKey' and 'deviceKey'.";
        Assert.Equal(isMade ? null : words, refusal);
        Assert.Equal(isMade ? 1 : 0, gateway.Calls.Count);
    }

    [Theory]
    [InlineData("auth: token\nquery: { ids?: 'long[]', name?: string }", "ids: new long[0]", null)]
    [InlineData("auth: token\nquery: { ids?: 'long[]', name?: string }", "ids: new long[0], name: \"n\"", "?name=n")]
    [InlineData("auth: token\nquery: { ids?: 'long[]', name?: string }", "ids: new long[] { 7 }", "?ids=7")]
    [InlineData("auth: token\nquery: { ids?: 'long[]', name?: string }", "name: \"\"", "?name=")]
    [InlineData("query: { ids?: 'list<long, \",\">', name?: string }", "ids: new long[0]", "?ids=")]
    [InlineData("form: { ids?: 'long[]', name?: string }", "ids: new long[0]", null)]
    [InlineData("form: { ids?: 'long[]', name?: string }", "ids: new long[] { 7 }", "ids=7")]
    [InlineData("parts: { ids?: 'file[]', name?: string }", "ids: new ApiFile[0]", null)]
    [InlineData("parts: { ids?: 'long[]', name?: string }", "ids: new long[0]", "[]")]
    [InlineData("body: { ids?: 'long[]', name?: string }", "ids: new long[0]", "{\"ids\":[]}")]
    public async Task What_is_sent_is_given_and_a_list_that_is_not_sent_is_not(string inputs, string arguments, string? sent)
    {
        var gateway = new StubGateway(Done);

        object? refusal = await LiveService.RunAsync(
            $"endpoint: Find\nrequest: POST /x\n{inputs}\nexactlyOne: [[ids], [name]]\nreturns: none",
            $"try {{ await flows.FindAsync({arguments}).ConfigureAwait(false); return null; }} catch (ArgumentException e) {{ return e.Message; }}",
            gateway);

        if (sent is null)
        {
            Assert.Equal("Exactly one of these is given, whole, and nothing of the others: 'ids', or 'name'.", refusal);
            Assert.Empty(gateway.Calls);
        }
        else
        {
            Assert.Null(refusal);
            Assert.Contains(sent, gateway.Call.Target + gateway.Call.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Groups_that_share_an_input_and_inputs_of_a_record_are_told_apart()
    {
        var gateway = new StubGateway(Done);

        object? told = await LiveService.RunAsync(
            "endpoint: Get\nrequest: POST /x\nbody: { key?: string, name?: string, mark?: int, a?: int, b?: int, c?: int }\nexactlyOne: [[key, name], [key, mark]]\noneOrMore: [[a], [b]]\nreturns: none",
            """
            await flows.GetAsync(new GetRequest { Key = "k", Mark = 1, A = 1, B = 2 }).ConfigureAwait(false);
            try { await flows.GetAsync(new GetRequest { Key = "k", A = 1 }).ConfigureAwait(false); return null; } catch (ArgumentException e) { return e.Message; }
            """,
            gateway);

        Assert.Equal("Exactly one of these is given, whole, and nothing of the others: 'request.Key' and 'request.Name', or 'request.Key' and 'request.Mark'.", told);
        Assert.Equal("""{"key":"k","mark":1,"a":1,"b":2}""", gateway.Call.Body);
    }
}
