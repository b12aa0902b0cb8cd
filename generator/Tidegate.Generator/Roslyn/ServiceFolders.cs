using System.Linq;
using Tidegate.Generator.Binding;
using Tidegate.Generator.Syntax;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Roslyn;

/// <summary>Where the services are.</summary>
/// <param name="Paths">All service files, also those that could not be bound: their endpoints have no other service.</param>
internal sealed record ServiceFolders(EquatableArray<string> Paths, EquatableArray<ServiceFolder> Services)
{
    /// <summary>What an endpoint sees of its service; null when there is none, which is reported elsewhere.</summary>
    public ServiceScope? ScopeOf(string endpointPath)
    {
        string? service = new SpecFolders(Paths).ServiceOf(endpointPath);
        return Services.FirstOrDefault(s => s.Path == service)?.Scope;
    }
}

/// <summary>A service file that was bound.</summary>
internal sealed record ServiceFolder(string Path, ServiceScope Scope);

/// <summary>An endpoint file that was bound against its service.</summary>
internal sealed record PlacedEndpoint(string Path, BoundEndpoint Bound)
{
    public static PlacedEndpoint Bind(EndpointSyntax endpoint, ServiceScope service) =>
        new(endpoint.Path, SpecCompiler.BindEndpoint(endpoint, service));
}
