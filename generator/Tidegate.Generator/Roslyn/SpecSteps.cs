using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tidegate.Generator.Binding;
using Tidegate.Generator.Binding.Folders;
using Tidegate.Generator.Diagnostics;
using Tidegate.Generator.Model;
using Tidegate.Generator.Syntax;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Roslyn;

/// <summary>The spec compiler's steps, each cached by the value of its input.</summary>
internal static class SpecSteps
{
    public static IncrementalValuesProvider<ParsedSpec> Parse(this IncrementalValuesProvider<SpecText> texts) => texts
        .Select(static (text, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return SpecCompiler.Parse(text);
        })
        .WithTrackingName(TrackingNames.ParsedSpecs);

    /// <summary>What the files are together, without places in endpoints: a comment in one checks nothing again.</summary>
    public static IncrementalValueProvider<FolderCheck> CheckTogether(this IncrementalValuesProvider<ParsedSpec> files) => files
        .Select(static (file, _) => EndpointOutline.Of(file))
        .Collect()
        .Select(static (outlines, _) => SpecCompiler.CheckTogether(outlines))
        .WithTrackingName(TrackingNames.FolderChecks);

    /// <summary>What was found between files, where it stands, once there is anything.</summary>
    public static IncrementalValuesProvider<SpecDiagnostic> Locate(
        this IncrementalValueProvider<FolderCheck> together, IncrementalValueProvider<ImmutableArray<ParsedSpec>> files) => together
        .Combine(files)
        .SelectMany(static (pair, _) => pair.Left.Diagnostics.Count == 0 ? pair.Left.Diagnostics : SpecCompiler.CheckTogether(pair.Right).Diagnostics);

    public static IncrementalValuesProvider<BoundService> BindServices(this IncrementalValuesProvider<ParsedSpec> files) => files
        .SelectNotNull(static (file, _) => file.Syntax is ServiceSyntax service ? SpecCompiler.BindService(service) : null)
        .WithTrackingName(TrackingNames.BoundServices);

    /// <summary>The services of all folders, bound or not.</summary>
    public static IncrementalValueProvider<ServiceFolders> Folders(
        this IncrementalValuesProvider<ParsedSpec> files, IncrementalValuesProvider<BoundService> services)
    {
        IncrementalValueProvider<EquatableArray<string>> paths = files
            .SelectNotNull(static (file, _) => SpecFiles.KindOf(file.Path) == SpecFileKind.Service ? file.Path : null)
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray());
        IncrementalValueProvider<EquatableArray<ServiceFolder>> scopes = services
            .Select(static (service, _) => new ServiceFolder(service.Path, service.Scope))
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray());
        return paths.Combine(scopes).Select(static (pair, _) => new ServiceFolders(pair.Left, pair.Right));
    }

    /// <summary>Binds each endpoint against the service of its folder.</summary>
    public static IncrementalValuesProvider<PlacedEndpoint> BindEndpoints(
        this IncrementalValuesProvider<ParsedSpec> files, IncrementalValueProvider<ServiceFolders> folders) => files
        .Combine(folders)
        // A step of its own: it gives an equal value for every endpoint whose own service did not change.
        .SelectNotNull(static (pair, _) =>
            pair.Left.Syntax is EndpointSyntax endpoint && pair.Right.ServiceOf(endpoint.Path) is { } service
                ? new UnboundEndpoint(endpoint, service)
                : null)
        .Select(static (endpoint, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return endpoint.Bind();
        })
        .WithTrackingName(TrackingNames.BoundEndpoints);

    /// <summary>The services that code can come of.</summary>
    public static IncrementalValuesProvider<ServiceScope> Sound(
        this IncrementalValuesProvider<BoundService> services, IncrementalValueProvider<FolderCheck> together) => services
        .Combine(together.Rejected())
        .SelectNotNull(static (pair, _) => pair.Right.Contains(pair.Left.Path) ? null : pair.Left.Scope);

    /// <summary>The operations that code can come of: neither the endpoint nor its service clashes with another.</summary>
    public static IncrementalValuesProvider<EndpointModel> Sound(
        this IncrementalValuesProvider<PlacedEndpoint> endpoints, IncrementalValueProvider<FolderCheck> together) => endpoints
        .Combine(together.Rejected())
        .SelectNotNull(static (pair, _) =>
            pair.Right.Contains(pair.Left.Path) || pair.Right.Contains(pair.Left.ServicePath) ? null : pair.Left.Bound.Model)
        .WithTrackingName(TrackingNames.Endpoints);

    private static IncrementalValueProvider<EquatableArray<string>> Rejected(this IncrementalValueProvider<FolderCheck> together) =>
        together.Select(static (check, _) => check.Rejected);
}
