using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Documents in text that a cache or a queue keeps as System.Text.Json writes them: they come back as what they were.</summary>
public class StoredDocumentTests
{
    private const string Types = """
          Spot: { at?: { type: epochMillis, alias: seen }, tags?: 'list<string, ";">', size: int, inner?: json<Spot>, pin?: { type: int, secret: true } }
          Chart:
            spot?: json<Spot>
            all?: json<Spot[]>[]
            named?: map<json<Spot>?>
            numbers?: json<int[]>
        """;

    private const string Endpoint = "endpoint: GetChart\nrequest: GET /chart\nreturns: Chart";

    /// <summary>Names of aliases, numbers as text, lists in text, and a document in the document.</summary>
    private const string Spot = """{\"seen\":\"1565251865242\",\"tags\":\"a;b\",\"size\":\"7\",\"inner\":\"{\\\"size\\\":8.0}\"}""";

    private static readonly string s_chart =
        $$"""{"spot":"{{Spot}}","all":["[{{Spot}}]"],"named":{"a":"{{Spot}}","b":null},"numbers":["1",2]}""";

    [Theory]
    [InlineData("back.Spot!.Value!.At == chart.Spot!.Value!.At && back.Spot.Value.At is not null")]
    [InlineData("back.Spot!.Value!.Tags!.Count == 2 && back.Spot.Value.Size == 7 && back.Spot.Value.Inner!.Value!.Size == 8")]
    [InlineData("back.All![0].Value![0].Equals(chart.Spot!.Value) && back.Named![\"a\"]!.Value!.Equals(chart.Spot.Value) && back.Named[\"b\"] is null")]
    [InlineData("back.Numbers!.Value![0] == 1 && back.Numbers.Text == chart.Numbers!.Text")]
    [InlineData("back.Equals(chart) && back.GetHashCode() == chart.GetHashCode()")]
    [InlineData("JsonSerializer.Serialize(back) == JsonSerializer.Serialize(chart)")]
    public async Task What_was_kept_is_read_by_the_reader_that_read_it_first(string fact) =>
        Assert.True(await IsTrueAsync($"Chart back = JsonSerializer.Deserialize<Chart>(JsonSerializer.Serialize(chart))!; return {fact};"), fact);

    [Fact]
    public async Task A_document_made_from_a_value_comes_back_equal() =>
        Assert.True(await IsTrueAsync("""
            var spot = new Spot { At = DateTimeOffset.FromUnixTimeMilliseconds(7), Tags = new[] { "a", "b" }, Size = 1, Inner = new Spot { Size = 2 } };
            var made = new Chart { Spot = spot, All = new JsonText<Spot[]>[] { new[] { spot } }, Numbers = new[] { 1, 2 } };
            Chart back = JsonSerializer.Deserialize<Chart>(JsonSerializer.Serialize(made))!;
            return back.Equals(made) && made.Equals(back) && back.GetHashCode() == made.GetHashCode() && back.Spot!.Text == "{\"at\":7,\"tags\":\"a;b\",\"size\":1,\"inner\":\"{\\\"size\\\":2}\"}";
            """));

    [Fact]
    public async Task A_broken_document_spoils_nothing_until_it_is_looked_at() =>
        Assert.True(await IsTrueAsync("""
            Chart back = JsonSerializer.Deserialize<Chart>("{\"spot\":\"{\",\"numbers\":\"[1]\"}")!;
            try { _ = back.Spot!.Value; return false; } catch (ApiTransportException) { return back.Numbers!.Value![0] == 1; }
            """));

    [Theory]
    [InlineData("{'pin':'12x4'}")]
    [InlineData("{'size':'12x4'}")]
    public async Task No_value_of_a_kept_document_is_in_a_message(string spot) =>
        Assert.True(await IsTrueAsync($$"""
            string kept = JsonSerializer.Serialize(new Dictionary<string, string> { ["spot"] = "{{spot}}".Replace('\'', '"') });
            Chart back = JsonSerializer.Deserialize<Chart>(kept)!;
            try { _ = back.Spot!.Value; return false; } catch (ApiTransportException e) { return e.Message.Contains("***", StringComparison.Ordinal) && !e.Message.Contains("12x4", StringComparison.Ordinal); }
            """));

    [Theory]
    [InlineData("{'all':{}}")]
    [InlineData("{'named':[1,2]}")]
    public async Task What_cannot_hold_documents_is_refused(string json) =>
        Assert.True(await IsTrueAsync(
            $"try {{ JsonSerializer.Deserialize<Chart>(\"{json}\".Replace('\\'', '\"')); return false; }} catch (JsonException) {{ return true; }}"));

    [Fact]
    public async Task Comments_and_commas_that_the_options_allow_are_read_over() =>
        Assert.True(await IsTrueAsync("""
            var options = new JsonSerializerOptions { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };
            Chart back = JsonSerializer.Deserialize<Chart>("{\"numbers\":\"[1]\",/* by hand */\"named\":{\"a\":\"{\\\"size\\\":8}\",},}", options)!;
            return back.Numbers!.Value![0] == 1 && back.Named!["a"]!.Value!.Size == 8;
            """));

    [Fact]
    public async Task What_an_operation_returns_is_kept_by_the_converter_of_the_client()
    {
        object? isTrue = await LiveService.RunAsync(
            "endpoint: GetSpots\nrequest: GET /spots\nreturns: map<json<Spot>>",
            """
            IReadOnlyDictionary<string, JsonText<Spot>> spots = await flows.GetSpotsAsync().ConfigureAwait(false);
            var options = new JsonSerializerOptions { Converters = { new BatchClient.GetSpotsResultConverter() } };
            string kept = JsonSerializer.Serialize(spots, options);
            return JsonSerializer.Deserialize<IReadOnlyDictionary<string, JsonText<Spot>>>(kept, options)!["a"].Value!.Equals(spots["a"].Value);
            """,
            new StubGateway($$$"""{"code":0,"data":{"a":"{{{Spot}}}"}}"""),
            Types);

        Assert.True((bool)isTrue!);
    }

    [Fact]
    public async Task A_request_with_documents_is_kept_too()
    {
        object? isTrue = await LiveService.RunAsync(
            "endpoint: Save\nrequest: POST /flow\nbody: { a: int, b: int, c: int, d: int, e: int, spot: json<Spot>, many: 'json<Spot>[]' }\nreturns: none",
            """
            var request = new SaveRequest { A = 1, B = 2, C = 3, D = 4, E = 5, Spot = new Spot { Size = 1 }, Many = new JsonText<Spot>[] { new Spot { Size = 2 } } };
            SaveRequest back = JsonSerializer.Deserialize<SaveRequest>(JsonSerializer.Serialize(request))!;
            return await Task.FromResult(back.Equals(request)).ConfigureAwait(false);
            """,
            new StubGateway(),
            Types);

        Assert.True((bool)isTrue!);
    }

    private static async Task<bool> IsTrueAsync(string code)
    {
        object? isTrue = await LiveService.RunAsync(
            Endpoint, $"Chart chart = await flows.GetChartAsync().ConfigureAwait(false);\n{code}", new StubGateway($$"""{"code":0,"data":{{s_chart}}}"""), Types);
        return (bool)isTrue!;
    }
}
