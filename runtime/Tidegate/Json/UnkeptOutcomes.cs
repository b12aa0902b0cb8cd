using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tidegate.Json;

/// <summary>Refuses to write outcomes of items for System.Text.Json, which would meet the value of one that failed.</summary>
/// <remarks>For use by attributes only.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnkeptOutcomes : JsonConverterFactory
{
    internal const string Problem = "An ApiOutcome is not kept as JSON: keep the values of the items that succeeded, and the codes and messages of the others.";

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(ApiOutcome).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(Problem);
}
