using System.Text.Json;
using Tidegate.Json;

namespace Tidegate.Http;

/// <summary>The whole answer of a call that no spec describes.</summary>
internal static class UntypedAnswer
{
    /// <summary>Makes a document of an answer that is known to be JSON.</summary>
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
