using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Lock;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler;

/// <summary>
/// A lock with its service, when they can be compared. Comparing needs no source locations, which are looked up in the files only
/// afterwards, so a build does not compare again just because a comment moved a line.
/// </summary>
internal sealed record LockedService(ParsedLock Lock, ServiceFolder Service, EquatableArray<EndpointModel> Operations)
{
    /// <returns>
    /// Null when the lock could not be read, or when a spec of the service has an error: what seems to be gone might only be misspelled,
    /// and that is already reported.
    /// </returns>
    public static LockedService? Of(ParsedLockFile file, ServiceFolders folders, EquatableArray<string> filesWithErrors) =>
        folders.Find(folders.PathBeside(file.Path)) is { } service
        && file.Lock.Diagnostics.Count == 0
        && filesWithErrors.All(path => folders.PathOfService(path) != service.Path)
            ? new LockedService(file.Lock, service, EquatableArray<EndpointModel>.Empty)
            : null;

    /// <summary>The tasks that its operations start.</summary>
    public EquatableArray<TaskModel> Tasks { get; init; }

    /// <param name="endpoints">The endpoints of all services.</param>
    /// <param name="tasks">The tasks of all services.</param>
    /// <returns>Null when an endpoint of the service, or a task of one, has a mistake and so has no model: reporting that is enough.</returns>
    public LockedService? With(IEnumerable<PlacedEndpoint> endpoints, IEnumerable<PlacedTask> tasks)
    {
        var started = tasks.Where(task => task.ServicePath == Service.Path).ToList();
        var operations = endpoints.Where(endpoint => endpoint.ServicePath == Service.Path).Select(endpoint => endpoint.Model).ToList();
        return operations.Contains(null) || started.Any(task => task.HasErrors)
            ? null
            : this with
            {
                Operations = operations.OfType<EndpointModel>().ToEquatableArray(),
                Tasks = started.Select(task => task.Bound.Model).OfType<TaskModel>().ToEquatableArray(),
            };
    }

    public LockComparison Compare() =>
        new(Service.Path, LockComparer.Compare(Lock.Facts, LockFacts.Of(Service.Service, Service.Types, Operations, Tasks)));
}

/// <summary>The differences between a lock and the specs of its service, without source locations.</summary>
internal sealed record LockComparison(string ServicePath, EquatableArray<LockChange> Changes)
{
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>The changes as diagnostics, with their locations in the files.</summary>
    public IEnumerable<SpecDiagnostic> Locate(ParsedFiles files)
    {
        if (IsEmpty || files.Services.FirstOrDefault(service => service.Path == ServicePath) is not { } service)
        {
            return [];
        }

        SpecFolders folders = new(files.ServicePaths);
        LockLocator locator = new(service, files.Syntaxes.OfType<EndpointSyntax>().Where(endpoint => folders.ServiceOf(endpoint.Path) == ServicePath));
        return Changes.Select(change => new SpecDiagnostic(
            change.Effect == LockEffect.Breaking ? LockRules.Breaking : LockRules.Additive,
            locator.Find(change.Place, change.Property),
            new[] { change.Description }.ToEquatableArray()));
    }
}
