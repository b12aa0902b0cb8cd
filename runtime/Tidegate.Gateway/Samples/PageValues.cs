using System;
using System.Text.Json;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Samples;

/// <summary>The values of a request, or of a sample of one, that say which page it asks for.</summary>
/// <param name="query">Returns a parameter of the query; null when there is none.</param>
/// <param name="body">The body; null when there is none.</param>
internal sealed class PageValues(Func<string, string?> query, JsonElement? body)
{
    /// <returns>Null when it is absent.</returns>
    public string? Of(BindingModel input) => input.Location == BindingLocation.Query ? query(input.WireName) : Member(body, input.WireName)?.ToString();

    /// <summary>A member of an input that is a record in the body.</summary>
    /// <returns>Null when it is absent.</returns>
    public string? Of(BindingModel input, string member) => Member(Member(body, input.WireName), member)?.ToString();

    private static JsonElement? Member(JsonElement? holder, string name) =>
        holder is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(name, out JsonElement value) ? value : null;
}
