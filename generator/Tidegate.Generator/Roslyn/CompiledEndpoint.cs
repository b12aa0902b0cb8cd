using Tidegate.Compiler;
using Tidegate.Compiler.Model;
using Tidegate.Generator.Emit;

namespace Tidegate.Generator.Roslyn;

/// <summary>Everything that is compiled from an endpoint file: its diagnostics, what the service's files need to know, and its C#.</summary>
/// <param name="Output">Null when no code can be emitted for it.</param>
internal sealed record CompiledEndpoint(PlacedEndpoint Endpoint, OperationOutput? Output)
{
    public static CompiledEndpoint Of(PlacedEndpoint endpoint) =>
        new(endpoint, endpoint.Operation is { } operation ? OperationOutput.Of(operation) : null);
}

/// <summary>What is emitted for an operation, and what the rest of its service needs to know about it.</summary>
internal sealed record OperationOutput(FilePart Part, TypeUses Types, OperationFacts Facts)
{
    public static OperationOutput Of(EndpointModel operation) =>
        new(EndpointEmitter.Emit(operation), TypeUses.Of(operation), OperationFacts.Of(operation));
}
