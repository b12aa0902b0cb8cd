using System;
using System.Linq;
using Tidegate.Compiler.Binding;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler;

/// <summary>A service file that was bound, with the mistakes in it.</summary>
internal sealed record PlacedService(ServiceFolder Folder, EquatableArray<SpecDiagnostic> Diagnostics)
{
    public string Path => Folder.Path;
}

/// <summary>A service file that was bound, without source locations: what endpoints, emission and locks see of it.</summary>
internal sealed record ServiceFolder(string Path, ServiceScope Scope)
{
    public ServiceModel Service => Scope.Service;

    public EquatableArray<TypeModel> Types => Scope.Types;
}

/// <summary>Where the services are.</summary>
/// <param name="Paths">All service files, including those that could not be bound, since their endpoints belong to no other service.</param>
internal sealed record ServiceFolders(EquatableArray<string> Paths, EquatableArray<ServiceFolder> Services)
{
    /// <summary>The service that a spec belongs to; null when there is none, which is reported elsewhere.</summary>
    public ServiceFolder? ServiceOf(string path) => Find(PathOfService(path));

    /// <summary>The file of the service that a spec belongs to, whether it could be bound or not.</summary>
    public string? PathOfService(string path) => new SpecFolders(Paths).ServiceOf(path);

    /// <summary>The file of the service that a lock belongs to: the one in the same folder. Null when there is none.</summary>
    public string? PathBeside(string lockPath) => Paths
        .Where(path => SpecFiles.FolderOf(path) == SpecFiles.FolderOf(lockPath))
        .OrderBy(path => path, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>The service of a file; null when it could not be bound.</summary>
    public ServiceFolder? Find(string? path) => Services.FirstOrDefault(service => service.Path == path);
}
