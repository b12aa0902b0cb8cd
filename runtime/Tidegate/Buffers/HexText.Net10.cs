using System;

namespace Tidegate.Buffers;

/// <summary>Hexadecimal text in lower case, the only spelling that the gateway takes.</summary>
internal static class HexText
{
    public static string Lower(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
