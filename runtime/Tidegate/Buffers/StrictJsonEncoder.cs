using System;
using System.Buffers;
using System.Text.Encodings.Web;

namespace Tidegate.Buffers;

/// <summary>Escapes no more than JSON requires, and refuses half a surrogate pair, which the platform's encoders replace with U+FFFD.</summary>
internal sealed class StrictJsonEncoder : JavaScriptEncoder
{
    private static readonly JavaScriptEncoder s_relaxed = UnsafeRelaxedJsonEscaping;

    private StrictJsonEncoder()
    {
    }

    public static StrictJsonEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => s_relaxed.MaxOutputCharactersPerInputCharacter;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => s_relaxed.FindFirstCharacterToEncode(text, textLength);

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => s_relaxed.FindFirstCharacterToEncodeUtf8(utf8Text);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        s_relaxed.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    public override bool WillEncode(int unicodeScalar) => s_relaxed.WillEncode(unicodeScalar);

    /// <summary>Called for texts that need escaping, which includes those with half a surrogate pair.</summary>
    /// <exception cref="ArgumentException">The text has half a surrogate pair.</exception>
    public override OperationStatus Encode(
        ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true)
    {
        int half = IndexOfHalfPair(source);
        return half < 0
            ? s_relaxed.Encode(source, destination, out charsConsumed, out charsWritten, isFinalBlock)
            : throw StrictUtf8.HalfPair(half);
    }

    public override OperationStatus EncodeUtf8(
        ReadOnlySpan<byte> utf8Source, Span<byte> utf8Destination, out int bytesConsumed, out int bytesWritten, bool isFinalBlock = true) =>
        s_relaxed.EncodeUtf8(utf8Source, utf8Destination, out bytesConsumed, out bytesWritten, isFinalBlock);

    private static int IndexOfHalfPair(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }
}
