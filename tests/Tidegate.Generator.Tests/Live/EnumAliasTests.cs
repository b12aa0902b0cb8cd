using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Values of enums that have several forms on the wire: one is sent, all are read as it.</summary>
public class EnumAliasTests
{
    private const string Types = """
          State: { enum: string, values: { On: on, Off: { value: disable, alias: [disabled, "dis\u00e9"] } } }
          Level: { enum: int, values: { Low: 1, High: { value: 2, alias: [12, 22], doc: Much. } } }
          Pump: { state: State, states: "list<State, \";\">", level: Level, levels: "list<Level, \",\">", all?: "State[]" }
        """;

    private const string Change = "endpoint: Change\nrequest: POST /x\nbody: { pump: Pump }\nreturns: Pump";

    [Theory]
    [InlineData("disable", "2")]
    [InlineData("disabled", "12")]
    [InlineData("disabled", "\"22\"")]
    [InlineData("dis\\u0061bled", "22.0")]
    [InlineData("dis\u00e9", "12")]
    public async Task All_forms_are_read_as_the_one_that_is_sent(string state, string level)
    {
        var gateway = new StubGateway(
            $$$"""{"code":0,"msg":"OK","data":{"state":"{{{state}}}","states":"on;{{{state}}}","level":{{{level}}},"levels":"1,12","all":["{{{state}}}"]}}""",
            """{"code":0,"msg":"OK","data":{"state":"on","states":"","level":1,"levels":""}}""");

        object? told = await LiveService.RunAsync(
            Change,
            """
            Pump pump = await flows.ChangeAsync(new Pump { State = State.On, States = Array.Empty<State>(), Level = Level.Low, Levels = Array.Empty<Level>() }).ConfigureAwait(false);
            await flows.ChangeAsync(pump).ConfigureAwait(false);
            return $"{pump.State == State.Off} {pump.State} {pump.States[1] == State.Off} {pump.Level == Level.High} {pump.Level} {pump.Levels[1]} {pump.All![0] == State.Off} {pump.State.IsKnown}";
            """,
            gateway,
            Types);

        Assert.Equal("True disable True True High High True True", told);
        Assert.Equal("""{"pump":{"state":"disable","states":"on;disable","level":2,"levels":"1,2","all":["disable"]}}""", gateway.Calls[1].Body);
    }

    [Fact]
    public async Task An_alias_is_no_drift_and_what_is_not_listed_is() => Assert.Equal(
        "disable gone, drift data[1]",
        await DepotService.Compile(
            $"types:\n{Types}",
            "returns: State[]",
            """return string.Join(" ", await depot.GetAsync().ConfigureAwait(false));""")("""{"code":0,"msg":"OK","data":["disabled","gone"]}""", HttpStatusCode.OK));
}
