using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>
/// A request and its response, as shown in the spec. Samples are kept apart from the endpoint's model, since they do not affect what is
/// emitted.
/// </summary>
/// <param name="Parameters">The values of path and query parameters that the sample names.</param>
/// <param name="Body">The request body as JSON text; null when the sample has none.</param>
/// <param name="Answer">The whole response including its envelope, as JSON text.</param>
internal sealed record SampleModel(EquatableArray<SampleParameter> Parameters, string? Body, string Answer);

internal sealed record SampleParameter(BindingLocation Location, string WireName, string Value);
