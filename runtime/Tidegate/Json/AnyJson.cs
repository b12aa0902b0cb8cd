using System.Text.Json;

namespace Tidegate.Json;

/// <summary>Reads JSON that a spec does not describe any further.</summary>
internal static class AnyJson
{
    /// <summary>
    /// Reads the value where the reader stands. Its depth is looked at first: what the platform takes for a document grows with the square
    /// of it, so that a few megabytes of brackets would keep a processor busy for hours.
    /// </summary>
    /// <exception cref="ApiTransportException">It is too deep.</exception>
    public static JsonElement Read(ref Utf8JsonReader reader, JsonSource source)
    {
        Utf8JsonReader ahead = reader;
        int depth = ahead.CurrentDepth;
        do
        {
            if (ahead.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && ahead.CurrentDepth >= source.Depths.Limit)
            {
                throw source.Error(depth, source.Depths.LimitProblem);
            }
        }
        while (IsWithin(ahead, depth) && ahead.Read());

        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Whether more of the value that was entered at a depth follows.</summary>
    private static bool IsWithin(in Utf8JsonReader reader, int depth) =>
        reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
}
