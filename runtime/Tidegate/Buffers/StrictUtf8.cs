using System;
using System.Text;

namespace Tidegate.Buffers;

/// <summary>UTF-8 that refuses what it cannot encode or decode, instead of replacing it with U+FFFD.</summary>
internal static class StrictUtf8
{
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes text as UTF-8.</summary>
    /// <exception cref="ArgumentException">The text has half a surrogate pair.</exception>
    public static int GetBytes(ReadOnlySpan<char> text, Span<byte> target)
    {
        try
        {
            return s_encoding.GetBytes(text, target);
        }
        catch (EncoderFallbackException exception)
        {
            throw HalfPair(exception.Index);
        }
    }

    /// <inheritdoc cref="GetBytes(ReadOnlySpan{char}, Span{byte})"/>
    public static byte[] GetBytes(string text)
    {
        try
        {
            return s_encoding.GetBytes(text);
        }
        catch (EncoderFallbackException exception)
        {
            throw HalfPair(exception.Index);
        }
    }

    /// <returns>Null when the bytes are not UTF-8.</returns>
    public static string? GetString(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return s_encoding.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Whether the bytes are UTF-8.</summary>
    public static bool IsValid(ArraySegment<byte> utf8)
    {
        try
        {
            s_encoding.GetCharCount(utf8.Array!, utf8.Offset, utf8.Count);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The error for text that cannot be sent. It does not repeat the text, which may be a secret.</summary>
    public static ArgumentException HalfPair(int index) =>
        new(FormattableString.Invariant($"The text is not valid Unicode: half a surrogate pair at index {index}. It cannot be sent."));
}
