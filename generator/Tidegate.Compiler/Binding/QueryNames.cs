using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>Decides which names query parameters can have.</summary>
internal static class QueryNames
{
    /// <summary>The parameter whose value is fixed by the key <c>action</c>.</summary>
    public const string Action = "action";

    /// <summary>Whether all endpoints can send the name with the same meaning; if not, that is reported.</summary>
    public static bool IsFreeForAll(Word name, DiagnosticBag diagnostics)
    {
        if (name.Text == Action)
        {
            diagnostics.Report(RequestRules.NotForAll, name.Span, name.Text, "write 'action:' in each endpoint that has one");
        }

        return name.Text != Action;
    }

    /// <summary>Whether the endpoint sends nothing else under the name; if it does, that is reported.</summary>
    public static bool IsFree(Word name, EndpointSyntax endpoint, DiagnosticBag diagnostics)
    {
        if (endpoint.Action is not null && name.Text == Action)
        {
            diagnostics.Report(RequestRules.ActionAgain, name.Span, endpoint.Action.Text);
            return false;
        }

        if (endpoint.ParametersUnder(ParameterSection.Path).Any(other => other.Name.Text == name.Text))
        {
            diagnostics.Report(RequestRules.InPathAndQuery, name.Span, name.Text);
            return false;
        }

        return true;
    }
}
