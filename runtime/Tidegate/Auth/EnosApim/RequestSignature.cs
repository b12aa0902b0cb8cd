using System;
using Tidegate.Buffers;

namespace Tidegate.Auth.EnosApim;

/// <summary>The value of <c>apim-signature</c>.</summary>
internal static class RequestSignature
{
    /// <summary>
    /// Signs accessToken + paramsData + timestamp + appSecret, as the gateway's signature rule demands. The access key, the method, the host and
    /// the path are not signed.
    /// </summary>
    /// <param name="payload">
    /// The paramsData of the rule: names and values of the query, unescaped, sorted by name and without separators, then the body as it is sent.
    /// </param>
    /// <param name="timestamp">The text that is sent as <c>apim-timestamp</c>.</param>
    public static string Compute(
        ReadOnlySpan<byte> accessToken,
        ReadOnlySpan<byte> payload,
        ReadOnlySpan<byte> timestamp,
        ReadOnlySpan<byte> secretKey) =>
        HexSha256.Hash(accessToken, payload, timestamp, secretKey);
}
