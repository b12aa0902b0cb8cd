using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>What a caller leaves out in spite of the annotations is refused by name, wherever it stands, before anything is sent.</summary>
public class MissingValueTests
{
    private const string SendPart = "endpoint: SendPart\nrequest: POST /parts\nbody: { part: Part, also?: 'Part[]' }\nreturns: none";

    private const string Part = """
          Part:
            name: string
            cycle: Cycle
            flowId: FlowId
            code: id
            any: json
            names: string[]
            cycles: Cycle[]
            flowIds: FlowId[]
            labels: map<string>
            listed: 'list<string, ";">'
            listedCycles: 'list<Cycle, ";">'
            text: 'json<KeyValue[]>'
            pair: KeyValue
            pairs: KeyValue[]
            deep: 'KeyValue[][]'
            perhaps: string?
            perhapses: 'string?[]'
            perhapsPairs: 'KeyValue?[]'
            maybeCycle?: Cycle
            maybeFlowId?: FlowId
            maybePair?: KeyValue
        """;

    private const string WholePart = """
        static Part Whole() => new()
        {
            Name = "", Cycle = Cycle.Month, FlowId = 1, Code = 1, Any = JsonDocument.Parse("1").RootElement, Names = new[] { "" }, Cycles = new[] { Cycle.Month },
            FlowIds = new FlowId[] { 1 }, Labels = new Dictionary<string, string>(), Listed = new[] { "a" }, ListedCycles = new[] { Cycle.Month }, Text = Array.Empty<KeyValue>(),
            Pair = new KeyValue { Key = "" }, Pairs = Array.Empty<KeyValue>(), Deep = new[] { Array.Empty<KeyValue>() }, Perhaps = "", Perhapses = Array.Empty<string>(),
            PerhapsPairs = Array.Empty<KeyValue>(),
        };
        """;

    /// <summary>What is wrong with the part, and the name of what is missing.</summary>
    private static readonly (string Change, string Missing)[] s_cases =
    [
        ("Name = null!", "Part.Name"),
        ("Cycle = default", "Part.Cycle"),
        ("FlowId = default", "Part.FlowId"),
        ("Code = default", "Part.Code"),
        ("Any = default", "Part.Any"),
        ("Names = null!", "Part.Names"),
        ("Names = new[] { \"a\", null! }", "Part.Names[]"),
        ("Cycles = new Cycle[1]", "Part.Cycles[]"),
        ("FlowIds = new FlowId[1]", "Part.FlowIds[]"),
        ("Labels = null!", "Part.Labels"),
        ("Labels = new Dictionary<string, string> { [\"a\"] = null! }", "Part.Labels[]"),
        ("Listed = null!", "Part.Listed"),
        ("Listed = new string[1]", "Part.Listed[]"),
        ("ListedCycles = new Cycle[1]", "Part.ListedCycles[]"),
        ("Text = null!", "Part.Text"),
        ("Text = (KeyValue[])null!", "Part.Text"),
        ("Text = new KeyValue[1]", "Part.Text[]"),
        ("Pair = null!", "Part.Pair"),
        ("Pair = new KeyValue { Key = null! }", "KeyValue.Key"),
        ("Pairs = new KeyValue[1]", "Part.Pairs[]"),
        ("Deep = new KeyValue[1][]", "Part.Deep[]"),
        ("Deep = new[] { new KeyValue[1] }", "Part.Deep[][]"),
        ("MaybeCycle = new Cycle()", "Part.MaybeCycle"),
        ("MaybeFlowId = new FlowId()", "Part.MaybeFlowId"),
        ("MaybePair = new KeyValue { Key = null! }", "KeyValue.Key"),
        ("Perhaps = null", ""),
        ("Perhapses = new string?[1]", ""),
        ("PerhapsPairs = new KeyValue?[1]", ""),
        ("MaybePair = null", ""),
    ];

    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            for (int i = 0; i < s_cases.Length; i++)
            {
                cases.Add(i, s_cases[i].Change);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_missing_value_inside_an_input_is_named_before_anything_is_sent(int index, string change)
    {
        Assert.NotEmpty(change);
        var gateway = new StubGateway("""{"code":0}""");

        object? missing = await LiveService.RunAsync(SendPart, Program, gateway, Part, index);

        Assert.Equal(s_cases[index].Missing, missing);
        Assert.Equal(s_cases[index].Missing.Length == 0 ? 1 : 0, gateway.Calls.Count);
    }

    [Theory]
    [InlineData("also: new Part[1]", "also[]")]
    [InlineData("also: new[] { Whole() with { Name = null! } }", "Part.Name")]
    public async Task A_missing_value_inside_an_optional_input_is_named_too(string argument, string missing)
    {
        object? named = await LiveService.RunAsync(
            SendPart,
            $$"""
            {{WholePart}}
            try { await flows.SendPartAsync(Whole(), {{argument}}).ConfigureAwait(false); return ""; }
            catch (ArgumentNullException e) { return e.ParamName; }
            """,
            new StubGateway("""{"code":0}"""),
            Part);

        Assert.Equal(missing, named);
    }

    [Theory]
    [InlineData("1, default", "any")]
    [InlineData("1, Any(), new Cycle()", "cycle")]
    [InlineData("1, Any(), flowId: new FlowId()", "flowId")]
    [InlineData("1, Any(), code: new ApiId()", "code")]
    public async Task An_input_that_is_the_default_of_its_type_is_named(string arguments, string missing)
    {
        object? named = await LiveService.RunAsync(
            "endpoint: Find\nrequest: POST /f\nquery: { count: int, cycle?: Cycle, flowId?: FlowId, code?: id }\nbody: { any: json }\nreturns: none",
            $$"""
            static JsonElement Any() => JsonDocument.Parse("1").RootElement;
            _ = Any();
            try { await flows.FindAsync({{arguments}}).ConfigureAwait(false); return ""; }
            catch (ArgumentNullException e) { return e.ParamName; }
            """,
            new StubGateway("""{"code":0}"""));

        Assert.Equal(missing, named);
    }

    private static string Program
    {
        get
        {
            string cases = "";
            for (int i = 0; i < s_cases.Length; i++)
            {
                cases += $"{i} => Whole() with {{ {s_cases[i].Change} }},\n";
            }

            return $$"""
                {{WholePart}}
                Part part = index switch { {{cases}} _ => Whole() };
                try { await flows.SendPartAsync(part).ConfigureAwait(false); return ""; }
                catch (ArgumentNullException e) { return e.ParamName; }
                """;
        }
    }
}
