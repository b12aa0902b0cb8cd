using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding.Folders;

/// <summary>
/// Finds the client parameters that every client is given and no endpoint sends, where their names are those of headers, which <c>in: header</c> was meant to
/// send. Others may wait for their endpoints.
/// </summary>
internal static class UnusedParameters
{
    /// <summary>Reports unused parameters; none where an endpoint names one that is not declared, which may be a misspelled use.</summary>
    public static void Report(ServiceSyntax service, IEnumerable<EndpointSyntax> endpoints, DiagnosticBag diagnostics)
    {
        HashSet<string> used = new(endpoints.SelectMany(endpoint => endpoint.Parameters)
            .SelectMany(section => section.Parameters.Where(parameter => parameter.IsClient).Select(parameter => parameter.Name.Text)));
        if (used.Any(name => service.Client.All(parameter => parameter.Name.Text != name)))
        {
            return;
        }

        foreach (MemberSyntax parameter in service.Client.Where(parameter => parameter is { In: null, Type: not null } && IsLikeHeader(parameter) && !used.Contains(parameter.Name.Text)))
        {
            diagnostics.Report(FolderRules.UnusedParameter, parameter.Name.Span, parameter.Name.Text);
        }
    }

    private static bool IsLikeHeader(MemberSyntax parameter) => parameter.Name.Text.Contains('-');
}
