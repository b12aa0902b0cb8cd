using System;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>What the generated reader takes for an absent member, as <c>Tidegate.Json.Placeholders</c> says for the client.</summary>
internal static class AbsentValues
{
    private static readonly string[] s_words =
    {
        "", "NaN", "null", "-", "--", "N/A", "NA", "none", "nil", "undefined", "Infinity", "-Infinity", "+Infinity",
    };

    /// <summary>Whether a value in an answer stands for an absent member of a type.</summary>
    public static bool StandsFor(TypeRef type, JsonValue value) => type switch
    {
        ScalarRef { Kind: ScalarKind.Json } or JsonTextRef => false,
        ScalarRef { Kind: ScalarKind.String or ScalarKind.Id or ScalarKind.Date or ScalarKind.DateTime }
            or NamedRef { Kind: NamedKind.StringEnum or NamedKind.Id } => IsEmptyArray(value) || IsEmptyObject(value),
        ScalarRef or NamedRef { Kind: NamedKind.IntEnum } => IsWord(value) || IsEmptyArray(value) || IsEmptyObject(value),
        NamedRef or MapRef => IsWord(value) || IsEmptyArray(value),
        ArrayRef => IsWord(value) || IsEmptyObject(value),
        SeparatedRef => IsEmptyObject(value),
        _ => false,
    };

    private static bool IsWord(JsonValue value) =>
        value is JsonString text && s_words.Contains(text.Value.Trim(), StringComparer.OrdinalIgnoreCase);

    private static bool IsEmptyArray(JsonValue value) => value is JsonArray { Items.Count: 0 };

    private static bool IsEmptyObject(JsonValue value) => value is JsonObject { Properties.Count: 0 };
}
