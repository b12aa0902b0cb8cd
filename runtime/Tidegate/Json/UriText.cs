using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Tidegate.Json;

/// <summary>Converts URIs, also relative ones, from and to text, which stays as it is.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UriText
{
    private const string Expected = "a URI";

    /// <summary>Reads a URI, which may be relative.</summary>
    public static Uri Read(ref ApiJsonReader reader) =>
        TryParse(reader.ReadString(), out Uri? value) ? value : throw reader.Unexpected(Expected);

    /// <summary>Parses a URI, which may be relative.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Uri Parse(string text) =>
        TryParse(ApiArgument.NotNull(text, nameof(text)), out Uri? value) ? value : throw new FormatException("expected " + Expected);

    /// <summary>The text that is sent for a URI: the one that it was made from.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(Uri? value) => value?.OriginalString;

    // A leading slash would make it a path of the file system on some platforms.
    private static bool TryParse(string text, [NotNullWhen(true)] out Uri? value) =>
        Uri.TryCreate(text, text.Length > 0 && text[0] == '/' ? UriKind.Relative : UriKind.RelativeOrAbsolute, out value);
}
