using System;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>What the lock holds of errors by HTTP status.</summary>
public sealed class StatusErrorLockTests
{
    private const string Service = "service: Depot\nnamespace: Acme.Depots\ntypes: { Trouble: { reason: string } }\nerrors: { 404: { name: NoFlow } }\n";
    private const string Plain = "404: { name: NotFound, type: Trouble }, 409: { name: Taken }";

    [Fact]
    public void The_lock_has_the_bodies_of_errors_and_the_names_of_their_statuses() => Assert.Equal(
        [
            "error 404 name=NoFlow",
            "error 409 name=Taken",
            "operation Get error 404 name=NotFound type=Trouble",
            "operation Get error 409 name=Taken",
        ],
        HarborSpecs.Write(Specs(Plain)).Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)));

    [Theory]
    [InlineData("404: { name: NotFound, type: problem }, 409: { name: Taken }", "TG6001", "the body of the error 404 of 'Get' was 'Trouble' and is 'problem'")]
    [InlineData("404: { name: NotFound }, 409: { name: Taken }", "TG6001", "the body of the error 404 of 'Get' was 'Trouble' and is none")]
    [InlineData("404: { name: Missing, type: Trouble }, 409: { name: Taken }", "TG6001", "the C# name of the error 404 of 'Get' was 'NotFound' and is 'Missing'")]
    [InlineData("409: { name: Taken }", "TG6001", "the error 404 of 'Get' is gone")]
    [InlineData("404: { name: NotFound, type: Trouble }, 409: { name: Taken, type: problem }", "TG6002", "the body of the error 409 of 'Get' was none and is 'problem'")]
    [InlineData("404: { name: NotFound, type: Trouble }, 409: { name: Seized }", "TG6001", "the C# name of the error 409 was 'Taken' and is 'Seized'")]
    [InlineData("404: { name: NotFound, type: Trouble }, 409: { name: Taken, transient: true }", "TG6002", "the error 409 was not transient and is")]
    [InlineData("404: { name: NotFound, type: Trouble, transient: true }, 409: { name: Taken }", "TG6002", "the error 404 of 'Get' was not transient and is")]
    [InlineData("404: { name: NotFound, type: Trouble }", "TG6001", "the error 409 is gone")]
    [InlineData("404: { name: NotFound, type: Trouble }, 409: { name: Taken }, 410: { name: Gone }", "TG6002", "the error 410 is new")]
    public void A_change_of_an_error_is_told(string errors, string rule, string expected)
    {
        var locked = new SpecText("s/tidegate.lock", HarborSpecs.Write(Specs(Plain)));

        SpecDiagnostic told = Assert.Single(SpecCompiler.Compile([.. Specs(errors), locked]).Diagnostics);

        Assert.Equal(rule, told.Rule.Id);
        Assert.Contains(expected, told.Message, StringComparison.Ordinal);
    }

    /// <remarks>Its errors are those that the operation itself knows: another one that declares the status as well does not stand in for it.</remarks>
    [Fact]
    public void An_error_that_another_operation_keeps_is_gone_all_the_same()
    {
        SpecText other = Endpoint("Find", Plain);
        var locked = new SpecText("s/tidegate.lock", HarborSpecs.Write([.. Specs(Plain), other]));

        Assert.Equal(
            "TG6001 the error 409 of 'Get' is gone",
            Told([.. Specs("404: { name: NotFound, type: Trouble }"), other, locked]));
    }

    /// <remarks>One is a status and one a code of the service, so that both may have the number, and even the name.</remarks>
    [Fact]
    public void A_status_and_a_code_of_one_number_are_two_errors()
    {
        const string Same = "404: { name: NoFlow, transient: true }";
        string held = HarborSpecs.Write(Specs(Same));

        Assert.Contains("error 404 name=NoFlow\n", held, StringComparison.Ordinal);
        Assert.Contains("operation Get error 404 name=NoFlow transient=true\n", held, StringComparison.Ordinal);
        Assert.Equal(
            "TG6001 the error 404 of 'Get' was transient and is not",
            Told([.. Specs("404: { name: NoFlow }"), new SpecText("s/tidegate.lock", held)]));
    }

    [Fact]
    public void A_first_code_with_the_number_of_a_status_leaves_the_status_as_it_was()
    {
        const string Errors = "409: { name: Taken }";
        var locked = new SpecText("s/tidegate.lock", HarborSpecs.Write(Specs(Errors)));
        SpecText pay = new("s/pay.endpoint.yaml", "endpoint: Pay\nrequest: GET /pay\nreturns: Trouble\nerrors: { 409: { name: Refused } }\n");

        Assert.Equal("TG6002 the error 409 is new; TG6002 the operation 'Pay' is new", Told([.. Specs(Errors), pay, locked]));
    }

    [Fact]
    public void A_lock_that_was_written_when_operations_held_no_errors_of_their_own_is_still_read()
    {
        string held = HarborSpecs.Write(Specs(Plain));
        var older = new SpecText("s/tidegate.lock", held.Replace("operation Get error 409 name=Taken\n", "", StringComparison.Ordinal));

        Assert.Equal("TG6002 the error 409 of 'Get' is new", Told([.. Specs(Plain), older]));
    }

    private static string Told(SpecText[] specs) => string.Join("; ", SpecCompiler.Compile(specs).Diagnostics
        .Select(diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Arguments[0]}").Order(StringComparer.Ordinal));

    private static SpecText[] Specs(string errors) => [new("s/service.yaml", Service), Endpoint("Get", errors)];

    private static SpecText Endpoint(string name, string errors) => new(
        $"s/{name}.endpoint.yaml", $"endpoint: {name}\nrequest: GET /{name}\nenvelope: none\nreturns: Trouble\nerrors: {{ {errors} }}\n");
}
