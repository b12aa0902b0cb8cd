using System;

namespace Tidegate.Buffers;

/// <summary>Lower-case hexadecimal text, the only spelling that the gateway accepts.</summary>
internal static class HexText
{
    public static string Lower(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
