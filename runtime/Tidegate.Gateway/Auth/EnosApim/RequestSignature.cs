using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Tidegate.Gateway.Requests;

namespace Tidegate.Gateway.Auth.EnosApim;

/// <summary>
/// The signature rule of EnOS API management: lower-case hex SHA-256 over access token, then each query parameter's name and value sorted
/// by name, then the body, then the timestamp, then the secret; with no separators. Written for the gateway and shared with nothing, so
/// that a mistake in the client's code is not repeated here.
/// </summary>
internal static class RequestSignature
{
    public static string Compute(
        AuthHeaders headers, IEnumerable<QueryPair> query, ReadOnlySpan<byte> body, string secretKey)
    {
        IEnumerable<QueryPair> sorted = query.OrderBy(pair => pair.Name, StringComparer.Ordinal);
        return Hash(headers, sorted.SelectMany(pair => new[] { pair.Name, pair.Value }), body, secretKey);
    }

    /// <summary>Hashes the pieces in the order given.</summary>
    public static string Hash(AuthHeaders headers, IEnumerable<string> parameters, ReadOnlySpan<byte> body, string secretKey)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(headers.AccessToken));
        foreach (string text in parameters)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }

        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(headers.Timestamp));
        hash.AppendData(Encoding.UTF8.GetBytes(secretKey));
        return Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
    }
}
