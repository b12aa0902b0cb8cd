using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Tidegate.Redaction;

/// <summary>
/// Finds in the value of a header of a signature what a gateway may repeat of it: a token without the word before it, such as <c>Bearer</c>,
/// or one of several parts, such as <c>Signature=...</c>.
/// </summary>
internal static class SignatureParts
{
    /// <summary>Longer than words, names of algorithms and times, such as <c>AWS4-HMAC-SHA256</c> and <c>20150830T123600Z</c>; shorter than any signature or token.</summary>
    private const int ShortestPart = 20;

    private static readonly char[] s_separators = [' ', '\t', ',', ';', ':', '"', '\''];

    /// <returns>Nothing where the value is none that has to be hidden.</returns>
    public static IReadOnlyList<string> Of(string value)
    {
        if (value.Length < ShortestPart || IsDate(value))
        {
            return [];
        }

        string[] parts = value.Split(s_separators).Select(ValueOf).Where(static part => part.Length >= ShortestPart).ToArray();

        // A text in short words may be one all the same.
        return parts.Length > 0 ? parts : [value];
    }

    /// <summary>What stands behind the name of a part. Signs of equality may also fill up a token at its end.</summary>
    private static string ValueOf(string part)
    {
        string value = part.Substring(part.IndexOf('=') + 1);
        return value.Trim('=').Length == 0 ? part : value;
    }

    private static bool IsDate(string value) => DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
