using System.Linq;

namespace Tidegate.Buffers;

/// <summary>Checks what a cookie can carry: RFC 6265, section 4.1.1.</summary>
internal static class CookieText
{
    /// <summary>The problem with a cookie's value, without the value itself; null when there is none.</summary>
    public static string? FindProblem(string name, string value) => value.All(IsSendable)
        ? null
        : $"The value of the cookie {name} has a character that no cookie can have: it is ASCII text without blanks, quotes, commas, semicolons and backslashes.";

    private static bool IsSendable(char c) => c is > ' ' and <= '~' and not ('"' or ',' or ';' or '\\');
}
