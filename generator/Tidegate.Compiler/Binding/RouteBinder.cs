using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds the request line of an endpoint: its method, and its path with the parameters that fill the placeholders.</summary>
internal sealed class RouteBinder
{
    private static readonly Dictionary<string, HttpMethod> s_methods = new()
    {
        ["GET"] = HttpMethod.Get,
        ["POST"] = HttpMethod.Post,
        ["PUT"] = HttpMethod.Put,
        ["PATCH"] = HttpMethod.Patch,
        ["DELETE"] = HttpMethod.Delete,
    };

    private readonly DiagnosticBag _diagnostics;

    public RouteBinder(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    public HttpMethod? BindMethod(Word word)
    {
        if (s_methods.TryGetValue(word.Text, out HttpMethod method))
        {
            return method;
        }

        _diagnostics.Report(
            RequestRules.UnknownMethod, word.Span, word.Text, DidYouMean.Hint(word.Text, s_methods.Keys, ": use GET, POST, PUT, PATCH or DELETE"));
        return null;
    }

    /// <summary>Whether the path, apart from its placeholders, can be sent.</summary>
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

    /// <summary>Reports a path that repeats the base path: documentation pages print whole paths, but the base path is added anyway.</summary>
    public void CheckBasePath(string basePath, Word path)
    {
        bool isRepeated = basePath.Length > 1 && (path.Text + "/").StartsWith(basePath + "/", StringComparison.OrdinalIgnoreCase);
        if (isRepeated)
        {
            string rest = path.Text.Substring(basePath.Length);
            _diagnostics.Report(RequestRules.BasePathAgain, path.Span, basePath, rest.Length == 0 ? "/" : rest);
        }
    }

    /// <summary>Reports placeholders and parameters that have no counterpart. A misspelled pair is one mistake.</summary>
    public void MatchPlaceholders(RequestSyntax request, EquatableArray<MemberSyntax> parameters, EquatableArray<MemberSyntax> query)
    {
        HashSet<string> placeholders = new();
        HashSet<string> filled = new();
        var unmatched = parameters.Select(parameter => parameter.Name.Text)
            .Where(name => request.Placeholders.All(placeholder => placeholder.Text != name)).ToList();
        foreach (Word placeholder in request.Placeholders)
        {
            if (!placeholders.Add(placeholder.Text))
            {
                _diagnostics.Report(RequestRules.PlaceholderTwice, placeholder.Span, placeholder.Text);
            }
            else if (parameters.All(parameter => parameter.Name.Text != placeholder.Text))
            {
                string? meant = Suggestions.Nearest(placeholder.Text, unmatched);
                bool isInQuery = query.Any(parameter => parameter.Name.Text == placeholder.Text);
                string hint = meant is not null ? $": did you mean '{meant}'?"
                    : $": declare '{placeholder.Text}' under 'path:'{(isInQuery ? ", and no more under 'query:'" : "")}";
                _diagnostics.Report(RequestRules.PlaceholderWithoutParameter, placeholder.Span, placeholder.Text, hint);
                filled.Add(meant ?? placeholder.Text);
            }
        }

        foreach (MemberSyntax parameter in parameters.Where(p => unmatched.Contains(p.Name.Text) && !filled.Contains(p.Name.Text)))
        {
            _diagnostics.Report(RequestRules.ParameterWithoutPlaceholder, parameter.Name.Span, parameter.Name.Text);
        }
    }

    /// <summary>Builds the whole path, without placeholders that nothing fills, which are reported.</summary>
    public static EquatableArray<PathPart> BindPath(string basePath, RequestSyntax request, IReadOnlyDictionary<string, BindingModel> bindings)
    {
        List<PathPart> parts = new();
        for (int i = 0; i < request.Literals.Count; i++)
        {
            string literal = (i == 0 ? basePath : "") + request.Literals[i].Text;
            if (literal.Length > 0)
            {
                parts.Add(new PathLiteral(literal));
            }

            if (i < request.Placeholders.Count && bindings.TryGetValue(request.Placeholders[i].Text, out BindingModel? binding))
            {
                parts.Add(new PathPlaceholder(binding));
            }
        }

        return parts.ToEquatableArray();
    }
}
