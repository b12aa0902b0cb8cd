using System.Collections.Generic;

namespace Tidegate.Generator.Tests.Architecture;

/// <summary>The rooms of the extensions.</summary>
internal static class ExtensionsRooms
{
    /// <summary>What registers a client, and says more about it: knows all rooms.</summary>
    private const string Entry = "entry";

    private static readonly Dictionary<string, string[]> s_shelves = new()
    {
        ["Configuration"] = ["ApiBreakerScope", "ApiOptionsSection", "ApiResilienceOptions"],
        [Entry] = ["ApiClientBuilder", "ApiClientRegistration"],
    };

    private static readonly Dictionary<string, string[]> s_rules = new()
    {
        ["Configuration"] = ["Tidegate"],
        ["Logging"] = ["Tidegate", "Tidegate.Observation"],
        ["TokenSharing"] = ["Tidegate"],
        ["Resilience"] = ["Tidegate", "Configuration"],
        // What a client does the same with and without a factory is said in two files of the runtime, which are compiled here, too.
        ["Registration"] = ["Tidegate", "Tidegate.Requests", "Tidegate.Transport", "Configuration", "Logging", "Resilience"],
        [Entry] = ["Tidegate", "Configuration", "Registration", "TokenSharing"],
    };

    public static readonly House House = new("Tidegate.Extensions", s_shelves, s_rules);
}
