using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>Which names the parameters of a query can have.</summary>
internal static class QueryNames
{
    /// <summary>The parameter whose value the key <c>action</c> fixes.</summary>
    public const string Action = "action";

    /// <summary>Whether the endpoint sends nothing else of the name; otherwise that is reported.</summary>
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
