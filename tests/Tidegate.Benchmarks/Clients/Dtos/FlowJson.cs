using System.Text.Json.Serialization;

namespace Tidegate.Benchmarks.Clients.Dtos;

/// <summary>The JSON of the calls, as the source generator of System.Text.Json writes it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<string>))]
[JsonSerializable(typeof(Envelope<FlowDto>))]
[JsonSerializable(typeof(Envelope<FlowInstancesDto>))]
[JsonSerializable(typeof(Envelope<FlowReferenceDto>))]
[JsonSerializable(typeof(SearchDto))]
[JsonSerializable(typeof(SaveFlowDto))]
[JsonSerializable(typeof(FlowReferenceDto))]
internal sealed partial class FlowJson : JsonSerializerContext;
