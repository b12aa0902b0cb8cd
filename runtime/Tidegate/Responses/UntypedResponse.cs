using System.Text.Json;
using Tidegate.Json;

namespace Tidegate.Responses;

/// <summary>The whole response of a call that no spec describes.</summary>
internal static class UntypedResponse
{
    /// <summary>Makes a document of a response that is known to be JSON.</summary>
    /// <exception cref="ApiTransportException">It is too deep: whoever walks through it may use the stack.</exception>
    public static JsonDocument Read(JsonSource source)
    {
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
