using System.Linq;
using Microsoft.CodeAnalysis;
using Tidegate.Generator.Binding;
using Tidegate.Generator.Binding.Folders;
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

    public static IncrementalValueProvider<FolderCheck> CheckTogether(this IncrementalValuesProvider<ParsedSpec> files) => files
        .Collect()
        .Select(static (all, _) => SpecCompiler.CheckTogether(all))
        .WithTrackingName(TrackingNames.FolderChecks);

    public static IncrementalValuesProvider<BoundService> BindServices(this IncrementalValuesProvider<ParsedSpec> files) => files
        .Select(static (file, _) => file.Syntax is ServiceSyntax service ? SpecCompiler.BindService(service) : null)
        .WhereNotNull()
        .WithTrackingName(TrackingNames.BoundServices);

    /// <summary>Binds each endpoint against the service of its folder.</summary>
    public static IncrementalValuesProvider<PlacedEndpoint> BindEndpoints(
        this IncrementalValuesProvider<ParsedSpec> files, IncrementalValuesProvider<BoundService> services) => files
        .Select(static (file, _) => file.Syntax as EndpointSyntax)
        .WhereNotNull()
        .Combine(files.Folders(services))
        // A step of its own: it gives an equal value for every endpoint whose own service did not change.
        .Select(static (pair, _) => (Endpoint: pair.Left, Service: pair.Right.ServiceOf(pair.Left.Path)))
        .Select(static (pair, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return pair.Service is null ? null : PlacedEndpoint.Bind(pair.Endpoint, pair.Service);
        })
        .WhereNotNull()
        .WithTrackingName(TrackingNames.BoundEndpoints);

    /// <summary>The services that code can come of.</summary>
    public static IncrementalValuesProvider<ServiceScope> Sound(
        this IncrementalValuesProvider<BoundService> services, IncrementalValueProvider<FolderCheck> together) => services
        .Select(static (service, _) => (service.Path, service.Scope))
        .Combine(together.Rejected())
        .Where(static pair => !pair.Right.Contains(pair.Left.Path))
        .Select(static (pair, _) => pair.Left.Scope);

    /// <summary>The operations that code can come of: neither the endpoint nor its service clashes with another.</summary>
    public static IncrementalValuesProvider<EndpointModel> Sound(
        this IncrementalValuesProvider<PlacedEndpoint> endpoints, IncrementalValueProvider<FolderCheck> together) => endpoints
        .Select(static (endpoint, _) => (endpoint.ServicePath, endpoint.Path, endpoint.Bound.Model))
        .Combine(together.Rejected())
        .Where(static pair => !pair.Right.Contains(pair.Left.Path) && !pair.Right.Contains(pair.Left.ServicePath))
        .Select(static (pair, _) => pair.Left.Model)
        .WhereNotNull()
        .WithTrackingName(TrackingNames.Endpoints);

    private static IncrementalValueProvider<EquatableArray<string>> Rejected(this IncrementalValueProvider<FolderCheck> together) =>
        together.Select(static (check, _) => check.Rejected);

    /// <summary>The services of all folders, bound or not.</summary>
    public static IncrementalValueProvider<ServiceFolders> Folders(
        this IncrementalValuesProvider<ParsedSpec> files, IncrementalValuesProvider<BoundService> services)
    {
        IncrementalValueProvider<EquatableArray<string>> paths = files
            .Select(static (file, _) => file.Path)
            .Where(static path => SpecFiles.KindOf(path) == SpecFileKind.Service)
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray());
        IncrementalValueProvider<EquatableArray<ServiceFolder>> scopes = services
            .Select(static (service, _) => new ServiceFolder(service.Path, service.Scope))
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray());
        return paths.Combine(scopes).Select(static (pair, _) => new ServiceFolders(pair.Left, pair.Right));
    }

    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class => values.Where(static value => value is not null).Select(static (value, _) => value!);
}
