using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Tidegate.Compiler.Model;
using Tidegate.Gateway.Requests;

namespace Tidegate.Gateway.Operations;

/// <summary>The path of an operation, to match against paths as sent.</summary>
internal sealed class PathTemplate
{
    /// <summary>The whole path, normalized, when there are no placeholders.</summary>
    private readonly string? _literal;
    private readonly Regex _pattern;
    private readonly BindingModel[] _placeholders;

    public PathTemplate(EndpointModel endpoint)
    {
        _placeholders = endpoint.Path.OfType<PathPlaceholder>().Select(placeholder => placeholder.Binding).ToArray();
        Text = endpoint.PathTemplate;
        Shape = string.Concat(endpoint.Path.Select(part => part is PathLiteral literal ? PercentText.NormalizePath(literal.Text) : "{}"));
        _literal = _placeholders.Length == 0 ? PercentText.NormalizePath(Text) : null;

        var pattern = new StringBuilder(@"\A");
        foreach (PathPart part in endpoint.Path)
        {
            pattern.Append(part is PathLiteral literal ? Regex.Escape(PercentText.NormalizePath(literal.Text)) : "([^/]+)");
        }

        pattern.Append(@"\z");
        _pattern = new Regex(pattern.ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>The path as written in the spec, such as <c>/flows/{flowId}</c>.</summary>
    public string Text { get; }

    /// <summary>The path, normalized and without the names of the placeholders: the same for templates that match the same paths.</summary>
    public string Shape { get; }

    /// <summary>The bindings of the placeholders, in the order of the path.</summary>
    public IReadOnlyList<BindingModel> Placeholders => _placeholders;

    /// <param name="path">The path as it was sent, normalized by <see cref="PercentText.NormalizePath"/>.</param>
    /// <returns>The decoded values of the placeholders in order; null when the path does not match.</returns>
    public string[]? Match(string path)
    {
        if (_literal is not null)
        {
            return path == _literal ? [] : null;
        }

        Match match = _pattern.Match(path);
        if (!match.Success)
        {
            return null;
        }

        string[] values = new string[_placeholders.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (!PercentText.TryDecodePath(match.Groups[i + 1].Value, out values[i]) || values[i] is "." or "..")
            {
                return null;
            }
        }

        return values;
    }
}
