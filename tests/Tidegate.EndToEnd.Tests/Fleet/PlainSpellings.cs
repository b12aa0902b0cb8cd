using System;
using System.Collections.Generic;
using System.Text;

namespace Tidegate.EndToEnd.Tests.Fleet;

/// <summary>Looks for a secret in bytes, in every spelling that needs no key to read.</summary>
internal static class PlainSpellings
{
    /// <returns>The first spelling that is there; null when there is none.</returns>
    public static string? Find(string secret, ReadOnlySpan<byte> bytes)
    {
        foreach ((string name, byte[] spelling) in Of(secret))
        {
            if (bytes.IndexOf(spelling) >= 0)
            {
                return name;
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, byte[] Spelling)> Of(string secret)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(secret);
        yield return ("UTF-8", utf8);
        yield return ("upper case", Encoding.UTF8.GetBytes(secret.ToUpperInvariant()));
        yield return ("UTF-16", Encoding.Unicode.GetBytes(secret));
        yield return ("URL", Encoding.UTF8.GetBytes(Uri.EscapeDataString(secret)));
        yield return ("hexadecimal", Encoding.UTF8.GetBytes(Convert.ToHexString(utf8)));
        yield return ("hexadecimal, lower case", Encoding.UTF8.GetBytes(Convert.ToHexStringLower(utf8)));
        for (int shift = 0; shift < 3; shift++)
        {
            // In the middle of other text Base64 has three forms; its first and last characters depend on the neighbours.
            string base64 = Convert.ToBase64String([.. new byte[shift], .. utf8]);
            yield return ($"Base64, shifted by {shift}", Encoding.UTF8.GetBytes(base64[4..(base64.Length - 4)]));
        }

        if (secret.Length % 2 == 0 && IsHex(secret))
        {
            yield return ("the bytes that its digits stand for", Convert.FromHexString(secret));
        }
    }

    private static bool IsHex(string text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
