using System;
using System.Linq;

namespace Tidegate.PageCoverage.Specs;

internal static class Names
{
    public static string Pascal(string words) => string.Concat(words
        .Replace("'", "", StringComparison.Ordinal)
        .Split([.. words.Where(letter => !char.IsAsciiLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
