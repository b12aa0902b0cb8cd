using System;
using System.Text.Json;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;
using Tidegate.Gateway.Json;

namespace Tidegate.Gateway.Checks;

/// <summary>
/// Whether a value is of a scalar kind. As lenient as the documented service: a number may be sent as a string, a string as a number, an id
/// as either, and a whole number may have a zero fraction.
/// </summary>
internal static class ScalarCheck
{
    /// <summary>Checks a value from the query, the path, or a text that holds several values.</summary>
    /// <returns>What was expected; null when the value fits.</returns>
    public static string? Expect(Scalar scalar, string text) => scalar.Form switch
    {
        ScalarForm.Text or ScalarForm.NumberOrText or ScalarForm.Boolean => scalar.Problem(text),
        ScalarForm.WholeNumber or ScalarForm.Number => scalar.Problem(JsonNumbers.InText(text.Trim()) ?? ""),
        ScalarForm.Any => GatewayJson.Read(text) is not null ? null : scalar.Noun,
        _ => throw new ArgumentOutOfRangeException(nameof(scalar)),
    };

    /// <summary>Checks a value from a JSON document.</summary>
    /// <returns>What was expected; null when the value fits.</returns>
    public static string? Expect(Scalar scalar, JsonElement value) => (scalar.Form, value.ValueKind) switch
    {
        (ScalarForm.Any, _) or (ScalarForm.Boolean, JsonValueKind.True or JsonValueKind.False) => null,
        (_, JsonValueKind.String) => Expect(scalar, value.GetString()!),
        (_, JsonValueKind.Number) => Expect(scalar, value.GetRawText()),
        (ScalarForm.WholeNumber or ScalarForm.Number, _) => "a number",
        _ => scalar.Noun,
    };
}
