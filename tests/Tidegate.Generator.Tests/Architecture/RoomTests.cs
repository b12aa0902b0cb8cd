using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Tidegate.Generator.Tests.Architecture;

/// <summary>Holds the rooms of the runtime, of the extensions and of the gateway apart: who imports whom, and never in a circle.</summary>
public sealed class RoomTests
{
    private static readonly Dictionary<string, (House House, Func<SourceTree> Sources)> s_houses = new()
    {
        ["runtime"] = (RuntimeRooms.House, () => SourceTree.Load(Platform.Net10, "runtime/Tidegate")),
        ["runtime for netstandard2.0"] = (RuntimeRooms.House, () => SourceTree.Load(Platform.NetStandard, "runtime/Tidegate")),
        ["extensions"] = (ExtensionsRooms.House, () => SourceTree.Load(Platform.Net10, "runtime/Tidegate.Extensions", "runtime/Tidegate")),
        ["gateway"] = (GatewayRooms.House, () => SourceTree.Load(Platform.Net10, "runtime/Tidegate.Gateway", "generator/Tidegate.Compiler")),
    };

    public static TheoryData<string> Houses => [.. s_houses.Keys];

    [Theory]
    [MemberData(nameof(Houses))]
    public void Rooms_import_only_what_the_rules_allow(string house) =>
        Assert.Empty(ImportsIn(house).Where(import => !s_houses[house].House.Allows(import)).Select(import => import.ToString()));

    [Theory]
    [MemberData(nameof(Houses))]
    public void There_is_no_cycle_between_rooms(string house) =>
        Assert.Empty(Cycles.Find(ImportsIn(house).Select(import => (import.From, import.To))));

    [Theory]
    [MemberData(nameof(Houses))]
    public void The_rules_allow_no_cycle(string house) =>
        Assert.Empty(Cycles.Find(s_houses[house].House.Rules.SelectMany(rule => rule.Value.Select(to => (rule.Key, to)))));

    [Theory]
    [MemberData(nameof(Houses))]
    public void A_cycle_would_be_found(string house)
    {
        (string From, string To)[] imports = ImportsIn(house).Select(import => (import.From, import.To)).Distinct().ToArray();
        (string From, string To) back = imports.Select(import => (import.To, import.From)).First(turned => s_houses[house].House.Rules.ContainsKey(turned.To));

        IReadOnlyList<string> cycle = Cycles.Find([.. imports, back]);

        Assert.Contains(back.From, cycle);
        Assert.Contains(back.To, cycle);
        Assert.Equal(cycle[0], cycle[^1]);
    }

    [Fact]
    public void A_cycle_is_found_behind_rooms_that_are_on_none() =>
        Assert.Equal(["b", "c", "b"], Cycles.Find([("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")]));

    [Theory]
    [InlineData("runtime", "Json", "vocabulary")]
    [InlineData("runtime", "vocabulary", "Scalars")]
    [InlineData("extensions", "Registration", "Resilience")]
    [InlineData("gateway", "Operations", "Tidegate.Compiler.Model")]
    public void The_imports_that_are_there_are_seen(string house, string from, string to) =>
        Assert.Contains(ImportsIn(house), import => import.From == from && import.To == to);

    [Fact]
    public void The_gateway_references_nothing_of_the_runtime() =>
        Assert.DoesNotContain(
            "Tidegate.csproj",
            File.ReadAllText(Path.Combine(SourceTree.RepositoryRoot, "runtime", "Tidegate.Gateway", "Tidegate.Gateway.csproj")),
            StringComparison.Ordinal);

    private static IEnumerable<Import> ImportsIn(string house) =>
        s_houses[house].House.ImportsIn(s_houses[house].Sources());
}
