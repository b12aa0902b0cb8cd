using System;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Generator.Emit;
using Xunit;
using static Tidegate.Generator.Tests.Emit.SampleModels;

namespace Tidegate.Generator.Tests.Emit;

/// <summary>What the documentation comments say is true of what they stand above.</summary>
public class DocumentationTests
{
    private const string NullRefused = "<exception cref=\"global::System.ArgumentNullException\">";

    [Fact]
    public void The_pages_have_a_summary_of_their_own_and_keep_the_prerequisites()
    {
        string pages = AfterFirstMethod(SearchFlow with { Doc = "Gives one page." });

        Assert.DoesNotContain("Gives one page.", pages, StringComparison.Ordinal);
        Assert.Contains("<summary>Gives the items of all pages of <see cref=\"SearchFlowAsync\"/>.</summary>", pages, StringComparison.Ordinal);
        Assert.Contains("The caller owns the flow.", pages, StringComparison.Ordinal);
        Assert.Contains("<exception cref=\"global::System.ArgumentOutOfRangeException\">The page size is not positive.</exception>", pages, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_cannot_be_null_is_not_said_to_be_refused()
    {
        EndpointModel endpoint = EnableFlow with
        {
            Body = BodyKind.None,
            Bindings = Bindings(
                Input(BindingLocation.Query, "Count", "count", Int), Input(BindingLocation.Query, "Name", "name", SampleModels.String, isOptional: true)),
        };

        Assert.DoesNotContain(NullRefused, Interface(endpoint), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_input_with_members_is_said_to_be_refused_when_one_is_null(bool isOptional)
    {
        EndpointModel endpoint = EnableFlow with
        {
            Bindings = Bindings(Input(BindingLocation.BodyMember, "Flow", "flow", Flow, isOptional)),
        };

        Assert.Contains(NullRefused + "A required input, or a required member of one, is null.", Interface(endpoint), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_operations_describe_differently_is_described_by_none_of_them()
    {
        var deleted = new ErrorModel(62104, "Conflict", "Other flows depend on it.", IsTransient: false);
        var emitted = EmittedService.Of(
            Service,
            [],
            [
                OperationFacts.Of(EnableFlow with { Name = "Delete", Errors = Array(deleted) }),
                OperationFacts.Of(EnableFlow with { Name = "Save", Errors = Array(deleted with { Doc = "The flow has no task." }) }),
            ]);

        string errors = ErrorsEmitter.Emit(emitted).Text;

        Assert.DoesNotContain("depend on it", errors, StringComparison.Ordinal);
        Assert.Contains("<summary>The error 62104; each operation says what it means there.</summary>", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_operations_describe_alike_has_that_description()
    {
        var error = new ErrorModel(62104, "Conflict", "Other flows depend on it.", IsTransient: false);
        var emitted = EmittedService.Of(
            Service,
            [],
            [
                OperationFacts.Of(EnableFlow with { Name = "Delete", Errors = Array(error) }),
                OperationFacts.Of(EnableFlow with { Name = "Save", Errors = Array(error with { Doc = "" }) }),
            ]);

        Assert.Contains("<summary>Other flows depend on it.</summary>", ErrorsEmitter.Emit(emitted).Text, StringComparison.Ordinal);
    }

    private static string Interface(EndpointModel endpoint) =>
        GeneratedFile.Join(Array(EndpointEmitter.Emit(endpoint))).Text.Split("public sealed partial class").First();

    private static string AfterFirstMethod(EndpointModel endpoint) => Interface(endpoint).Split("default);")[1];
}
