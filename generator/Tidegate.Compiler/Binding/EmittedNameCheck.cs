using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>Checks that the types that are emitted for an operation do not hide any of the service's types.</summary>
internal static class EmittedNameCheck
{
    /// <returns>Null for an endpoint without a name.</returns>
    public static string? RequestNameOf(EndpointSyntax endpoint) => endpoint.Name is null ? null : EmittedNames.Request(endpoint.Name.Text);

    public static void Check(EndpointSyntax endpoint, TypeRef? returns, RecordModel? response, ServiceScope scope, DiagnosticBag diagnostics)
    {
        if (endpoint.Name is not { } name)
        {
            return;
        }

        var types = scope.Types.ToDictionary(type => type.Name, _ => "is the name of a type of the service");
        foreach ((string emitted, string subject) in NamesOf(endpoint, name.Text, returns, response))
        {
            NameCheck.IsFree(new Word(emitted, name.Span), $"{subject} of '{name.Text}'", types, diagnostics);
        }
    }

    private static IEnumerable<(string Emitted, string Subject)> NamesOf(EndpointSyntax endpoint, string name, TypeRef? returns, RecordModel? response)
    {
        if (EmittedNames.IsRecord(endpoint.InputCount))
        {
            yield return (EmittedNames.Request(name), "The record of the inputs");
        }

        if (response is not null)
        {
            yield return (response.Name, "The record of the result");
        }
        else if (returns is not null && returns.HoldsDocuments())
        {
            yield return (EmittedNames.ResultConverter(name), "The converter of the result");
        }

        if (endpoint.Task is not null)
        {
            yield return (EmittedNames.Task(name), "The record of the task");
            yield return (EmittedNames.TaskExtensions(name), "The class for the task");
        }
    }
}
