using System;
using System.Linq;
using Tidegate.Compiler.Binding;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler;

/// <summary>A service file that was bound, with what was found wrong in it.</summary>
internal sealed record PlacedService(ServiceFolder Folder, EquatableArray<SpecDiagnostic> Diagnostics)
{
    public string Path => Folder.Path;
}

/// <summary>A service file that was bound, without places: what endpoints, emission and locks see of it.</summary>
internal sealed record ServiceFolder(string Path, ServiceScope Scope)
{
    public ServiceModel Service => Scope.Service;

    public EquatableArray<TypeModel> Types => Scope.Types;
}

/// <summary>Where the services are.</summary>
/// <param name="Paths">All service files, also those that could not be bound: their endpoints have no other service.</param>
internal sealed record ServiceFolders(EquatableArray<string> Paths, EquatableArray<ServiceFolder> Services)
{
    /// <summary>The service that a spec belongs to; null when there is none, which is reported elsewhere.</summary>
    public ServiceFolder? ServiceOf(string path) => Find(PathOfService(path));

    /// <summary>The file of the service that a spec belongs to, whether it could be bound or not.</summary>
    public string? PathOfService(string path) => new SpecFolders(Paths).ServiceOf(path);

    /// <summary>The file of the service that a lock holds: the one in its own folder. Null when there is none.</summary>
    public string? PathBeside(string lockPath) => Paths
        .Where(path => SpecFiles.FolderOf(path) == SpecFiles.FolderOf(lockPath))
        .OrderBy(path => path, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>The service of a file; null when it could not be bound.</summary>
    public ServiceFolder? Find(string? path) => Services.FirstOrDefault(service => service.Path == path);
}
