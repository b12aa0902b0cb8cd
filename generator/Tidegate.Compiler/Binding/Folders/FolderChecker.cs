using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Folders;

/// <summary>
/// Checks all spec files together. It works on the syntax, not on bound models, so it needs no other step, and its results do not depend on
/// mistakes inside the files.
/// </summary>
internal sealed class FolderChecker
{
    private readonly List<ParsedSpec> _files;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _rejected = new();

    private FolderChecker(IEnumerable<ParsedSpec> files, DiagnosticBag diagnostics)
    {
        // Of two files that clash the first by path is kept, whatever order they come in.
        _files = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        _diagnostics = diagnostics;
    }

    /// <returns>The files for which no code can be emitted, since they clash with others; in ordinal order.</returns>
    public static EquatableArray<string> Check(IEnumerable<ParsedSpec> files, DiagnosticBag diagnostics)
    {
        FolderChecker checker = new(files, diagnostics);
        checker.Check();
        return checker._rejected.OrderBy(path => path, StringComparer.Ordinal).ToEquatableArray();
    }

    private void Check()
    {
        var services = _files.Where(file => SpecFiles.KindOf(file.Path) == SpecFileKind.Service).ToList();
        var endpoints = _files.Where(file => SpecFiles.KindOf(file.Path) == SpecFileKind.Endpoint).ToList();
        CheckServices(services);
        string[] servicePaths = services.Select(service => service.Path).ToArray();
        SpecFolders folders = new(servicePaths);
        ILookup<string?, ParsedSpec> byService = endpoints.ToLookup(endpoint => folders.ServiceOf(endpoint.Path));
        new NamespaceCheck(_diagnostics, _rejected).Check(
            services.Where(service => !_rejected.Contains(service.Path)).Select(file => file.Syntax).OfType<ServiceSyntax>(),
            service => byService[service.Path].Select(file => file.Syntax).OfType<EndpointSyntax>());
        var misnamed = _files.Select(file => file.Syntax).OfType<MisnamedServiceSyntax>().Select(file => file.Path).ToList();
        IEnumerable<EndpointSyntax> orphans = byService[null].Select(file => file.Syntax).OfType<EndpointSyntax>();
        foreach (EndpointSyntax orphan in orphans.Where(endpoint => !misnamed.Any(service => SpecFolders.IsAtOrBelow(endpoint.Path, service))))
        {
            Word? name = orphan.Name;
            SourceSpan place = name?.Span ?? new SourceSpan(orphan.Path, 0, 0, 0, 0, 0, 0);
            _diagnostics.Report(FolderRules.NoService, place, name?.Text ?? SpecFiles.FileName(orphan.Path));
        }

        foreach (ParsedSpec service in services.Where(service => !_rejected.Contains(service.Path)))
        {
            bool mayHaveOthers = _files.Any(file => SpecFiles.KindOf(file.Path) == SpecFileKind.Unknown && SpecFolders.IsAtOrBelow(file.Path, service.Path));
            new ServiceCheck((ServiceSyntax?)service.Syntax, byService[service.Path].ToList(), mayHaveOthers, _diagnostics, _rejected).Check();
        }
    }

    private void CheckServices(List<ParsedSpec> services)
    {
        Dictionary<string, string> folders = new();
        Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (ParsedSpec file in services)
        {
            Word? name = (file.Syntax as ServiceSyntax)?.Name;
            SourceSpan place = name?.Span ?? new SourceSpan(file.Path, 0, 0, 0, 0, 0, 0);
            if (folders.TryGetValue(SpecFiles.FolderOf(file.Path), out string? neighbor))
            {
                _diagnostics.Report(FolderRules.TwoServices, place, SpecFiles.FileName(neighbor));
                _rejected.Add(file.Path);
                continue;
            }

            folders.Add(SpecFiles.FolderOf(file.Path), file.Path);
            if (file.Syntax is ServiceSyntax { Name: not null, Namespace: { } space })
            {
                string fullName = $"{space.Text}.{name!.Text}";
                if (names.TryGetValue(fullName, out string? other))
                {
                    _diagnostics.Report(FolderRules.SameService, place, name.Text, other);
                    _rejected.Add(file.Path);
                }
                else
                {
                    names.Add(fullName, file.Path);
                }
            }
        }
    }
}
