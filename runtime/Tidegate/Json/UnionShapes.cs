using System;
using System.ComponentModel;
using System.Text.Json;
using Tidegate.Observation;

namespace Tidegate.Json;

/// <summary>Tells the alternatives of a union apart by what the JSON is, and keeps what is none of them.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnionShapes
{
    /// <summary>What stands on the wire: a text is no number here, although elsewhere one is read from it.</summary>
    /// <exception cref="ApiTransportException">The value is null.</exception>
    public static JsonValueKind KindOf(ref ApiJsonReader reader) => reader.Inner.TokenType switch
    {
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.StartObject => JsonValueKind.Object,
        _ => throw reader.Unexpected("a value"),
    };

    /// <summary>Reads what is none of the alternatives, and notes drift.</summary>
    public static JsonElement ReadUnknown(ref ApiJsonReader reader)
    {
        reader.NoteDrift(ApiDriftKind.UnknownAlternative);
        return reader.ReadJson();
    }

    /// <summary>Reads an object whose tag is none of those that the spec lists, or that has none, and notes drift.</summary>
    /// <exception cref="ApiTransportException">It is not alone in the array around it.</exception>
    public static JsonElement ReadUnknownObject(ref ApiJsonReader reader)
    {
        int depth = reader.Depth;
        JsonElement value = ReadUnknown(ref reader);
        return value.ValueKind != JsonValueKind.Array ? value
            : value.GetArrayLength() == 1 ? value[0]
            : throw reader.Source.Error(depth, "expected one object, found an array of several");
    }

    /// <summary>The error for a value that derives from a union without being one of its cases.</summary>
    public static ArgumentException NoCase(object? value, string union) =>
        new($"{value?.GetType().Name ?? "null"} is no case of {union}: pass one of those that it has.", union);
}
