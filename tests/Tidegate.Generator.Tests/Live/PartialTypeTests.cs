using System.Globalization;
using System.Reflection;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Whatever is generated can be given members by its consumers.</summary>
public class PartialTypeTests
{
    private const string Service = """
        service: Harbor
        namespace: Acme.Harbor
        errors: { 7: { name: Closed } }
        types:
          BerthId: id
          Colour: { enum: string, values: { Red: r } }
          Level: { enum: int, values: { Low: 1 } }
          Berth: { berthId: BerthId, colour: Colour, level: Level, tags: "string[]" }
        """;

    private const string Endpoint = """
        endpoint: Save
        request: POST /berths
        body: { a: int, b: int, c: int, d: int, e: int, f: int }
        returns: Berth
        """;

    private const string Consumer = """
        namespace Acme.Harbor
        {
            /// <summary>Has a name.</summary>
            public interface INamed
            {
                /// <summary>The name.</summary>
                string Name { get; }
            }

            public partial record Berth : INamed { /// <inheritdoc/>
                public string Name => $"{BerthId.Short} {Colour.Short} {Level.Short} {Tags.Count}"; }
            public partial record struct BerthId { /// <summary>Short.</summary>
                public string Short => "#" + Value; }
            public partial record struct Colour { /// <summary>Short.</summary>
                public string Short => "c" + Value; }
            public partial record struct Level { /// <summary>Short.</summary>
                public string Short => "l" + Value; }
            public partial record SaveRequest { /// <summary>All.</summary>
                public int All => A + B + C + D + E + F; }
            public partial class HarborClient { /// <summary>Any.</summary>
                public static int Any => HarborErrors.Any + HarborServiceCollectionExtensions.Any + HarborOptions.Any + HarborCallOptions.Any; }
            public partial interface IHarborClient { }
            public partial class HarborOptions { internal const int Any = 1; }
            public partial class HarborCallOptions { internal const int Any = 1; }
            public static partial class HarborErrors { internal const int Any = 1; }
            public static partial class HarborServiceCollectionExtensions { internal const int Any = 1; }

            /// <summary>The consumer.</summary>
            public static class Program
            {
                /// <summary>Uses what was added.</summary>
                public static string Run()
                {
                    INamed berth = new Berth { BerthId = 7, Colour = Colour.Red, Level = Level.Low, Tags = new[] { "a" } };
                    return $"{berth.Name}, {new SaveRequest { A = 1, B = 1, C = 1, D = 1, E = 1, F = 1 }.All}, {HarborClient.Any}";
                }
            }
        }
        """;

    [Fact]
    public void Every_generated_type_can_be_given_members() => Assert.Equal(
        "#7 cr l1 1, 6, 4",
        new GeneratorHarness([new SpecFile("/s/service.yaml", Service), new SpecFile("/s/e.endpoint.yaml", Endpoint)], Consumer).AddExtensions().Run()
            .Load("TG5009").GetType("Acme.Harbor.Program")!.GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [], CultureInfo.InvariantCulture));
}
