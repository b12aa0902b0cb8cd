using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Checks what stands between the items of a list against the place where it is sent.</summary>
internal static class Separators
{
    /// <summary>Whether the location carries what separates the items of a parameter, if it is a list; if not, that is reported.</summary>
    public static bool Check(ParameterModel parameter, BindingLocation location, SourceSpan place, DiagnosticBag diagnostics)
    {
        if (parameter.Type is not SeparatedRef list || ProblemOf(list.Separator, location) is not { } carrier)
        {
            return true;
        }

        diagnostics.Report(RequestRules.SeparatorNotSendable, place, carrier, list.Separator.ToString(), parameter.WireName);
        return false;
    }

    /// <returns>What cannot carry the separator, as the beginning of a message; null when it can be sent.</returns>
    private static string? ProblemOf(char separator, BindingLocation location) => location switch
    {
        // Path and query are escaped.
        BindingLocation.Header when !HeaderValues.CanCarry(separator) => "A header",
        BindingLocation.Cookie when !HeaderValues.CookieCanCarry(separator) => "A cookie",
        _ => null,
    };
}
