using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Compiler;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Two items are the same when the text that is sent for them is the same: client, gateway and samples decide alike, whatever the scalar.</summary>
public sealed class UniqueItemTests
{
    private const string Done = """{"code":0,"msg":"OK","data":null}""";
    private const string Noon = "new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero)";
    private const string NoonElsewhere = "new DateTimeOffset(2026, 1, 1, 20, 0, 0, TimeSpan.FromHours(8))";

    /// <summary>A scalar, two values of it, and whether they are sent as the same text.</summary>
    public static TheoryData<string, string, string, bool> Pairs => new()
    {
        { "string", "\"a\"", "\"a\"", true },
        { "string", "\"a\"", "\"A\"", false },
        { "bool", "true", "true", true },
        { "int", "1", "1", true },
        { "int", "1", "-1", false },
        { "long", "1L", "1L", true },
        { "double", "0.5", "0.5", true },
        { "double", "0d", "-0d", false },
        { "decimal", "1.0m", "1.0m", true },
        { "decimal", "1.0m", "1.00m", false },
        { "id", "(ApiId)1", "(ApiId)\"1\"", true },
        { "id", "(ApiId)\"1\"", "(ApiId)\"01\"", false },
        { "epochMillis", Noon, NoonElsewhere + ".AddTicks(1)", true },
        { "epochMillis", Noon, Noon + ".AddMilliseconds(1)", false },
        { "epochSeconds", Noon, NoonElsewhere, true },
        { "date", "new ApiDate(\"2026-01-01\")", "new ApiDate(\"2026-01-01\")", true },
        { "date", "new ApiDate(\"2026-01-01\")", "new ApiDate(\"2026-1-1\")", false },
        { "dateTime", "new ApiDateTime(\"2026-01-01 12:00:00\")", "new ApiDateTime(\"2026-01-01 12:00:00\")", true },
        { "dateTime", "new ApiDateTime(\"2026-01-01 12:00:00\")", "new ApiDateTime(\"2026-01-01T12:00:00\")", false },
        { "isoDateTime", Noon, Noon, true },
        { "isoDateTime", Noon, NoonElsewhere, false },
        { "basicDateTime", Noon, NoonElsewhere, true },
        { "duration", "TimeSpan.FromMinutes(60)", "TimeSpan.FromHours(1)", true },
        { "uuid", "new Guid(\"0A000000-0000-0000-0000-000000000001\")", "new Guid(\"0a000000-0000-0000-0000-000000000001\")", true },
        { "uri", "new Uri(\"http://a/#1\")", "new Uri(\"http://a/#1\")", true },
        { "uri", "new Uri(\"http://a/#1\")", "new Uri(\"http://a/#2\")", false },
        { "base64", "new byte[] { 1, 2 }", "new byte[] { 1, 2 }", true },
        { "base64", "new byte[] { 1, 2 }", "new byte[] { 2, 1 }", false },
        { "Cycle", "Cycle.Month", "new Cycle(\"M\")", true },
        { "Status", "Status.Success", "new Status(1)", true },
    };

    [Fact]
    public void All_scalars_are_compared() => Assert.Empty(
        Scalar.All.Where(scalar => scalar.Form != ScalarForm.Any).Select(scalar => scalar.Word).Except(Pairs.Select(pair => (string)pair[0])));

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Client_gateway_and_samples_decide_alike(string type, string first, string second, bool isSame)
    {
        var gateway = new StubGateway(Done, Done, Done);

        object? refusal = await LiveService.RunAsync(
            $"endpoint: Set\nrequest: POST /x\nbody: {{ free?: '{type}[]', text?: 'list<{type}, \"|\">', given?: {{ type: '{type}[]', unique: true }} }}\nreturns: none",
            $$"""
            var items = new[] { {{first}}, {{second}} };
            await flows.SetAsync(free: items).ConfigureAwait(false);
            await flows.SetAsync(text: items).ConfigureAwait(false);
            try { await flows.SetAsync(given: items).ConfigureAwait(false); return null; } catch (ArgumentException e) { return e.Message; }
            """,
            gateway);

        JsonElement free = JsonDocument.Parse(gateway.Calls[0].Body).RootElement.GetProperty("free");
        string[] sent = [.. free.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())];
        Assert.Equal(isSame, sent[0] == sent[1]);
        Assert.Equal(string.Join('|', sent), JsonDocument.Parse(gateway.Calls[1].Body).RootElement.GetProperty("text").GetString());
        Assert.Equal(isSame, refusal is not null);
        Assert.Equal(isSame, new LimitsModel { IsUnique = true }.ProblemOfItems(sent) is not null);
        Assert.Equal(isSame ? ["TG4013"] : [], RulesOfSample(type + "[]", free.GetRawText()));
    }

    [Theory]
    [InlineData("bool[]", "minItems: 2", "[true, false]")]
    [InlineData("int[]", "min: 1, max: 2, minItems: 2", "[1, 2]")]
    [InlineData("double[]", "min: 1, max: 2, minItems: 3", "[1, 1.5, 2]")]
    [InlineData("Status[]", "minItems: 3", "[1, 2, 3]")]
    public void As_many_items_as_differ_can_be_asked_for(string type, string limits, string items) => Assert.Empty(RulesOfSample(type, items, ", " + limits));

    private static IEnumerable<string> RulesOfSample(string type, string items, string limits = "") => SpecCompiler.Compile(
        [
            new SpecText("s/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\ntypes: { Cycle: { enum: string, values: { Month: M } }, Status: { enum: int, values: { Success: 1 } } }\n"),
            new SpecText("s/set.endpoint.yaml", $"endpoint: Set\nrequest: POST /x\nbody: {{ given: {{ type: '{type}', unique: true{limits} }}, a?: Cycle, b?: Status }}\nreturns: none\nsamples: [{{ body: {{ given: {items} }}, answer: {{ code: 0, msg: OK, data: \"\" }} }}]\n"),
        ]).Diagnostics.Select(diagnostic => diagnostic.Rule.Id);
}
