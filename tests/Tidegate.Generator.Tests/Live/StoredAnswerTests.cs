using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Answers that a request could not be: System.Text.Json keeps them as they came, and a request of them is refused nonetheless.</summary>
public class StoredAnswerTests
{
    private const string Types = """
          Slot: { size: { type: int, min: 1, max: 9 }, name?: { type: string, length: 2..3 }, codes?: { type: "string[]", pattern: "^[A-Z]{2}$", maxItems: 1, unique: true } }
          Shape: { oneOf: { slot: Slot, note: Note }, by: kind }
          Loose: { slot: Slot, size: { type: int, max: 9 }, "*": Slot }
          Patch: { slot?: "Slot?", sizes?: { type: "int[]?", max: 9 } }
          Note: { text: json<Slot> }
        """;

    private const string Slot = """{"size":99,"name":"far too long","codes":["a","a","b"]}""";

    [Theory]
    [InlineData("Loose", $$"""{"slot":{{Slot}},"size":99,"more":{{Slot}}}""", "Loose.Size")]
    [InlineData("Patch", $$"""{"slot":{{Slot}},"sizes":[99]}""", "Patch.Sizes")]
    [InlineData("Shape", """{"kind":"slot","size":0,"name":"far too long"}""", "Slot.Size")]
    [InlineData("Loose", """{"slot":{"size":1},"size":9,"more":{"size":99}}""", "Slot.Size")]
    public async Task What_is_outside_its_limits_is_kept_as_it_came_and_not_sent(string type, string json, string refused)
    {
        string answer = $$"""{"code":0,"msg":"OK","data":{{json}}}""";
        var gateway = new StubGateway(answer);

        Assert.Equal($"{json} True {refused}", await LiveService.RunAsync(
            $"endpoint: Turn\nrequest: POST /x\nbody: {type}?\nreturns: {type}",
            $$"""
            {{type}} value = await flows.TurnAsync(null).ConfigureAwait(false);
            string kept = JsonSerializer.Serialize(value);
            string told = $"{kept} {value.Equals(JsonSerializer.Deserialize<{{type}}>(kept))} ";
            try { await flows.TurnAsync(value).ConfigureAwait(false); } catch (ArgumentException e) { told += e.ParamName; }
            return told;
            """,
            gateway,
            Types));
        Assert.Single(gateway.Calls);
    }

    /// <summary>Comparing each with each would take minutes.</summary>
    [Fact]
    public async Task Many_items_that_should_differ_are_kept_at_once() => Assert.Equal("200000", await LiveService.RunAsync(
        "endpoint: Get\nrequest: GET /x\nreturns: Loose",
        """
        var slot = new Slot { Size = 1, Codes = Enumerable.Repeat("AA", 200000).ToArray() };
        string kept = JsonSerializer.Serialize(new Loose { Slot = slot, Size = 1, FreeMembers = new Dictionary<string, Slot>() });
        return await Task.FromResult(JsonSerializer.Deserialize<Loose>(kept)!.Slot.Codes!.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)).ConfigureAwait(false);
        """,
        new StubGateway(),
        Types));

    [Fact]
    public async Task A_document_made_from_such_a_value_is_kept_too_and_not_sent_afterward()
    {
        var gateway = new StubGateway();

        Assert.Equal("""{"text":"{\"size\":99}"} Slot.Size""", await LiveService.RunAsync(
            "endpoint: Save\nrequest: POST /x\nbody: Note\nreturns: none",
            """
            var note = new Note { Text = new Slot { Size = 99 } };
            string kept = JsonSerializer.Serialize(note, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            try { await flows.SaveAsync(note).ConfigureAwait(false); return kept; } catch (ArgumentException e) { return $"{kept} {e.ParamName}"; }
            """,
            gateway,
            Types));
        Assert.Empty(gateway.Calls);
    }

    [Theory]
    [InlineData("Both", """{}""", "Both.Name")]
    [InlineData("Both", """{"name":"n","depth":{"size":2}}""", "Both.Size")]
    [InlineData("Part", """{"both":{"size":1}}""", "Both.Name")]
    public async Task What_an_answer_lacks_is_left_out_where_it_is_kept_and_not_sent(string type, string json, string missing)
    {
        using var gateway = new StubGateway($$"""{"code":0,"data":{{json}}}""");

        Assert.Equal($"{json} True {missing}", await LiveClient.RunAsync(
            "lacking: drift\ntypes: { Depth: { size: int }, Both: { name: string, size: int, '*': Depth }, Part: { both?: Both? } }",
            $"endpoint: Turn\nrequest: POST /turn\nbody: {type}?\nreturns: {type}",
            $$"""
            using var harbor = open();
            {{type}} value = await harbor.TurnAsync(null).ConfigureAwait(false);
            string kept = JsonSerializer.Serialize(value);
            string told = $"{kept} {value.Equals(JsonSerializer.Deserialize<{{type}}>(kept))} ";
            try { await harbor.TurnAsync(value).ConfigureAwait(false); } catch (ArgumentNullException e) { told += e.ParamName; }
            return told;
            """,
            gateway));
        Assert.Single(gateway.Calls);
    }
}
