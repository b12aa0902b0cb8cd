using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tidegate.Generator.Binding;
using Tidegate.Generator.Binding.Folders;
using Tidegate.Generator.Diagnostics;
using Tidegate.Generator.Lock;
using Tidegate.Generator.Syntax;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Roslyn;

/// <summary>The steps that compare services with their locks. Nothing that is emitted depends on them, and without a lock none runs.</summary>
internal static class LockSteps
{
    public static IncrementalValuesProvider<ParsedLock> ParseLocks(this IncrementalValuesProvider<SpecText> texts) => texts
        .Select(static (text, _) => SpecCompiler.ParseLock(text))
        .WithTrackingName(TrackingNames.ParsedLocks);

    /// <summary>What is wrong with the locks themselves.</summary>
    public static IncrementalValuesProvider<SpecDiagnostic> CheckFiles(
        this IncrementalValuesProvider<ParsedLock> locks, IncrementalValuesProvider<ParsedSpec> files) => locks
        .Combine(files.Select(static (file, _) => file.Path).Collect())
        .SelectMany(static (pair, _) => LockChecker.CheckFile(pair.Left, pair.Right));

    /// <summary>What has changed since the locks were written, without places: a comment in a spec compares nothing again.</summary>
    public static IncrementalValuesProvider<LockComparison> Compare(
        this IncrementalValuesProvider<ParsedLock> locks,
        IncrementalValuesProvider<ParsedSpec> files,
        IncrementalValuesProvider<BoundService> services,
        IncrementalValuesProvider<PlacedEndpoint> endpoints,
        IncrementalValueProvider<FolderCheck> together) => locks
        .Combine(files.Folders(services).Combine(FilesWithErrors(files, services, together)))
        .Select(static (pair, _) => LockedService.Of(pair.Left, pair.Right.Left, pair.Right.Right))
        .WhereNotNull()
        .Combine(endpoints.Select(static (endpoint, _) => (endpoint.ServicePath, endpoint.Bound.Model)).Collect())
        // A step of its own: it gives an equal value where another service was edited.
        .Select(static (pair, _) => pair.Left.With(pair.Right))
        .WhereNotNull()
        .Select(static (service, _) => LockChecker.Compare(service.Lock, service.Path, service.Scope, service.Operations))
        .WithTrackingName(TrackingNames.LockComparisons);

    /// <summary>The changes where they stand, once there are any.</summary>
    public static IncrementalValuesProvider<SpecDiagnostic> Locate(
        this IncrementalValuesProvider<LockComparison> comparisons, IncrementalValuesProvider<ParsedSpec> files) => comparisons
        .Where(static comparison => comparison.Changes.Count > 0)
        .Combine(files.Select(static (file, _) => file.Syntax).WhereNotNull().Collect())
        .SelectMany(static (pair, _) => LockChecker.Locate(pair.Left, pair.Right))
        .WithTrackingName(TrackingNames.LockDiagnostics);

    private static IncrementalValueProvider<EquatableArray<string>> FilesWithErrors(
        IncrementalValuesProvider<ParsedSpec> files, IncrementalValuesProvider<BoundService> services, IncrementalValueProvider<FolderCheck> together) => files
        .SelectMany(static (file, _) => ErrorPaths(file.Diagnostics)).Collect()
        .Combine(services.SelectMany(static (service, _) => ErrorPaths(service.Diagnostics)).Collect())
        .Combine(together.Select(static (check, _) => ErrorPaths(check.Diagnostics).ToEquatableArray()))
        .Select(static (all, _) => all.Left.Left.Concat(all.Left.Right).Concat(all.Right)
            .Distinct().OrderBy(path => path, StringComparer.Ordinal).ToEquatableArray());

    private static IEnumerable<string> ErrorPaths(EquatableArray<SpecDiagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Rule.Severity == SpecSeverity.Error).Select(diagnostic => diagnostic.Span.Path);
}
