using System;
using System.ComponentModel;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>Converts UUIDs from and to text of 36 characters: <c>123e4567-e89b-12d3-a456-426614174000</c>.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Uuid
{
    private const string Expected = "a UUID of 36 characters";
    private const string Pattern = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    /// <summary>Reads a UUID in small or capital letters.</summary>
    public static Guid Read(ref ApiJsonReader reader) =>
        reader.Inner.TokenType == JsonTokenType.String && reader.Inner.TryGetGuid(out Guid value) ? value : throw reader.Unexpected(Expected);

    /// <summary>Parses a UUID from text, by the same rules.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Guid Parse(string text) =>
        HasForm(ApiArgument.NotNull(text, nameof(text))) ? Guid.ParseExact(text, "D") : throw new FormatException("expected " + Expected);

    /// <summary>The text that is sent for a UUID, in small letters.</summary>
    public static string Of(Guid value) => value.ToString("D");

    // The parsers of some platforms accept blanks and signs, too.
    private static bool HasForm(string text)
    {
        bool hasForm = text.Length == Pattern.Length;
        for (int i = 0; hasForm && i < text.Length; i++)
        {
            hasForm = Pattern[i] == '-' ? text[i] == '-' : text[i] is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
        }

        return hasForm;
    }
}
