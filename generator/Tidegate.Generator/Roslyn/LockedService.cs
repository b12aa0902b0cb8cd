using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Binding;
using Tidegate.Compiler.Lock;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Roslyn;

/// <summary>A lock with its service, when they can be compared.</summary>
internal sealed record LockedService(ParsedLock Lock, string Path, ServiceScope Scope, EquatableArray<EndpointModel> Operations)
{
    public static LockedService? Of(ParsedLock file, ServiceFolders folders, EquatableArray<string> filesWithErrors)
    {
        string? path = LockChecker.ServiceOf(file.Path, folders.Paths);
        ServiceFolder? service = folders.Services.FirstOrDefault(s => s.Path == path);
        return service is not null && LockChecker.CanCompare(file, service.Path, new SpecFolders(folders.Paths), filesWithErrors)
            ? new LockedService(file, service.Path, service.Scope, EquatableArray<EndpointModel>.Empty)
            : null;
    }

    /// <param name="endpoints">The endpoints of all services.</param>
    /// <returns>Null when an endpoint of the service has a mistake, and so no model: that is reported, and enough.</returns>
    public LockedService? With(IEnumerable<PlacedEndpoint> endpoints)
    {
        List<EndpointModel?> operations = endpoints.Where(e => e.ServicePath == Path).Select(e => e.Bound.Model).ToList();
        return operations.Contains(null) ? null : this with { Operations = operations.OfType<EndpointModel>().ToEquatableArray() };
    }
}
