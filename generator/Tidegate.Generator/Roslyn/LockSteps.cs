using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tidegate.Compiler.Binding;
using Tidegate.Compiler.Binding.Folders;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Lock;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Roslyn;

/// <summary>The steps that compare services with their locks. Nothing that is emitted depends on them, and without a lock none runs.</summary>
internal static class LockSteps
{
    public static IncrementalValuesProvider<ParsedLock> Locks(this IncrementalValueProvider<ParsedFiles> files) => files
        .SelectMany(static (files, _) => files.Locks)
        .WithTrackingName(TrackingNames.ParsedLocks);

    /// <summary>What is wrong with the locks themselves.</summary>
    public static IncrementalValuesProvider<SpecDiagnostic> CheckFiles(
        this IncrementalValuesProvider<ParsedLock> locks, IncrementalValueProvider<ServiceFolders> folders) => locks
        .Combine(folders)
        .SelectMany(static (pair, _) => LockChecker.CheckFile(pair.Left, pair.Right.Paths));

    /// <summary>What has changed since the locks were written, without places: a comment in a spec compares nothing again.</summary>
    public static IncrementalValuesProvider<LockComparison> Compare(
        this IncrementalValuesProvider<ParsedLock> locks,
        IncrementalValueProvider<ServiceFolders> folders,
        IncrementalValueProvider<ImmutableArray<CompiledEndpoint>> endpoints,
        IncrementalValueProvider<EquatableArray<string>> filesWithErrors) => locks
        .Combine(folders.Combine(filesWithErrors))
        .SelectNotNull(static (pair, _) => LockedService.Of(pair.Left, pair.Right.Left, pair.Right.Right))
        .Combine(endpoints)
        // A step of its own: it gives an equal value where another service was edited.
        .SelectNotNull(static (pair, _) => pair.Left.With(pair.Right.Select(endpoint => endpoint.Endpoint)))
        .Select(static (service, _) => LockChecker.Compare(service.Lock, service.Path, service.Scope, service.Operations))
        .WithTrackingName(TrackingNames.LockComparisons);

    /// <summary>The changes where they stand, once there are any.</summary>
    public static IncrementalValuesProvider<SpecDiagnostic> Locate(
        this IncrementalValuesProvider<LockComparison> comparisons, IncrementalValueProvider<ParsedFiles> files) => comparisons
        .Where(static comparison => comparison.Changes.Count > 0)
        .Combine(files)
        .SelectMany(static (pair, _) => LockChecker.Locate(pair.Left, pair.Right.Syntaxes))
        .WithTrackingName(TrackingNames.LockDiagnostics);

    /// <summary>The files that have an error, of their own or together with others; an endpoint that does not bind has no model.</summary>
    public static IncrementalValueProvider<EquatableArray<string>> FilesWithErrors(
        this IncrementalValueProvider<ParsedFiles> files,
        IncrementalValuesProvider<BoundService> services,
        IncrementalValueProvider<FolderCheck> together) => files
        .Combine(services.Collect())
        .Combine(together)
        .Select(static (all, _) => all.Left.Left.Specs.Select(file => file.Diagnostics)
            .Concat(all.Left.Right.Select(service => service.Diagnostics))
            .Append(all.Right.Diagnostics)
            .Where(diagnostics => diagnostics.Count > 0)
            .SelectMany(ErrorPaths)
            .Distinct().OrderBy(path => path, StringComparer.Ordinal).ToEquatableArray());

    private static IEnumerable<string> ErrorPaths(EquatableArray<SpecDiagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Rule.Severity == SpecSeverity.Error).Select(diagnostic => diagnostic.Span.Path);
}
