using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Tidegate.Json;

/// <summary>Converts bytes from and to Base64.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Base64Bytes
{
    private const string Expected = "Base64";

    /// <summary>Reads Base64 with its padding; it may be broken into lines.</summary>
    public static byte[] Read(ref ApiJsonReader reader) =>
        reader.IsText && reader.Inner.TryGetBytesFromBase64(out byte[]? value) ? value
        : TryParse(reader.ReadString(), out value) ? value
        : throw reader.Unexpected(Expected);

    /// <summary>Parses Base64 from text, by the same rules.</summary>
    /// <exception cref="FormatException">The text is not Base64.</exception>
    public static byte[] Parse(string text) =>
        TryParse(ApiArgument.NotNull(text, nameof(text)), out byte[]? value) ? value : throw new FormatException("expected " + Expected);

    /// <summary>The text that is sent for bytes, in one line.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(byte[]? value) => value is null ? null : Convert.ToBase64String(value);

    private static bool TryParse(string text, [NotNullWhen(true)] out byte[]? value)
    {
        try
        {
            value = Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException)
        {
            value = null;
            return false;
        }
    }
}
