using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidegate.Gateway.Json;

/// <summary>A JSON document that is carried in a JSON text.</summary>
internal static class JsonInText
{
    /// <returns>False when the value is no text, or the text is no JSON, such as an empty one.</returns>
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
