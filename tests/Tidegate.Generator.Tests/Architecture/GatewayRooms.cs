using System.Collections.Generic;

namespace Tidegate.Generator.Tests.Architecture;

/// <summary>The rooms of the gateway. It uses the compiler, and nothing of the runtime: what checks signatures is written independently.</summary>
internal static class GatewayRooms
{
    /// <summary>What all rooms speak of: a request, a response, and what became of them.</summary>
    private const string Vocabulary = "vocabulary";

    /// <summary>How a gateway is asked to behave, and what it tells.</summary>
    private const string Settings = "settings";

    /// <summary>The gateway as tests see it: knows all rooms but the command line.</summary>
    private const string Entry = "entry";

    private const string Model = "Tidegate.Compiler.Model";
    private const string Scalars = "Tidegate.Compiler.Scalars";

    private static readonly Dictionary<string, string[]> s_shelves = new()
    {
        [Vocabulary] = ["GatewayRequest", "GatewayResponse", "RequestOutcome", "ServedOperation", "SpecException"],
        ["Requests"] = ["GatewayPart"],
        ["Drift"] = ["ResponseDrift"],
        ["Faults"] = ["FaultMix", "GatewayFault"],
        ["Auth.EnosApim"] = ["TokenControl", "TokenLifetime", "TokenStatusSpelling"],
        [Settings] = ["GatewayOptions", "RecordedRequest"],
        [Entry] = ["OperationOverride", "TestGateway"],
    };

    private static readonly Dictionary<string, string[]> s_rules = new()
    {
        ["Json"] = [],
        ["Requests"] = [],
        [Vocabulary] = ["Requests"],
        ["Wire"] = [Vocabulary, "Requests"],
        ["Checks"] = ["Json", Model, Scalars, "Tidegate.Compiler.Text"],
        ["Samples"] = [Vocabulary, "Json", Model, Scalars, "Tidegate.Compiler.Text"],
        ["Responses"] = [Vocabulary, "Json", Model, "Tidegate.Compiler.Text"],
        ["Operations"] =
        [
            Vocabulary, "Checks", "Json", "Requests", "Responses", "Samples",
            Model, Scalars, "Tidegate.Compiler", "Tidegate.Compiler.Diagnostics", "Tidegate.Compiler.Folders", "Tidegate.Compiler.Text",
        ],
        ["Drift"] = [Vocabulary, "Checks", "Json", "Operations", Model, Scalars],
        ["Tasks"] = [Vocabulary, "Json", "Operations", "Responses", "Samples", Model, "Tidegate.Compiler.Text"],
        ["Auth"] = [Vocabulary, "Responses", Model],
        ["Auth.EnosApim"] = [Vocabulary, "Auth", "Json", "Requests", "Responses", Model],
        ["Faults"] = [Vocabulary, "Auth", "Responses", "Wire"],
        [Settings] = [Vocabulary, "Auth.EnosApim", "Drift", "Faults", "Wire"],
        ["Server"] =
        [
            Vocabulary, Settings, "Drift", "Faults", "Json", "Operations", "Requests", "Responses", "Samples", "Tasks", "Auth", "Wire", Model,
        ],
        [Entry] = [Vocabulary, Settings, "Drift", "Faults", "Operations", "Responses", "Server", "Tasks", "Auth.EnosApim", Model],
        ["Commands"] = [Vocabulary, Settings, "Drift", "Faults", "Auth.EnosApim", "Wire", Entry],
    };

    public static readonly House House = new("Tidegate.Gateway", s_shelves, s_rules);
}
