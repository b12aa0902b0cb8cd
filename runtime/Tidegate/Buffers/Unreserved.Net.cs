using System;
using System.Buffers;

namespace Tidegate.Buffers;

/// <summary>The characters that a URI carries unescaped.</summary>
internal static class Unreserved
{
    private static readonly SearchValues<byte> s_unreserved =
        SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"u8);

    /// <summary>The number of leading bytes that need no escaping.</summary>
    public static int PrefixLength(ReadOnlySpan<byte> utf8)
    {
        int index = utf8.IndexOfAnyExcept(s_unreserved);
        return index < 0 ? utf8.Length : index;
    }
}
