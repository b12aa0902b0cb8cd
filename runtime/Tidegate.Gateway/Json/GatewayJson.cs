using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Tidegate.Gateway.Json;

/// <summary>JSON as the gateway reads and writes it.</summary>
internal static class GatewayJson
{
    private static readonly JsonSerializerOptions s_written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a node compactly, with as few escapes as in the service's responses.</summary>
    public static string Write(JsonNode? node) => node is null ? "null" : node.ToJsonString(s_written);

    /// <summary>
    /// Reads a document strictly: UTF-8 without a byte order mark, no duplicate members, and only valid Unicode text, so that no later
    /// reader can fail on an unpaired surrogate.
    /// </summary>
    /// <returns>Null when the bytes are not such a document.</returns>
    public static JsonElement? Read(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            Visit(document.RootElement);
            return document.RootElement.Clone();
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The latter is how an unpaired surrogate is reported.
            return null;
        }
    }

    /// <summary>Reads a response of the gateway's own.</summary>
    /// <returns>Null when it is no JSON, such as a file.</returns>
    public static JsonNode? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return json.IsEmpty ? null : JsonNode.Parse(json.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads a document from a string.</summary>
    /// <returns>Null when the string is not such a document.</returns>
    public static JsonElement? Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    /// <summary>Decodes every string and every name once, and refuses duplicate members, since .NET 8 has no option for that.</summary>
    private static void Visit(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Visit(item);
                }

                break;
            case JsonValueKind.Object:
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    if (!names.Add(member.Name))
                    {
                        throw new JsonException($"The member '{member.Name}' stands twice.");
                    }

                    Visit(member.Value);
                }

                break;
        }
    }
}
