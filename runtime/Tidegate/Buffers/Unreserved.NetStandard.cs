using System;

namespace Tidegate.Buffers;

/// <summary>The characters that a URI carries unescaped.</summary>
internal static class Unreserved
{
    /// <summary>The number of leading bytes that need no escaping.</summary>
    public static int PrefixLength(ReadOnlySpan<byte> utf8)
    {
        int length = 0;
        while (length < utf8.Length && UriEscaping.IsUnreserved(utf8[length]))
        {
            length++;
        }

        return length;
    }
}
