using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Binding;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Lock;

/// <summary>
/// Checks a service against its lock. Comparing needs no places, and finding the places needs what the files say: so a
/// build that has compared once does not compare again because a comment moved a line.
/// </summary>
internal static class LockChecker
{
    /// <summary>The service that a lock holds: the one in its own folder. Null when there is none.</summary>
    public static string? ServiceOf(string lockPath, IEnumerable<string> paths) => paths
        .Where(path => SpecFiles.KindOf(path) == SpecFileKind.Service && SpecFiles.FolderOf(path) == SpecFiles.FolderOf(lockPath))
        .OrderBy(path => path, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>What is wrong with the lock itself.</summary>
    public static IEnumerable<SpecDiagnostic> CheckFile(ParsedLock file, IEnumerable<string> paths) =>
        ServiceOf(file.Path, paths) is null
            ? [new SpecDiagnostic(LockRules.NoService, new SourceSpan(file.Path, 0, 0, 0, 0, 0, 0), EquatableArray<string>.Empty)]
            : file.Diagnostics;

    /// <summary>
    /// Whether a service can be compared: the lock could be read, and no spec of the service has an error. What seems to
    /// be gone might only be misspelt, and that is reported already.
    /// </summary>
    public static bool CanCompare(ParsedLock file, string servicePath, SpecFolders folders, IEnumerable<string> filesWithErrors) =>
        file.Diagnostics.Count == 0 && filesWithErrors.All(path => folders.ServiceOf(path) != servicePath);

    public static LockComparison Compare(ParsedLock file, string servicePath, ServiceScope service, IReadOnlyCollection<EndpointModel> operations) =>
        new(servicePath, LockComparer.Compare(file.Facts, LockFacts.Of(service.Service, service.Types, operations)));

    /// <summary>The changes as diagnostics, where they stand in the files.</summary>
    public static IEnumerable<SpecDiagnostic> Locate(LockComparison comparison, IEnumerable<SpecSyntax> specs)
    {
        List<SpecSyntax> all = specs.ToList();
        if (all.OfType<ServiceSyntax>().FirstOrDefault(service => service.Path == comparison.ServicePath) is not { } service)
        {
            return [];
        }

        SpecFolders folders = new(all.Select(spec => spec.Path));
        LockLocator locator = new(service, all.OfType<EndpointSyntax>().Where(endpoint => folders.ServiceOf(endpoint.Path) == service.Path));
        return comparison.Changes.Select(change => new SpecDiagnostic(
            change.Effect == LockEffect.Breaking ? LockRules.Breaking : LockRules.Additive,
            locator.Find(change.Place, change.Property),
            new[] { change.Description }.ToEquatableArray()));
    }
}
