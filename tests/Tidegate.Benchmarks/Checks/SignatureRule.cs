using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Transports;

namespace Tidegate.Benchmarks.Checks;

/// <summary>The signing rule once more, from the bytes that went out and with nothing of the clients' code.</summary>
internal static class SignatureRule
{
    public static bool Holds(SentRequest sent)
    {
        IEnumerable<(string Name, string Value)> parameters = sent.Address.Query.TrimStart('?').Split('&')
            .Select(part => part.Split('=', 2))
            .Select(part => (Name: Uri.UnescapeDataString(part[0]), Value: Uri.UnescapeDataString(part[1])))
            .OrderBy(part => part.Name, StringComparer.Ordinal);
        string query = string.Concat(parameters.Select(part => part.Name + part.Value));
        byte[] signed =
        [
            .. Encoding.UTF8.GetBytes(Account.AccessToken + query),
            .. sent.Body,
            .. Encoding.UTF8.GetBytes(sent.Timestamp + Account.SecretKey),
        ];
        return sent.Token == Account.AccessToken
            && sent.Signature == string.Concat(SHA256.HashData(signed).Select(value => value.ToString("x2", null)));
    }
}
