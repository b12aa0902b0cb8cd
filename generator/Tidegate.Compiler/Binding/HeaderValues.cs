using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Compiler.Binding;

/// <summary>Decides what values headers and cookies can have. The runtime checks the values of a call by the same rules.</summary>
internal static class HeaderValues
{
    public static bool CanCarry(char c) => c is >= ' ' and <= '~';

    /// <summary>The characters of RFC 6265, section 4.1.1.</summary>
    public static bool CookieCanCarry(char c) => c is > ' ' and <= '~' and not ('"' or ',' or ';' or '\\');

    /// <returns>What the value must be; null when it can be sent there.</returns>
    public static string? ProblemOf(string value, BindingLocation location) => location switch
    {
        BindingLocation.Header when !value.All(CanCarry) || value.Trim() != value => "a value of a header is ASCII text in one line, without blanks around it",
        BindingLocation.Cookie when !value.All(CookieCanCarry) => "a value of a cookie is ASCII text without blanks, quotes, commas, semicolons and backslashes",
        _ => null,
    };
}
