using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding.Folders;

/// <summary>
/// Checks that the endpoints of a service agree on the names of the errors that the service does not declare. The most frequent name is
/// taken to be right; among equally frequent names, the first.
/// </summary>
internal static class ErrorAgreement
{
    public static void Check(ServiceSyntax? service, IEnumerable<EndpointSyntax> endpoints, DiagnosticBag diagnostics)
    {
        HashSet<string> declared = new(service?.Errors.Select(error => error.Code.Text) ?? Enumerable.Empty<string>());
        Dictionary<string, NamedError> byName = new();
        foreach (IGrouping<int, NamedError> sameCode in ErrorsOf(endpoints, declared).GroupBy(error => error.Code))
        {
            NamedError usual = sameCode.GroupBy(error => error.Name.Text).OrderByDescending(sameName => sameName.Count()).First().First();
            foreach (NamedError other in sameCode.Where(error => error.Name.Text != usual.Name.Text))
            {
                diagnostics.Report(
                    FolderRules.ErrorNamedOtherwise, other.Name.Span, Text(other.Code), other.Name.Text, usual.Name.Text, SpecFiles.FileName(usual.Path));
            }

            if (!byName.TryGetValue(usual.Name.Text, out NamedError? first))
            {
                byName.Add(usual.Name.Text, usual);
            }
            else if (first.Path != usual.Path)
            {
                // Within one file this is reported where the errors are bound.
                diagnostics.Report(
                    FolderRules.ErrorNameElsewhere, usual.Name.Span, usual.Name.Text, Text(usual.Code), Text(first.Code), SpecFiles.FileName(first.Path));
            }
        }
    }

    private static IEnumerable<NamedError> ErrorsOf(IEnumerable<EndpointSyntax> endpoints, HashSet<string> declared)
    {
        foreach (EndpointSyntax endpoint in endpoints)
        {
            foreach (ErrorSyntax error in endpoint.Errors)
            {
                if (error.Name is { } name
                    && CSharpNames.IsName(name.Text)
                    && error.TryCode(out int code)
                    && !declared.Contains(error.Code.Text))
                {
                    yield return new NamedError(code, name, endpoint.Path);
                }
            }
        }
    }

    private static string Text(int code) => code.ToString(CultureInfo.InvariantCulture);

    private sealed record NamedError(int Code, Word Name, string Path);
}
