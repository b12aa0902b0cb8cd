using System.Globalization;
using System.Text.Json;
using Tidegate.Gateway.Json;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Checks;

/// <summary>
/// Whether a value is of a scalar kind. As lenient as the documented service: a number may be sent as text, text may be sent
/// as a number, an id may be either, and a whole number may have a fraction of zero.
/// </summary>
internal static class ScalarCheck
{
    /// <summary>Checks a value of the query, of the path, or of a text that holds several.</summary>
    /// <returns>What was expected; null when the value fits.</returns>
    public static string? Expect(ScalarKind kind, string text) => kind switch
    {
        ScalarKind.Bool => text is "true" or "false" ? null : "true or false",
        ScalarKind.Int => IsWhole(text, int.MinValue, int.MaxValue) ? null : "a whole number of 32 bits",
        ScalarKind.Long => IsWhole(text, long.MinValue, long.MaxValue) ? null : "a whole number",
        ScalarKind.EpochMillis => IsWhole(text, long.MinValue, long.MaxValue) ? null : "a number of milliseconds",
        ScalarKind.Double => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? null : "a number",
        ScalarKind.Decimal => IsDecimal(text, out _) ? null : "a number",
        ScalarKind.Json => GatewayJson.Read(text) is not null ? null : "JSON",
        _ => null,
    };

    /// <summary>Checks a value of a JSON document.</summary>
    /// <returns>What was expected; null when the value fits.</returns>
    public static string? Expect(ScalarKind kind, JsonElement value) => kind switch
    {
        ScalarKind.Json => null,
        ScalarKind.Bool when value.ValueKind is JsonValueKind.True or JsonValueKind.False => null,
        _ when value.ValueKind == JsonValueKind.String => Expect(kind, value.GetString()!),
        _ when value.ValueKind == JsonValueKind.Number => Expect(kind, value.GetRawText()),
        ScalarKind.Bool => "true or false",
        ScalarKind.String or ScalarKind.Date or ScalarKind.DateTime => "text",
        ScalarKind.Id => "a number or text",
        _ => "a number",
    };

    private static bool IsWhole(string text, long least, long most) =>
        IsDecimal(text, out decimal number) && decimal.Truncate(number) == number && number >= least && number <= most;

    private static bool IsDecimal(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
