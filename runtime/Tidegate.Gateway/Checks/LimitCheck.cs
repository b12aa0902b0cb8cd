using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Checks;

/// <summary>Whether a value of the right kind is within the limits that are declared for it.</summary>
internal static class LimitCheck
{
    /// <summary>Checks a value from the path, the query or another place of texts.</summary>
    /// <returns>What was expected; null when the value is within the limits.</returns>
    public static string? Expect(ValueModel declared, string text) => declared.Limits?.ProblemOfText(declared.Type, text);

    /// <summary>Checks values that are sent one by one.</summary>
    /// <returns>What was expected; null when the values are within the limits.</returns>
    public static string? Expect(ValueModel declared, IReadOnlyCollection<string?> items) => declared.Limits?.ProblemOfItems(items);

    /// <summary>Checks a JSON value.</summary>
    /// <returns>What was expected; null when the value is within the limits.</returns>
    public static string? Expect(ValueModel declared, JsonElement value) => declared.Limits is not { } limits ? null : value.ValueKind switch
    {
        JsonValueKind.Array => limits.ProblemOfItems(value.EnumerateArray().Select(TextOf).ToList()),
        JsonValueKind.Object => limits.ProblemOfCount(value.EnumerateObject().Count()),
        _ => TextOf(value) is { } text ? limits.ProblemOfText(declared.Type, text) : null,
    };

    /// <returns>Null when the value has no text, as an object or null.</returns>
    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
