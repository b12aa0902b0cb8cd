using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>
/// A request and its answer, as the spec shows them. Samples are kept apart from the endpoint's model: they do not
/// change what is emitted.
/// </summary>
/// <param name="Parameters">The values of path and query parameters that the sample names.</param>
/// <param name="Body">The request body as JSON text; null when the sample has none.</param>
/// <param name="Answer">The whole answer with its envelope, as JSON text.</param>
internal sealed record SampleModel(EquatableArray<SampleParameter> Parameters, string? Body, string Answer);

internal sealed record SampleParameter(BindingLocation Location, string WireName, string Value);
