using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Roslyn;

/// <summary>
/// The spec compiler's steps, each cached by the value of its input. Roslyn visits all entries of a step when one of them was edited, and
/// everything that a step collects with every edit of any kind, so only a few steps have an entry per file.
/// </summary>
internal static class SpecSteps
{
    public static IncrementalValuesProvider<ParsedFile> Parse(this IncrementalValuesProvider<SpecText> texts) => texts
        .Select(static (text, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return SpecCompiler.Parse(text);
        })
        .WithTrackingName(TrackingNames.ParsedFiles);

    /// <summary>All files; none when the consumer's C# is too old for the emitted code, so that nothing is emitted.</summary>
    public static IncrementalValueProvider<ParsedFiles> Supported(
        this IncrementalValueProvider<ImmutableArray<ParsedFile>> files, IncrementalValueProvider<LanguageVersion> version) => files
        .Combine(version.Select(static (version, _) => SpecInputs.IsSupported(version)))
        .Select(static (pair, _) => pair.Right ? new ParsedFiles(pair.Left) : ParsedFiles.None);

    public static IncrementalValueProvider<FolderCheck> CheckTogether(this IncrementalValueProvider<ParsedFiles> files) => files
        .Select(static (files, _) => files.Outlines)
        .Select(static (outlines, _) => SpecCompiler.CheckTogether(outlines))
        .WithTrackingName(TrackingNames.FolderChecks);

    /// <summary>The diagnostics that concern several files, with their source locations, which are looked up only if there are any.</summary>
    public static IncrementalValuesProvider<SpecDiagnostic> Locate(
        this IncrementalValueProvider<FolderCheck> together, IncrementalValueProvider<ParsedFiles> files) => together
        .Combine(files)
        .SelectMany(static (pair, _) => SpecCompiler.Locate(pair.Left, pair.Right));

    public static IncrementalValuesProvider<PlacedService> BindServices(this IncrementalValueProvider<ParsedFiles> files) => files
        .SelectMany(static (files, _) => files.Services)
        .SelectNotNull(static (service, _) => SpecCompiler.BindService(service))
        .WithTrackingName(TrackingNames.BoundServices);

    /// <summary>The services of all folders, bound or not.</summary>
    public static IncrementalValueProvider<ServiceFolders> Folders(
        this IncrementalValueProvider<ParsedFiles> files, IncrementalValuesProvider<PlacedService> services) => files
        .Select(static (files, _) => files.ServicePaths)
        .Combine(services.Select(static (service, _) => service.Folder).Collect())
        .Select(static (pair, _) => new ServiceFolders(pair.Left, pair.Right.ToEquatableArray()));

    /// <summary>Binds each endpoint against the service of its folder.</summary>
    public static IncrementalValuesProvider<PlacedEndpoint> BindEndpoints(
        this IncrementalValuesProvider<ParsedFile> files, IncrementalValueProvider<ServiceFolders> folders, IncrementalValueProvider<FolderCheck> together) => files
        .Combine(folders.Combine(together.Rejected()))
        .SelectNotNull(static (pair, _) => SpecCompiler.BindEndpoint(pair.Left, pair.Right.Left, pair.Right.Right))
        .WithTrackingName(TrackingNames.BoundEndpoints);

    /// <summary>Emits each operation for which code can be emitted.</summary>
    public static IncrementalValuesProvider<CompiledEndpoint> Emit(this IncrementalValuesProvider<PlacedEndpoint> endpoints) => endpoints
        .Select(static (endpoint, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return CompiledEndpoint.Of(endpoint);
        })
        .WithTrackingName(TrackingNames.Endpoints);

    /// <summary>Binds the tasks that operations start, each against the other operations of its service.</summary>
    public static IncrementalValuesProvider<PlacedTask> BindTasks(
        this IncrementalValueProvider<ImmutableArray<CompiledEndpoint>> endpoints, IncrementalValueProvider<ServiceFolders> folders) => endpoints
        .Combine(folders)
        .SelectMany(static (pair, _) => PlacedTask.All(pair.Right, pair.Left.Select(endpoint => endpoint.Endpoint).ToArray()))
        .WithTrackingName(TrackingNames.Tasks);

    /// <summary>The mistakes in tasks, with their source locations, which are looked up only if there are any.</summary>
    public static IncrementalValuesProvider<SpecDiagnostic> Locate(
        this IncrementalValuesProvider<PlacedTask> tasks, IncrementalValueProvider<ParsedFiles> files) => tasks
        .Where(static task => !task.IsFlawless)
        .Combine(files)
        .SelectMany(static (pair, _) => pair.Left.Locate(pair.Right));

    /// <summary>The services for which code can be emitted.</summary>
    public static IncrementalValuesProvider<ServiceFolder> Sound(
        this IncrementalValuesProvider<PlacedService> services, IncrementalValueProvider<FolderCheck> together) => services
        .Combine(together.Rejected())
        .SelectNotNull(static (pair, _) => pair.Right.Contains(pair.Left.Path) ? null : pair.Left.Folder);

    private static IncrementalValueProvider<EquatableArray<string>> Rejected(this IncrementalValueProvider<FolderCheck> together) =>
        together.Select(static (check, _) => check.Rejected);
}
