using System.Text.Json;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>Reads JSON whose structure the spec does not describe.</summary>
internal static class AnyJson
{
    /// <summary>
    /// Reads the value at the reader's position. Its depth is checked first: the time that the platform takes to parse a document grows with the
    /// square of its depth, so a few megabytes of brackets would keep a processor busy for hours.
    /// </summary>
    /// <exception cref="ApiTransportException">The value is nested too deeply.</exception>
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

    /// <summary>Reads text of any form for a message; a value that is not text gives its JSON.</summary>
    public static string ReadText(ref ApiJsonReader reader)
    {
        int start = reader.TokenStart;
        reader.Skip();
        return JsonToken.WireText(reader.Source.Document.Span.Slice(start, reader.TokenEnd - start));
    }

    /// <summary>Whether the reader is still within the value that was entered at a depth.</summary>
    private static bool IsWithin(in Utf8JsonReader reader, int depth) =>
        reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
}
