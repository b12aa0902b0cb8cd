using System;
using System.Text;

namespace Tidegate;

/// <summary>The span overloads of newer platforms, at the cost of a copy.</summary>
internal static class EncodingExtensions
{
    public static int GetBytes(this Encoding encoding, ReadOnlySpan<char> chars, Span<byte> bytes)
    {
        byte[] encoded = encoding.GetBytes(chars.ToArray());
        encoded.CopyTo(bytes);
        return encoded.Length;
    }

    public static string GetString(this Encoding encoding, ReadOnlySpan<byte> bytes) => encoding.GetString(bytes.ToArray());
}
