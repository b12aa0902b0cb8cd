using System.Linq;
using System.Threading.Tasks;
using Tidegate.Compiler;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Something empty in place of an optional member: it must not cost the rest of the answer.</summary>
public class PlaceholderTests
{
    private const string Types = """
          Kind: { enum: string, values: { Dry: dry } }
          Level: { enum: int, values: { Low: 1 } }
          Spot: { x: int }
          Berth: { id: int, depth?: double, small?: int, big?: long, price?: decimal, open?: bool, level?: Level, at?: epochMillis, day?: date, kind?: Kind, name?: string, other?: { type: int, alias: another }, labels?: map<string>, tags?: "string[]", numbers?: 'list<double, ";">', spot?: Spot, maybe?: int }
        """;

    private const string Show = """
        Berth berth = (await flows.GetAsync().ConfigureAwait(false))[0];
        return System.FormattableString.Invariant($"{berth.Id}|{berth.Depth}|{berth.Small}|{berth.Big}|{berth.Price}|{berth.Open}|{berth.Level}|{berth.At}|{berth.Day}|{berth.Kind}|{berth.Name}|{berth.Other}|{berth.Labels?.Count}|{berth.Tags?.Count}|")
            + (berth.Numbers is null ? "" : string.Join("+", berth.Numbers)) + $"|{berth.Spot?.X}|{berth.Maybe}";
        """;

    private const string Get = "endpoint: Get\nrequest: GET /g\nreturns: 'Berth[]'";

    private const string Nothing = "7||||||||||||||||";

    [Theory]
    [InlineData("\"depth\":\"\",\"small\":\"\",\"big\":\" \",\"price\":\"\",\"open\":\"\",\"level\":\"\",\"at\":\"\",\"labels\":\"\",\"tags\":\"\",\"spot\":\"\",\"maybe\":\"\"", Nothing)]
    [InlineData("\"depth\":\"NaN\",\"small\":\"null\",\"big\":\"-\",\"price\":\"N/A\",\"open\":\"none\",\"level\":\"--\",\"at\":\"NULL\",\"labels\":\"null\",\"tags\":\"null\",\"spot\":\"null\"", Nothing)]
    [InlineData("\"depth\":[],\"small\":{},\"big\":[],\"at\":{},\"labels\":[],\"tags\":{},\"spot\":[],\"numbers\":{},\"name\":[],\"day\":{},\"kind\":[]", Nothing)]
    [InlineData("\"other\":5,\"another\":\"\"", "7|||||||||||5|||||")]
    [InlineData("\"depth\":1.5,\"small\":\"2\",\"open\":\"true\",\"labels\":{},\"tags\":[],\"numbers\":\"\",\"spot\":{\"x\":3},\"name\":\"\"", "7|1.5|2|||True|||||||0|0||3|")]
    public async Task Something_empty_counts_as_absent_also_in_a_sample(string members, string expected)
    {
        Assert.Equal(expected, await ReadAsync($$"""[{"id":7,{{members}}},{"id":8}]"""));
        Assert.Empty(MistakesInSample(members));
    }

    [Theory]
    [InlineData("\"depth\":NaN,\"small\":-Infinity,\"tags\":Infinity,\"more\":[NaN,{\"a\":NaN}]", Nothing)]
    [InlineData("\"name\":\"NaN,\\\"-Infinity\",\"depth\": NaN ", "7||||||||||NaN,\"-Infinity||||||")]
    public async Task A_number_that_JSON_does_not_have_counts_as_absent(string members, string expected) =>
        Assert.Equal(expected, await ReadAsync($$"""[{"id":7,{{members}}},{"id":8}]"""));

    [Theory]
    [InlineData("\"depth\":{\"a\":1}", "data[0].depth: expected a number, found an object")]
    [InlineData("\"small\":\"12a\"", "data[0].small: expected a whole number of 32 bits, found text: \"12a\"")]
    [InlineData("\"labels\":[1]", "data[0].labels: expected an object, found an array")]
    [InlineData("\"tags\":{\"a\":1}", "data[0].tags: expected an array, found an object")]
    [InlineData("\"spot\":\"here\"", "data[0].spot: expected an object, found text: \"here\"")]
    [InlineData("\"name\":{\"a\":1}", "data[0].name: expected text, found an object")]
    [InlineData("\"id\":\"\"", "data[0].id: expected a whole number of 32 bits, found text: \"\"")]
    [InlineData("\"spot\":{\"x\":\"\"}", "data[0].spot.x: expected a whole number of 32 bits, found text: \"\"")]
    public async Task What_holds_something_or_is_required_is_an_error_also_in_a_sample(string members, string problem)
    {
        Assert.Equal("Get: " + problem, await ReadAsync($$"""[{"id":7,{{members}}}]"""));
        Assert.Equal(["TG4003"], MistakesInSample(members));
    }

    [Theory]
    [InlineData("1;2.5", "7||||||||||||||1+2.5||")]
    [InlineData("1.0e1; -0.5 ;", "7||||||||||||||10+-0.5||")]
    [InlineData("1,5", "an item of the list has another form than declared: \"1,5\"")]
    [InlineData("1;NaN", "an item of the list has another form than declared: \"NaN\"")]
    [InlineData("1e400", "an item of the list has another form than declared: \"1e400\"")]
    [InlineData("1;Infinity", "an item of the list has another form than declared: \"Infinity\"")]
    public async Task An_item_of_a_list_is_read_as_where_it_stands_alone(string list, string expected) =>
        Assert.EndsWith(expected, (string)(await ReadAsync($$"""[{"id":7,"numbers":"{{list}}"}]"""))!);

    private static string[] MistakesInSample(string members) =>
    [
        .. SpecCompiler.Compile(
            [
                new SpecText("service.yaml", $"{LiveService.Service}\n{Types}\n"),
                new SpecText("get.endpoint.yaml", $$"""{{Get}}{{'\n'}}samples: [ { answer: { "code": 0, "data": [ { {{(members.StartsWith("\"id\"", System.StringComparison.Ordinal) ? "" : "\"id\": 7, ")}}{{members.Replace("\":", "\": ", System.StringComparison.Ordinal)}} } ] } } ]"""),
            ]).Diagnostics.Select(diagnostic => diagnostic.Rule.Id).Where(id => id != "TG5009"),
    ];

    private static Task<object?> ReadAsync(string data) => LiveService.RunAsync(
        Get,
        $$"""
        try
        {
            {{Show}}
        }
        catch (ApiTransportException e)
        {
            return e.Message;
        }
        """,
        new StubGateway($$"""{"code":0,"data":{{data}}}"""),
        Types);
}
