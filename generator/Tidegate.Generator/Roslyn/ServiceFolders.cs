using System.Linq;
using Tidegate.Compiler.Binding;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Roslyn;

/// <summary>Where the services are.</summary>
/// <param name="Paths">All service files, also those that could not be bound: their endpoints have no other service.</param>
internal sealed record ServiceFolders(EquatableArray<string> Paths, EquatableArray<ServiceFolder> Services)
{
    /// <summary>The service that an endpoint belongs to; null when there is none, which is reported elsewhere.</summary>
    public ServiceFolder? ServiceOf(string endpointPath)
    {
        string? path = new SpecFolders(Paths).ServiceOf(endpointPath);
        return Services.FirstOrDefault(service => service.Path == path);
    }
}

/// <summary>A service file that was bound.</summary>
internal sealed record ServiceFolder(string Path, ServiceScope Scope);
