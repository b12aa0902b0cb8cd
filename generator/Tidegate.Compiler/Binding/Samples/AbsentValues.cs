using System;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Decides what the generated reader treats as an absent member, in agreement with the client's <c>Tidegate.Json.AbsentValues</c>.</summary>
internal static class AbsentValues
{
    private static readonly string[] s_words =
    {
        "", "NaN", "null", "-", "--", "N/A", "NA", "none", "nil", "undefined", "Infinity", "-Infinity", "+Infinity",
    };

    /// <summary>Whether a value in a response represents an absent member of a type.</summary>
    public static bool StandsFor(TypeRef type, JsonValue value) => type switch
    {
        { OnWire: { } scalar } => StandsFor(scalar, value),
        JsonTextRef or NamedRef { Kind: NamedKind.ShapeUnion } => false,
        NamedRef or MapRef or OutcomeRef => IsWord(value) || IsEmptyArray(value),
        ArrayRef => IsWord(value) || IsEmptyObject(value),
        SeparatedRef => IsEmptyObject(value),
        _ => false,
    };

    private static bool StandsFor(Scalar scalar, JsonValue value) =>
        scalar.Form != ScalarForm.Any && (IsEmptyArray(value) || IsEmptyObject(value) || (!scalar.HasEmptyText && IsWord(value)));

    private static bool IsWord(JsonValue value) =>
        value is JsonString text && s_words.Contains(text.Value.Trim(), StringComparer.OrdinalIgnoreCase);

    private static bool IsEmptyArray(JsonValue value) => value is JsonArray { Items.Count: 0 };

    private static bool IsEmptyObject(JsonValue value) => value is JsonObject { Properties.Count: 0 };
}
