using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>A service with everything that belongs to it: what the gateway serves and what tests examine.</summary>
internal sealed record ApiModel(
    ServiceModel Service,
    EquatableArray<TypeModel> Types,
    EquatableArray<EndpointModel> Endpoints,
    EquatableArray<EndpointSamples> Samples)
{
    /// <summary>The tasks that operations start.</summary>
    public EquatableArray<TaskModel> Tasks { get; init; }
}

internal sealed record EndpointSamples(string EndpointName, EquatableArray<SampleModel> Samples);
