using System.Text.Json;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Gateway.Checks;

/// <summary>Finds which alternative of a union JSON is.</summary>
internal static class UnionAlternatives
{
    /// <returns>Null when it is none.</returns>
    public static AlternativeModel? Find(UnionModel union, JsonElement value) => union.Tag is { } tag
        ? union.WithTag(value.ValueKind == JsonValueKind.Object && value.TryGetProperty(tag.WireName, out JsonElement found) ? TextOf(tag, found) : null)
        : union.OfShape(KindOf(value), name => value.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null);

    /// <returns>Null when the value is no such tag.</returns>
    private static string? TextOf(TagModel tag, JsonElement value) => (tag.Form, value.ValueKind) switch
    {
        (ScalarForm.WholeNumber, JsonValueKind.Number) or (ScalarForm.Boolean, JsonValueKind.True or JsonValueKind.False) => value.GetRawText(),
        (ScalarForm.Text, JsonValueKind.String) => value.GetString(),
        _ => null,
    };

    private static JsonKinds KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonKinds.Object,
        JsonValueKind.Array => JsonKinds.Array,
        JsonValueKind.String => JsonKinds.Text,
        JsonValueKind.Number => JsonKinds.Number,
        JsonValueKind.True or JsonValueKind.False => JsonKinds.Boolean,
        _ => JsonKinds.None,
    };
}
