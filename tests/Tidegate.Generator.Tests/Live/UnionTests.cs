using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Types that are one of several, from outside: told apart in answers, sent in bodies, and kept where nobody knows them.</summary>
public class UnionTests
{
    private const string Types = """
          Circle: { radius: int, label?: string, pin?: { type: string, secret: true } }
          Square: { side: { type: int, min: 1, max: 9 }, inner?: Shape }
          Loose: { id: int, "*": string }
          Shape: { oneOf: { circle: Circle, square: Square, no-edge: { type: Loose, name: Free, doc: Has any member. } }, by: kind }
          Numbered: { oneOf: { 1: Circle, -2: Square }, by: type }
          Marked: { oneOf: { true: Circle, false: Square }, by: round }
          Point: { x: int, y: int }
          Segment: { from: Point, to: { type: "Point[]", alias: ends } }
          Color: { enum: string, values: { Red: r } }
          Reading: { oneOf: [double, Color, bool, "Point[]", Point, Segment] }
          Bits: { oneOf: [base64, map<int>, bool] }
          Drawing: { shape: Shape, more: "Shape[]", named: map<Shape>, text: json<Shape>, last?: Shape, maybe: Shape?, change?: "Shape?" }
          Log: { reading: Reading, more: "Reading[]", named: map<Reading>, text: json<Reading>, last?: Reading, maybe: Reading? }
        """;

    private const string Shapes = """
        string Show(Shape? shape) => shape switch
        {
            Shape.Circle { Value: var circle } => $"circle {circle.Radius}",
            Shape.Square(var square) => $"square {square.Side}" + (square.Inner is null ? "" : $"({Show(square.Inner)})"),
            Shape.Free free => $"free {free.Value.Id}" + string.Concat(free.Value.FreeMembers.Select(m => $" {m.Key}={m.Value}")),
            Shape.Unknown unknown => $"unknown {unknown.Kind} {unknown.Json.GetRawText()}",
            _ => "nothing",
        };
        """;

    private static readonly ConcurrentDictionary<(string Type, string Code), Lazy<Func<string, HttpStatusCode, Task<string>>>> s_readers = new();

    [Theory]
    [InlineData("""{"kind":"circle","radius":2}""", "circle 2")]
    [InlineData("""{"radius":2,"kind":"circle"}""", "circle 2")]
    [InlineData("""[{"radius":2,"kind":"circle"}]""", "circle 2")]
    [InlineData("""{"label":{"kind":"square"},"radius":2,"k\u0069nd":"circ\u006ce"}""", "InvalidResponse: Get: data.label: expected text, found an object")]
    [InlineData("""{"other":{"kind":"square"},"radius":2,"k\u0069nd":"circ\u006ce"}""", "circle 2, drift data.other")]
    [InlineData("""{"side":3,"inner":{"side":4,"inner":{"radius":5,"kind":"circle"},"kind":"square"},"kind":"square"}""", "square 3(square 4(circle 5))")]
    [InlineData("""{"kind":"square","side":99}""", "square 99")]
    [InlineData("""{"a":"b","kind":"no-edge","id":1}""", "free 1 a=b")]
    [InlineData("""{"id":1,"a":"b","kind":"no-edge"}""", "free 1 a=b")]
    [InlineData("""{"kind":"star","points":5}""", """unknown star {"kind":"star","points":5}, drift data""")]
    [InlineData("""[{"kind":"star","points":5}]""", """unknown star {"kind":"star","points":5}, drift data""")]
    [InlineData("""{"points":5}""", """unknown  {"points":5}, drift data""")]
    [InlineData("""{"kind":null,"radius":2}""", """unknown  {"kind":null,"radius":2}, drift data""")]
    [InlineData("""{"kind":["circle"],"radius":2}""", """unknown  {"kind":["circle"],"radius":2}, drift data""")]
    [InlineData("""{"kind":7,"radius":2}""", """unknown 7 {"kind":7,"radius":2}, drift data""")]
    [InlineData("""{"kind":"circle","radius":2,"kind":"square"}""", "circle 2, drift data.kind")]
    [InlineData("""{"radius":2,"kind":"circle","size":1}""", "circle 2, drift data.size")]
    [InlineData("""{"kind":"circle"}""", "InvalidResponse: Get: data.radius: missing")]
    [InlineData("\"circle\"", "InvalidResponse: Get: data: expected an object, found text: \"circle\"")]
    [InlineData("[1]", "InvalidResponse: Get: data: expected an object, found an array")]
    [InlineData("""[{"kind":"circle","radius":1},{"kind":"circle","radius":2}]""", "InvalidResponse: Get: data[1]: expected one object, found an array of several")]
    [InlineData("""[{"kind":"star"},{"kind":"star"}]""", "InvalidResponse: Get: data: expected one object, found an array of several, drift data")]
    [InlineData("{}", "unknown  {}, drift data")]
    public async Task A_tag_tells_the_alternatives_apart_wherever_it_stands(string json, string expected) =>
        Assert.Equal(expected, await ReadAsync("Shape", Shapes + "return Show(await depot.GetAsync().ConfigureAwait(false));", json));

    [Theory]
    [InlineData("Numbered", """{"type":1,"radius":2}""", "Numbered.Circle")]
    [InlineData("Numbered", """{"type":1.0,"radius":2}""", "Numbered.Circle")]
    [InlineData("Numbered", """{"radius":2,"type":"1"}""", "Numbered.Circle, drift data.type")]
    [InlineData("Numbered", """{"type":-2,"side":2}""", "Numbered.Square")]
    [InlineData("Numbered", """{"type":3,"side":2}""", "Numbered.Unknown, drift data")]
    [InlineData("Numbered", """{"type":"one","side":2}""", "Numbered.Unknown, drift data")]
    [InlineData("Marked", """{"round":true,"radius":2}""", "Marked.True")]
    [InlineData("Marked", """{"side":2,"round":"false"}""", "Marked.False")]
    [InlineData("Marked", """{"side":2,"round":7}""", "Marked.Unknown, drift data")]
    public async Task A_tag_may_be_a_number_or_true_or_false(string type, string json, string expected) =>
        Assert.Equal(expected, await ReadAsync(type, $$"""return "{{type}}." + (await depot.GetAsync().ConfigureAwait(false)).GetType().Name;""", json));

    [Theory]
    [InlineData("1.5", "Double { Value = 1.5 }")]
    [InlineData("\"1.5\"", "Color { Value = 1.5 }, drift data")]
    [InlineData("\"r\"", "Color { Value = r }")]
    [InlineData("true", "Bool { Value = True }")]
    [InlineData("[]", "Points { Value = [0] }")]
    [InlineData("""[{"x":1,"y":2}]""", "Points { Value = [1] }")]
    [InlineData("""{"x":1,"y":2}""", "Point { Value = Point { X = 1, Y = 2 } }")]
    [InlineData("""{"to":[],"from":{"x":1,"y":2}}""", "Segment { Value = Segment { From = Point { X = 1, Y = 2 }, To = [0] } }")]
    [InlineData("""{"ends":[],"from":{"x":1,"y":2}}""", "Segment { Value = Segment { From = Point { X = 1, Y = 2 }, To = [0] } }")]
    [InlineData("""{"x":1,"y":2,"from":null}""", "Point { Value = Point { X = 1, Y = 2 } }")]
    [InlineData("""{"x":1,"y":2,"from":{}}""", "Unknown { Json = Object }, drift data")]
    [InlineData("{}", "Unknown { Json = Object }, drift data")]
    [InlineData("1e999", "InvalidResponse: Get: data: too large for a double: 1e999")]
    [InlineData("""{"x":1}""", "InvalidResponse: Get: data.y: missing")]
    [InlineData("[null]", "InvalidResponse: Get: data[0]: expected an object, found null")]
    public async Task The_shape_of_the_JSON_tells_the_alternatives_apart(string json, string expected) =>
        Assert.Equal(expected, await ReadAsync("Reading", "return (await depot.GetAsync().ConfigureAwait(false)).ToString();", json));

    private static readonly (string Member, string Value, string Body)[] s_sent =
    [
        ("Shape", """new Circle { Radius = 2, Label = "l" }""", """{"kind":"circle","radius":2,"label":"l"}"""),
        ("Shape", """new Square { Side = 3, Inner = new Circle { Radius = 1 } }""", """{"kind":"square","side":3,"inner":{"kind":"circle","radius":1}}"""),
        ("Shape", """new Loose { Id = 1, FreeMembers = new Dictionary<string, string> { ["a"] = "b" } }""", """{"kind":"no-edge","id":1,"a":"b"}"""),
        ("Shape", """new Shape.Unknown("star", JsonDocument.Parse("{ \"points\": 5 }").RootElement)""", """{"points":5}"""),
        ("Numbered", "new Numbered.Square(new Square { Side = 3 })", """{"type":-2,"side":3}"""),
        ("Marked", "new Square { Side = 3 }", """{"round":false,"side":3}"""),
        ("Reading", "1.5", "1.5"),
        ("Reading", "true", "true"),
        ("Reading", "Color.Red", "\"r\""),
        ("Reading", "new Reading.Points(new[] { new Point { X = 1, Y = 2 } })", """[{"x":1,"y":2}]"""),
        ("Reading", "new Point { X = 1, Y = 2 }", """{"x":1,"y":2}"""),
        ("Reading", """new Reading.Unknown(JsonDocument.Parse("[1]").RootElement)""", "[1]"),
        ("Bits", "new byte[] { 1, 2 }", "\"AQI=\""),
        ("Bits", """new Bits.IntMap(new Dictionary<string, int> { ["a"] = 1 })""", """{"a":1}"""),
    ];

    public static TheoryData<int> Sent => [.. Enumerable.Range(0, s_sent.Length)];

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task A_case_is_sent_as_its_value_with_the_tag_first(int index)
    {
        var gateway = new StubGateway("""{"code":0,"msg":"OK","data":null}""");
        IEnumerable<string> values = s_sent.Select((sent, i) => $"{i} => new Carrier {{ {sent.Member} = {sent.Value} }},");

        await LiveService.RunAsync(
            "endpoint: Set\nrequest: POST /x\nbody: Carrier\nreturns: none",
            $"Carrier carrier = index switch {{ {string.Join("\n", values)} _ => null! }}; await flows.SetAsync(carrier).ConfigureAwait(false); return null;",
            gateway,
            Types + "\n  Carrier: { shape?: Shape, numbered?: Numbered, marked?: Marked, reading?: Reading, bits?: Bits }",
            index);

        Assert.Equal($"{{\"{s_sent[index].Member.ToLowerInvariant()}\":{s_sent[index].Body}}}", gateway.Call.Body);
    }

    private static readonly (string Value, string Message)[] s_refused =
    [
        ("new Square { Side = 10 }", "The value 10 is more than 9, the most that is allowed. (Parameter 'Square.Side')"),
        ("new Shape.Circle(null!)", "Value cannot be null. (Parameter 'Shape.Circle')"),
        ("null!", "Value cannot be null."),
        ("""new Shape.Unknown("star", default)""", "Value cannot be null. (Parameter 'Shape.Unknown.Json')"),
        ("""new Loose { Id = 1, FreeMembers = new Dictionary<string, string> { ["kind"] = "b" } }""", "'kind' in Shape.Free.FreeMembers is written by the union, which tells by it what this is: remove it."),
    ];

    public static TheoryData<int> Refused => [.. Enumerable.Range(0, s_refused.Length)];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_value_that_cannot_be_sent_is_refused_and_nothing_is_sent(int index)
    {
        var gateway = new StubGateway("""{"code":0,"msg":"OK","data":null}""");
        IEnumerable<string> values = s_refused.Select((refused, i) => $"{i} => {refused.Value},");

        object? told = await LiveService.RunAsync(
            "endpoint: Set\nrequest: POST /x\nbody: Shape\nreturns: none",
            $$"""
            Shape shape = index switch { {{string.Join("\n", values)}} _ => null! };
            try { await flows.SetAsync(shape).ConfigureAwait(false); return null; }
            catch (ArgumentException e) { return e.Message; }
            """,
            gateway,
            Types,
            index);

        Assert.StartsWith(s_refused[index].Message, Assert.IsType<string>(told), StringComparison.Ordinal);
        Assert.Empty(gateway.Calls);
    }

    [Theory]
    [InlineData("Shape", """{"kind":"circle","radius":2,"label":"l"}""")]
    [InlineData("Shape", """{"kind":"star","points":[5,{}]}""")]
    [InlineData("Shape", """{"kind":"no-edge","id":1,"a":"b"}""")]
    [InlineData("Drawing", """{"shape":{"kind":"circle","radius":1},"more":[{"kind":"square","side":2},{"kind":"star"}],"named":{"a":{"kind":"circle","radius":3}},"text":"{\"kind\":\"circle\",\"radius\":4}","last":{"x":1},"maybe":null,"change":{"kind":"circle","radius":5}}""")]
    [InlineData("Log", """{"reading":1.5,"more":[true,"r",{"x":1,"y":2},[{"x":1,"y":2}]],"named":{"a":"r","b":7},"text":"[{\"x\":1,\"y\":2}]","last":{"from":{"x":1,"y":2},"to":[]},"maybe":{"?":1}}""")]
    [InlineData("Bits", "\"AQI=\"")]
    [InlineData("Bits", """{"a":1}""")]
    public async Task What_was_read_is_sent_back_kept_and_compared_as_it_was(string type, string json)
    {
        string answer = $$"""{"code":0,"msg":"OK","data":{{json}}}""";
        var gateway = new StubGateway(answer, answer);

        Assert.Equal($"{json} True True True", await LiveService.RunAsync(
            $"endpoint: Turn\nrequest: POST /x\nbody: {type}?\nreturns: {type}",
            $$"""
            {{type}} first = await flows.TurnAsync(null).ConfigureAwait(false);
            {{type}} second = await flows.TurnAsync(first).ConfigureAwait(false);
            var options = new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            string stored = JsonSerializer.Serialize(first, options);
            return $"{stored} {first == second} {first.GetHashCode() == second.GetHashCode()} {JsonSerializer.Deserialize<{{type}}>(stored) == first}";
            """,
            gateway,
            Types));
        Assert.Equal(json, gateway.Calls[1].Body);
    }

    [Fact]
    public async Task A_case_is_stored_as_the_client_sends_it_and_hides_what_is_secret() => Assert.Equal(
        """{"kind":"circle","radius":1,"pin":"p"} Circle { Value = Circle { Radius = 1, Label = , Pin = *** } } Unknown { Kind = star, Json = Object } True False""",
        await LiveService.RunAsync(
            "endpoint: Set\nrequest: POST /x\nbody: Shape\nreturns: none",
            """
            var circle = new Shape.Circle(new Circle { Radius = 1, Pin = "p" });
            var star = new Shape.Unknown("star", JsonDocument.Parse("{\"pin\":\"p\"}").RootElement);
            Shape other = new Circle { Radius = 1, Pin = "p" };
            return await Task.FromResult($"{JsonSerializer.Serialize(circle)} {circle} {star} {circle == other} {circle == star}").ConfigureAwait(false);
            """,
            new StubGateway(),
            Types));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("[]")]
    public async Task Something_empty_in_place_of_an_optional_record_counts_as_absent(string value) => Assert.Equal(
        ", drift data.last",
        await DepotService.Compile($"types:\n{Types}\n  Holder: {{ last?: Shape }}", "returns: Holder", "return (await depot.GetAsync().ConfigureAwait(false)).Last?.ToString() ?? \"\";")(
            $"{{\"code\":0,\"msg\":\"OK\",\"data\":{{\"last\":{value}}}}}", HttpStatusCode.OK));

    private static async Task<string> ReadAsync(string type, string code, string json) =>
        await s_readers.GetOrAdd((type, code), static reader => new(() => DepotService.Compile("types:\n" + Types, $"returns: {reader.Type}", reader.Code))).Value(
            $$"""{"code":0,"msg":"OK","data":{{json}}}""", HttpStatusCode.OK);
}
