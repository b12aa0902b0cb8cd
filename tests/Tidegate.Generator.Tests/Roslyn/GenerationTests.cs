using System;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Tidegate.Generator.Tests.Roslyn;

public class GenerationTests
{
    [Fact]
    public void Specs_give_a_file_per_operation_type_and_part_of_the_client()
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(SampleSpecs.All).MustCompile();

        Assert.Equal(
            [
                "Acme.Flows.Batch-Client.g.cs",
                "Acme.Flows.Batch-Errors.g.cs",
                "Acme.Flows.Batch-Operations.EnableFlow.g.cs",
                "Acme.Flows.Batch-Operations.SearchFlow.g.cs",
                "Acme.Flows.Batch-Options.g.cs",
                "Acme.Flows.Batch-Types.Cycle.g.cs",
                "Acme.Flows.Batch-Types.Flow.g.cs",
                "Acme.Flows.Batch-Types.FlowId.g.cs",
                "Acme.Flows.Batch-Types.Pagination.g.cs",
                "Acme.Flows.Batch-Types.Status.g.cs",
            ],
            outcome.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_that_are_not_marked_as_specs_are_left_alone()
    {
        GeneratorOutcome outcome = GeneratorHarness.Run([.. SampleSpecs.All.Select(spec => spec with { IsMarked = false })]);

        Assert.Empty(outcome.Sources);
        Assert.Empty(outcome.Diagnostics);
    }

    [Fact]
    public void No_specs_give_nothing()
    {
        GeneratorOutcome outcome = GeneratorHarness.Run();

        Assert.Empty(outcome.Sources);
        Assert.Empty(outcome.Diagnostics);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Preview)]
    public void Generated_code_compiles_from_csharp_11_on(LanguageVersion version) =>
        new GeneratorHarness(SampleSpecs.All, version: version).Run().MustCompile();

    [Fact]
    public void An_older_csharp_gets_one_clear_error_and_no_code()
    {
        GeneratorOutcome outcome = new GeneratorHarness(SampleSpecs.All, version: LanguageVersion.CSharp10).Run();

        Diagnostic diagnostic = Assert.Single(outcome.Diagnostics);
        Assert.Equal("TG0002", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains("compiled as C# 10.0", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("<LangVersion>11</LangVersion>", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("PolySharp", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(outcome.Sources);
    }

    [Fact]
    public void An_older_csharp_without_specs_gets_no_error() =>
        Assert.Empty(new GeneratorHarness([], version: LanguageVersion.CSharp10).Run().Diagnostics);

    [Fact]
    public void A_mistake_in_one_endpoint_costs_that_endpoint_only()
    {
        SpecFile broken = SampleSpecs.EnableFlow with { Text = SampleSpecs.EnableFlow.Text.Replace("POST", "POTS", StringComparison.Ordinal) };
        GeneratorOutcome outcome = GeneratorHarness.Run(SampleSpecs.Service, broken, SampleSpecs.SearchFlow);

        Assert.Single(outcome.Diagnostics);
        Assert.DoesNotContain(outcome.Sources.Keys, name => name.Contains("EnableFlow", StringComparison.Ordinal));
        Assert.Contains("SearchFlowAsync", outcome.Source("SearchFlow.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_operations_with_one_name_give_a_diagnostic_and_one_operation()
    {
        SpecFile twin = SampleSpecs.EnableFlow with { Path = "/specs/twin.endpoint.yaml" };
        GeneratorOutcome outcome = GeneratorHarness.Run([.. SampleSpecs.All, twin]);

        Assert.Null(outcome.Result.Exception);
        Assert.Contains(outcome.Diagnostics, diagnostic => diagnostic.Id == "TG5004");
        Assert.Single(outcome.Sources.Keys, name => name.Contains("EnableFlow", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_services_with_one_name_give_a_diagnostic_and_one_client()
    {
        SpecFile twin = SampleSpecs.Service with { Path = "/specs/more/service.yaml" };
        SpecFile endpoint = SampleSpecs.EnableFlow with { Path = "/specs/more/enable-flow.endpoint.yaml" };
        GeneratorOutcome outcome = GeneratorHarness.Run([.. SampleSpecs.All, twin, endpoint]);

        Assert.Null(outcome.Result.Exception);
        Assert.Contains(outcome.Diagnostics, diagnostic => diagnostic.Id == "TG5003");
        Assert.Single(outcome.Sources.Keys, name => name.EndsWith("Client.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_services_of_one_project_do_not_mix()
    {
        SpecFile service = new("/other/service.yaml", """
            service: Clock
            namespace: Acme.Clocks
            errors:
              1: { name: Stopped, doc: The clock has stopped. }
            """);
        SpecFile endpoint = new("/other/get-time.endpoint.yaml", """
            endpoint: GetTime
            request: GET /time
            returns: epochMillis
            """);
        GeneratorOutcome outcome = GeneratorHarness.Run([.. SampleSpecs.All, service, endpoint]).MustCompile();

        Assert.Contains("Stopped", outcome.Source("Clock-Errors.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("Stopped", outcome.Source("Batch-Errors.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("UnknownUser", outcome.Source("Clock-Errors.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_errors_of_operations_join_those_of_the_service()
    {
        string errors = GeneratorHarness.Run(SampleSpecs.All).Source("Errors.g.cs");

        Assert.Contains("public const int UnknownUser = 62101;", errors, StringComparison.Ordinal);
        Assert.Contains("public const int InvalidParameter = 62102;", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_with_an_impossible_namespace_gives_no_foreign_code()
    {
        SpecFile service = SampleSpecs.Service with
        {
            Text = SampleSpecs.Service.Text.Replace("Acme.Flows", "\"Acme { class Evil { } } namespace B\"", StringComparison.Ordinal),
        };
        GeneratorOutcome outcome = GeneratorHarness.Run(service, SampleSpecs.EnableFlow);

        Assert.Null(outcome.Result.Exception);
        Assert.NotEmpty(outcome.Diagnostics);
        Assert.DoesNotContain(outcome.Sources.Values, source => source.Contains("class Evil", StringComparison.Ordinal));
    }

    [Fact]
    public void Generated_code_uses_neither_reflection_nor_a_serializer()
    {
        // Attributes tell serializers and binders of others how to treat a type; nothing is made of them here.
        foreach (string file in GeneratorHarness.Run(SampleSpecs.All).Sources.Values)
        {
            string source = Regex.Replace(file, @"^ *\[.*\]$", "", RegexOptions.Multiline);
            Assert.DoesNotContain("JsonSerializer", source, StringComparison.Ordinal);
            Assert.DoesNotContain("System.Reflection", source, StringComparison.Ordinal);
            Assert.DoesNotContain("typeof(", source, StringComparison.Ordinal);
            Assert.DoesNotContain("dynamic", source, StringComparison.Ordinal);
        }
    }
}
