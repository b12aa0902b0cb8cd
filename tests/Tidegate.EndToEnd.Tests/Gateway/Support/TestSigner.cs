using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Tidegate.EndToEnd.Tests.Gateway.Support;

/// <summary>The signing rules once more, written for the tests alone.</summary>
internal static class TestSigner
{
    public static string Sign(
        string accessToken, IEnumerable<(string Name, string Value)> query, byte[] body, string timestamp, string secretKey)
    {
        var parameters = new StringBuilder();
        foreach ((string name, string value) in query.OrderBy(pair => pair.Name, StringComparer.Ordinal))
        {
            parameters.Append(name).Append(value);
        }

        byte[] signed =
        [
            .. Encoding.UTF8.GetBytes(accessToken + parameters),
            .. body,
            .. Encoding.UTF8.GetBytes(timestamp + secretKey),
        ];
        return Hex(signed);
    }

    public static string Encrypt(string accessKey, string timestamp, string secretKey) =>
        Hex(Encoding.UTF8.GetBytes(accessKey + timestamp + secretKey));

    private static string Hex(byte[] data) => string.Concat(SHA256.HashData(data).Select(b => b.ToString("x2")));
}
