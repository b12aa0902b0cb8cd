using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Diagnostics;
using Tidegate.Generator.Model;
using Tidegate.Generator.Syntax;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Binding;

/// <summary>Binds the request line of an endpoint: its method, and its path with the parameters that fill the holes.</summary>
internal sealed class RouteBinder
{
    private static readonly Dictionary<string, HttpVerb> s_verbs = new()
    {
        ["GET"] = HttpVerb.Get,
        ["POST"] = HttpVerb.Post,
        ["PUT"] = HttpVerb.Put,
        ["PATCH"] = HttpVerb.Patch,
        ["DELETE"] = HttpVerb.Delete,
    };

    private readonly DiagnosticBag _diagnostics;

    public RouteBinder(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    public HttpVerb? BindMethod(Word method)
    {
        if (s_verbs.TryGetValue(method.Text, out HttpVerb verb))
        {
            return verb;
        }

        _diagnostics.Report(
            RequestRules.UnknownMethod, method.Span, method.Text, DidYouMean.Hint(method.Text, s_verbs.Keys, ""));
        return null;
    }

    /// <summary>Whether the path can be sent, apart from its holes.</summary>
    public bool CheckPath(RequestSyntax request)
    {
        Word path = request.Path;
        string? problem = path.Text switch
        {
            { } text when text[0] != '/' => "it must begin with a slash",
            { } text when UriText.HasVanishingSegment(text) => "a segment is empty, '.' or '..'",
            _ => request.Literals.Select(literal => UriText.ProblemOf(literal.Text)).FirstOrDefault(found => found is not null),
        };
        if (problem is not null)
        {
            _diagnostics.Report(RequestRules.BadPath, path.Span, path.Text, problem);
        }

        return problem is null;
    }

    /// <summary>Pages print whole paths; the base path in front of every path is sent anyway.</summary>
    public void CheckBasePath(string basePath, Word path)
    {
        bool isRepeated = basePath.Length > 1 && (path.Text + "/").StartsWith(basePath + "/", StringComparison.OrdinalIgnoreCase);
        if (isRepeated)
        {
            string rest = path.Text.Substring(basePath.Length);
            _diagnostics.Report(RequestRules.BasePathAgain, path.Span, basePath, rest.Length == 0 ? "/" : rest);
        }
    }

    /// <summary>Reports holes and parameters that have no counterpart. A misspelt pair is one mistake.</summary>
    public void MatchHoles(RequestSyntax request, EquatableArray<MemberSyntax> parameters, EquatableArray<MemberSyntax> query)
    {
        HashSet<string> holes = new();
        HashSet<string> filled = new();
        List<string> unmatched = parameters.Select(parameter => parameter.Name.Text)
            .Where(name => request.Holes.All(hole => hole.Text != name)).ToList();
        foreach (Word hole in request.Holes)
        {
            if (!holes.Add(hole.Text))
            {
                _diagnostics.Report(RequestRules.HoleTwice, hole.Span, hole.Text);
            }
            else if (parameters.All(parameter => parameter.Name.Text != hole.Text))
            {
                string? meant = Suggestions.Nearest(hole.Text, unmatched);
                bool isInQuery = query.Any(parameter => parameter.Name.Text == hole.Text);
                string hint = meant is not null ? $"; did you mean '{meant}'?" : isInQuery ? ", and no more under 'query:'" : "";
                _diagnostics.Report(RequestRules.HoleWithoutParameter, hole.Span, hole.Text, hint);
                filled.Add(meant ?? hole.Text);
            }
        }

        foreach (MemberSyntax parameter in parameters.Where(p => unmatched.Contains(p.Name.Text) && !filled.Contains(p.Name.Text)))
        {
            _diagnostics.Report(RequestRules.ParameterWithoutHole, parameter.Name.Span, parameter.Name.Text);
        }
    }

    /// <summary>The whole path; holes that nothing fills, which are reported, are left out.</summary>
    public static EquatableArray<PathPart> BindPath(string basePath, RequestSyntax request, IReadOnlyDictionary<string, ParameterModel> parameters)
    {
        List<PathPart> parts = new();
        for (int i = 0; i < request.Literals.Count; i++)
        {
            string literal = (i == 0 ? basePath : "") + request.Literals[i].Text;
            if (literal.Length > 0)
            {
                parts.Add(new PathLiteral(literal));
            }

            if (i < request.Holes.Count && parameters.TryGetValue(request.Holes[i].Text, out ParameterModel? parameter))
            {
                parts.Add(new PathHole(parameter.WireName, parameter.Name, parameter.Type));
            }
        }

        return parts.ToEquatableArray();
    }
}
