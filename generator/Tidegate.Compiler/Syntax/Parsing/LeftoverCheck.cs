using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>
/// Finds remnants of HTML, JSON, Python and other languages in unquoted texts. YAML takes them all for text, so nothing else would catch
/// them. In quotes every text is allowed.
/// </summary>
internal sealed class LeftoverCheck
{
    /// <summary>Keys of texts for people, in which only HTML is a mistake.</summary>
    private static readonly HashSet<string> s_prose = new() { "doc", "description", "summary" };

    private const string ListKey = "requires";
    private const string SamplesKey = "samples";
    private const string RequestKey = "request";

    private static readonly Regex s_numbered = new(@"^(?:[0-9]+[.)、]\s*|[(（][0-9]+[)）]\s*|[①-⑳]\s*)(?=\D)");
    private static readonly HashSet<string> s_nulls = new() { "None", "undefined", "nil", "nullptr" };

    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _told = new();

    private LeftoverCheck(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    public static void Check(YamlMapping mapping, DiagnosticBag diagnostics) => new LeftoverCheck(diagnostics).CheckMapping(mapping);

    private void CheckMapping(YamlMapping mapping)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            string key = entry.Key.Value;
            CheckScalar(entry.Key, mayHaveTags: false);
            switch (entry.Value)
            {
                case YamlScalar scalar when s_prose.Contains(key):
                    CheckProse(scalar);
                    break;
                case YamlNode value when key == ListKey:
                    CheckList(value);
                    break;
                case YamlScalar scalar when key == RequestKey:
                    CheckScalar(scalar, mayHaveTags: false);
                    break;
                default:
                    CheckNode(entry.Value, key == SamplesKey);
                    break;
            }
        }
    }

    private void CheckNode(YamlNode node, bool isJson)
    {
        switch (node)
        {
            case YamlMapping mapping when isJson:
                CheckJson(mapping);
                break;
            case YamlMapping mapping:
                CheckMapping(mapping);
                break;
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.Items)
                {
                    CheckNode(item, isJson);
                }

                break;
            case YamlScalar scalar:
                CheckScalar(scalar, mayHaveTags: true);
                break;
        }
    }

    /// <summary>Checks JSON, in which no key says what its text is for, and where other languages have their own words for null.</summary>
    private void CheckJson(YamlMapping mapping)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            CheckScalar(entry.Key, mayHaveTags: false);
            CheckNode(entry.Value, isJson: true);
            if (entry.Value is YamlScalar { Style: ScalarStyle.Plain, Value: var word } && s_nulls.Contains(word) && (entry.Key.Style != ScalarStyle.Plain || word == "undefined"))
            {
                Report(entry.Value.Span, $"'{word}' is another language's null: write 'null', or put quotes around a text");
            }
        }
    }

    private void CheckList(YamlNode node)
    {
        if (node is YamlScalar { Style: ScalarStyle.Plain } text && s_numbered.Match(text.Value) is { Success: true } number)
        {
            Report(text.Part(0, number.Length), "The items of a list begin with '- ', not with numbers");
            return;
        }

        foreach (YamlScalar item in node is YamlSequence sequence ? sequence.Items.OfType<YamlScalar>() : new[] { node }.OfType<YamlScalar>())
        {
            CheckProse(item);
        }
    }

    private void CheckProse(YamlScalar scalar)
    {
        if (scalar.Style == ScalarStyle.Plain && (HtmlText.Entity(scalar.Value) ?? HtmlText.Tag(scalar.Value)) is { } html)
        {
            Report(scalar.Part(html.Start, html.Length), html.Remedy);
        }
    }

    /// <param name="mayHaveTags">Whether angle brackets can only be HTML or a type, and not a placeholder in a path.</param>
    private void CheckScalar(YamlScalar scalar, bool mayHaveTags)
    {
        if (scalar.Style != ScalarStyle.Plain || scalar.Value.Length == 0)
        {
            return;
        }

        string text = scalar.Value;
        HtmlPiece? html = HtmlText.Entity(text) ?? (mayHaveTags ? HtmlText.Tag(text) : null);
        if (html is not null)
        {
            Report(scalar.Part(html.Start, html.Length), html.Remedy);
        }
        else if (Slips.IsEllipsis(text))
        {
            Report(scalar.Span, Slips.Ellipsis);
        }
        else if (text[text.Length - 1] is ',' or ';' && text.Length > 1 && scalar.Span.Line == scalar.Span.EndLine)
        {
            Report(scalar.Part(text.Length - 1, 1), $"A line has no '{text[text.Length - 1]}' at its end: delete it, or put quotes around the text");
        }
    }

    /// <summary>Reports each kind of mistake once per file, and marks the other lines that have it as faulty.</summary>
    private void Report(SourceSpan span, string message)
    {
        bool isReported = _diagnostics.HasOn(span);
        if (!isReported && _told.Add(message))
        {
            _diagnostics.Report(YamlRules.ForeignMark, span, message);
        }
        else
        {
            _diagnostics.Note(span);
        }
    }
}
