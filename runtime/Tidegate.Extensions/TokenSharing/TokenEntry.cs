using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace Tidegate.Extensions.TokenSharing;

/// <summary>A token as bytes, before encryption: its expiry in milliseconds since 1970, then its text in UTF-8.</summary>
internal static class TokenEntry
{
    private const int ExpiryLength = sizeof(long);

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Write(CachedAccessToken token)
    {
        byte[] entry = new byte[ExpiryLength + s_strictUtf8.GetByteCount(token.Text)];
        BinaryPrimitives.WriteInt64BigEndian(entry, token.ExpiresAt.ToUnixTimeMilliseconds());
        s_strictUtf8.GetBytes(token.Text, entry.AsSpan(ExpiryLength));
        return entry;
    }

    /// <exception cref="InvalidDataException">The bytes are not a token.</exception>
    public static CachedAccessToken Read(ReadOnlySpan<byte> entry)
    {
        if (entry.Length <= ExpiryLength)
        {
            throw NoToken(null);
        }

        try
        {
            var expiresAt = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(entry));
            return new CachedAccessToken(s_strictUtf8.GetString(entry[ExpiryLength..]), expiresAt);
        }
        catch (ArgumentException exception)
        {
            // Not UTF-8, or a time outside the range of the calendar.
            throw NoToken(exception);
        }
    }

    private static InvalidDataException NoToken(Exception? cause) => new("The shared entry is no token.", cause);
}
