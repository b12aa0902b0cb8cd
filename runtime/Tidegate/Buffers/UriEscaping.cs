using System;

namespace Tidegate.Buffers;

/// <summary>
/// Percent-encoding according to RFC 3986: everything except letters, digits and <c>-._~</c>. A space becomes <c>%20</c> and never a plus, which
/// gateways interpret differently.
/// </summary>
internal static class UriEscaping
{
    public static void Append(PayloadBuffer target, ReadOnlySpan<byte> utf8)
    {
        int plain = Unreserved.PrefixLength(utf8);
        target.Append(utf8.Slice(0, plain));
        if (plain < utf8.Length)
        {
            AppendSlowly(target, utf8.Slice(plain));
        }
    }

    public static bool IsUnreserved(byte value) =>
        value is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9')
            or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~';

    private static void AppendSlowly(PayloadBuffer target, ReadOnlySpan<byte> utf8)
    {
        Span<byte> escaped = target.GetSpan(utf8.Length * 3);
        int length = 0;
        foreach (byte value in utf8)
        {
            if (IsUnreserved(value))
            {
                escaped[length++] = value;
            }
            else
            {
                escaped[length++] = (byte)'%';
                escaped[length++] = HexDigit(value >> 4);
                escaped[length++] = HexDigit(value & 15);
            }
        }

        target.Advance(length);
    }

    private static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'A' + value - 10);
}
