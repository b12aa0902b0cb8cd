using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>An operation that is deprecated, as who calls it sees it.</summary>
public class DeprecatedTests
{
    private const string Service = "service: Harbor\nnamespace: Acme.Harbor\ntypes: { Slot: { size: int } }\n";

    private const string Endpoint = """
        endpoint: Find
        request: GET /slots
        deprecated: |
          Use "FindSlots"
          of the version 2.4.
        query: { page?: int, size?: int }
        paging: { page: page, size: size }
        returns: Slot[]
        """;

    [Theory]
    [InlineData("client.FindAsync()")]
    [InlineData("client.FindAllAsync()")]
    [InlineData("((IHarborClient)client).FindAsync()")]
    [InlineData("((IHarborClient)client).FindAllAsync()")]
    public void A_call_is_warned_of_with_an_id_of_its_own_and_what_to_use(string call)
    {
        Diagnostic warning = Assert.Single(Run(call).Problems);

        Assert.Equal("TG0009", warning.Id);
        Assert.Contains("Use \"FindSlots\" of the version 2.4.", warning.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.EndsWith("/specs/LANGUAGE.md#tg0009", warning.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_generated_compiles_without_a_warning_where_nobody_calls_it() => Assert.Empty(Run("client.ToString()").Problems);

    [Fact]
    public void Only_what_is_deprecated_is_marked() =>
        Assert.DoesNotContain(GeneratorHarness.Run(new SpecFile("/s/service.yaml", Service), new SpecFile("/s/e.endpoint.yaml", "endpoint: Get\nrequest: GET /slot\nreturns: Slot\n")).Sources, source => source.Value.Contains("Obsolete", StringComparison.Ordinal));

    private static GeneratorOutcome Run(string call) => new GeneratorHarness(
        [new SpecFile("/s/service.yaml", Service), new SpecFile("/s/e.endpoint.yaml", Endpoint)],
        $$"""
        using Acme.Harbor;

        internal static class Consumer
        {
            internal static object? Call(HarborClient client) => {{call}};
        }
        """).Run();
}
