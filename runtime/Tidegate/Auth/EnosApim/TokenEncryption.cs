using System;
using Tidegate.Buffers;

namespace Tidegate.Auth.EnosApim;

/// <summary>The value of the member <c>encryption</c> in a token request.</summary>
internal static class TokenEncryption
{
    /// <summary>
    /// Hashes appKey + timestamp + appSecret, as the token service's rule demands. A token that is being refreshed is not part of it.
    /// </summary>
    /// <param name="timestamp">The text that is sent in the member <c>timestamp</c>.</param>
    public static string Compute(ReadOnlySpan<byte> accessKey, ReadOnlySpan<byte> timestamp, ReadOnlySpan<byte> secretKey) =>
        HexSha256.Hash(accessKey, timestamp, secretKey, default);
}
