using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Folders;

/// <summary>
/// Checks that the endpoints of a service agree on the names of the errors that the service does not declare, and on whether they are transient. The most
/// frequent name is taken to be right; among equally frequent names, the first.
/// </summary>
internal static class ErrorAgreement
{
    public static void Check(ServiceSyntax? service, IEnumerable<EndpointSyntax> endpoints, DiagnosticBag diagnostics)
    {
        CodeKind kindOfService = KindOf(service?.Envelope);
        HashSet<(string, CodeKind)> declared = new(service?.Errors.Select(error => (error.Key, kindOfService)) ?? []);
        Dictionary<string, NamedError> byName = new();
        foreach (IGrouping<(string, CodeKind), NamedError> sameCode in ErrorsOf(service, endpoints, declared).GroupBy(error => (error.Code, error.Kind)))
        {
            NamedError usual = sameCode.GroupBy(error => error.Name.Text).OrderByDescending(sameName => sameName.Count()).First().First();
            foreach (NamedError other in sameCode.Where(error => error.Name.Text != usual.Name.Text))
            {
                diagnostics.Report(
                    FolderRules.ErrorNamedOtherwise, other.Name.Span, other.Code, other.Name.Text, usual.Name.Text, SpecFiles.FileName(usual.Path));
            }

            CheckTransient(sameCode.Where(error => error.IsShared).ToList(), diagnostics);
            if (!byName.TryGetValue(usual.Name.Text, out NamedError? first))
            {
                byName.Add(usual.Name.Text, usual);
            }
            else if (first.Path != usual.Path && !IsSameConstant(first, usual))
            {
                // Within one file this is reported where the errors are bound.
                diagnostics.Report(
                    FolderRules.ErrorNameElsewhere, usual.Name.Span, usual.Name.Text, usual.Code, first.Code, SpecFiles.FileName(first.Path));
            }
        }
    }

    /// <summary>The client has one list of the errors of the service's envelope, from which it is told whether a call may be repeated.</summary>
    private static void CheckTransient(List<NamedError> sameCode, DiagnosticBag diagnostics)
    {
        foreach (NamedError other in sameCode.Where(error => error.IsTransient != sameCode[0].IsTransient))
        {
            string difference = other.IsTransient ? "is transient here but not" : "is not transient here but is";
            diagnostics.Report(FolderRules.TransientElsewhere, other.Place, other.Code, difference, SpecFiles.FileName(sameCode[0].Path));
        }
    }

    private static IEnumerable<NamedError> ErrorsOf(ServiceSyntax? service, IEnumerable<EndpointSyntax> endpoints, HashSet<(string, CodeKind)> declared)
    {
        foreach (EndpointSyntax endpoint in endpoints)
        {
            CodeKind kind = KindOf(endpoint.Envelope ?? service?.Envelope);
            bool isShared = endpoint.Envelope is null && kind != CodeKind.Status;
            foreach (ErrorSyntax error in endpoint.Errors)
            {
                if (error.Name is { } name
                    && CSharpNames.IsName(name.Text)
                    && (kind == CodeKind.Text || error.TryCode(out _))
                    && !declared.Contains((error.Key, kind)))
                {
                    yield return new NamedError(error.Key, kind, name, endpoint.Path, error.Code.Span, error.IsTransient, isShared);
                }
            }
        }
    }

    /// <summary>A status and a code of one number may share a name, since it stands for the number.</summary>
    private static bool IsSameConstant(NamedError first, NamedError other) =>
        first.Code == other.Code && first.Kind != CodeKind.Text && other.Kind != CodeKind.Text;

    private static CodeKind KindOf(EnvelopeSyntax? envelope) => envelope switch
    {
        { IsNone: true } => CodeKind.Status,
        { Success.HasTextCodes: true } or { FlagName: not null } => CodeKind.Text,
        _ => CodeKind.Number,
    };

    /// <summary>What codes are; an envelope of an endpoint's own may have others than the service.</summary>
    private enum CodeKind
    {
        Number,
        Text,

        /// <summary>The HTTP status, where there is no envelope.</summary>
        Status,
    }

    /// <param name="IsShared">Whether it is one of the errors of the service's envelope.</param>
    private sealed record NamedError(string Code, CodeKind Kind, Word Name, string Path, SourceSpan Place, bool IsTransient, bool IsShared);
}
