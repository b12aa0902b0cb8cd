using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Binding;
using Tidegate.Generator.Emit;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Roslyn;

/// <summary>An endpoint file that was bound against the service of its folder.</summary>
/// <param name="Path">The file, by which it is told from others.</param>
/// <param name="IsSound">Whether neither the endpoint nor its service clashes with another.</param>
internal sealed record PlacedEndpoint(string Path, string ServicePath, BoundEndpoint Bound, bool IsSound)
{
    /// <summary>The operation that code can come of; null when there is none.</summary>
    public EndpointModel? Operation => IsSound ? Bound.Model : null;

    /// <param name="rejected">The files that clash with others.</param>
    public static PlacedEndpoint Bind(EndpointSyntax endpoint, ServiceFolder service, EquatableArray<string> rejected) => new(
        endpoint.Path,
        service.Path,
        SpecCompiler.BindEndpoint(endpoint, service.Scope),
        !rejected.Contains(endpoint.Path) && !rejected.Contains(service.Path));
}

/// <summary>All that comes of an endpoint file: what is reported, what the service's files need to know, and its C#.</summary>
/// <param name="Output">Null when no code can come of it.</param>
internal sealed record CompiledEndpoint(PlacedEndpoint Endpoint, OperationOutput? Output)
{
    public static CompiledEndpoint Of(PlacedEndpoint endpoint) =>
        new(endpoint, endpoint.Operation is { } operation ? OperationOutput.Of(operation) : null);
}

/// <summary>What is emitted for an operation, and what it means for the rest of its service.</summary>
internal sealed record OperationOutput(FilePart Part, TypeUses Types, OperationFacts Facts)
{
    public static OperationOutput Of(EndpointModel operation) =>
        new(EndpointEmitter.Emit(operation), TypeUses.Of(operation), OperationFacts.Of(operation));
}
