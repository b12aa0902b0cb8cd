using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Roslyn;

/// <summary>The steps that compare services with their locks. Emitted code does not depend on them, and none runs when there is no lock.</summary>
internal static class LockSteps
{
    public static IncrementalValuesProvider<ParsedLockFile> Locks(this IncrementalValueProvider<ParsedFiles> files) => files
        .SelectMany(static (files, _) => files.Locks)
        .WithTrackingName(TrackingNames.ParsedLocks);

    /// <summary>The mistakes in the locks themselves.</summary>
    public static IncrementalValuesProvider<SpecDiagnostic> CheckFiles(
        this IncrementalValuesProvider<ParsedLockFile> locks, IncrementalValueProvider<ServiceFolders> folders) => locks
        .Combine(folders)
        .SelectMany(static (pair, _) => SpecCompiler.CheckLock(pair.Left, pair.Right));

    /// <summary>
    /// What has changed since the locks were written, without source locations, so that a comment in a spec causes no new comparison.
    /// </summary>
    public static IncrementalValuesProvider<LockComparison> Compare(
        this IncrementalValuesProvider<ParsedLockFile> locks,
        IncrementalValueProvider<ServiceFolders> folders,
        IncrementalValueProvider<ImmutableArray<CompiledEndpoint>> endpoints,
        IncrementalValuesProvider<PlacedTask> tasks,
        IncrementalValueProvider<EquatableArray<string>> filesWithErrors) => locks
        .Combine(folders.Combine(filesWithErrors))
        .SelectNotNull(static (pair, _) => LockedService.Of(pair.Left, pair.Right.Left, pair.Right.Right))
        .Combine(endpoints.Combine(tasks.Collect()))
        // A separate step: when another service was edited, its result is equal to the last and nothing further runs.
        .SelectNotNull(static (pair, _) => pair.Left.With(pair.Right.Left.Select(endpoint => endpoint.Endpoint), pair.Right.Right))
        .Select(static (service, _) => service.Compare())
        .WithTrackingName(TrackingNames.LockComparisons);

    /// <summary>The changes with their source locations, which are looked up only if there are any.</summary>
    public static IncrementalValuesProvider<SpecDiagnostic> Locate(
        this IncrementalValuesProvider<LockComparison> comparisons, IncrementalValueProvider<ParsedFiles> files) => comparisons
        .Where(static comparison => !comparison.IsEmpty)
        .Combine(files)
        .SelectMany(static (pair, _) => pair.Left.Locate(pair.Right))
        .WithTrackingName(TrackingNames.LockDiagnostics);

    /// <summary>The files that have an error, on their own or together with others; an endpoint that does not bind has no model.</summary>
    public static IncrementalValueProvider<EquatableArray<string>> FilesWithErrors(
        this IncrementalValueProvider<ParsedFiles> files,
        IncrementalValuesProvider<PlacedService> services,
        IncrementalValueProvider<FolderCheck> together) => files
        .Combine(services.Collect())
        .Combine(together)
        .Select(static (all, _) => SpecCompiler.FilesWithErrors(all.Left.Left, all.Left.Right, all.Right));
}
