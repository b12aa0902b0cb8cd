using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidegate.Gateway.Json;

/// <summary>A JSON document inside a JSON string.</summary>
internal static class JsonInText
{
    /// <returns>False when the value is not a string, or the string is not JSON (an empty one is not).</returns>
    public static bool TryRead(JsonNode value, out JsonNode? content)
    {
        content = null;
        if (value.GetValueKind() != JsonValueKind.String || GatewayJson.Read(value.GetValue<string>()) is not { } document)
        {
            return false;
        }

        content = JsonNode.Parse(document.GetRawText());
        return true;
    }
}
