using System.Text.Json;
using Tidegate.Json;

namespace Tidegate.Responses;

/// <summary>The whole response of a call that no spec describes.</summary>
internal static class UntypedResponse
{
    /// <summary>Creates a document from a response that is known to be JSON, or to be empty where that is success; it is null then.</summary>
    /// <exception cref="ApiTransportException">The response is nested too deeply: code that walks through it may be recursive.</exception>
    public static JsonDocument Read(JsonSource source)
    {
        if (source.Document.IsEmpty)
        {
            return JsonDocument.Parse("null");
        }

        try
        {
            return JsonDocument.Parse(source.Document.ToArray(), new JsonDocumentOptions { MaxDepth = source.Depths.Limit });
        }
        catch (JsonException)
        {
            throw source.Error(0, source.Depths.LimitProblem);
        }
    }
}
