using System;
using System.Linq;

namespace Tidegate.Compiler.Syntax;

/// <summary>Recognizes media types, such as <c>text/csv</c>.</summary>
internal static class MediaTypes
{
    private const string Marks = "!#$&-^_.+";

    /// <summary>Whether a text is a type and a subtype (RFC 6838, section 4.2), without parameters.</summary>
    public static bool IsMediaType(string text) =>
        text.Split('/') is { Length: 2 } names && names.All(name => name.Length > 0 && name.All(IsOfName) && char.IsLetterOrDigit(name[0]));

    /// <summary>Whether a media type is JSON.</summary>
    public static bool IsJson(string mediaType) =>
        mediaType.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfName(char c) => c <= '~' && (char.IsLetterOrDigit(c) || Marks.Contains(c));
}
