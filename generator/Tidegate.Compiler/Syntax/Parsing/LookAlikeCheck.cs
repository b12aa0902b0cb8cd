using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>
/// Finds characters in keys, types and names that only look like plain ones. In texts, in wire values and in quotes every character is
/// allowed.
/// </summary>
internal static class LookAlikeCheck
{
    /// <summary>Keys whose values are texts for people or for the wire.</summary>
    private static readonly HashSet<string> s_free = new() { "doc", "action", "alias", "value", "default", "description", "summary" };

    /// <summary>More characters than any number has.</summary>
    private const int MaximalWord = 64;

    private const string ListKey = "requires";
    private const string ValuesKey = "values";
    private const string SamplesKey = "samples";

    public static void Check(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            CheckEntry(entry, diagnostics);
        }
    }

    private static void CheckEntry(YamlEntry entry, DiagnosticBag diagnostics)
    {
        string key = entry.Key.Value;
        if (CheckName(entry.Key, diagnostics) || s_free.Contains(key))
        {
            return;
        }

        switch (key)
        {
            case SamplesKey:
                CheckJson(entry.Value, diagnostics);
                break;
            case ValuesKey when entry.Value is YamlMapping values:
                foreach (YamlEntry value in values.Entries)
                {
                    CheckName(value.Key, diagnostics);
                }

                break;
            case ListKey:
                CheckDash(entry.Value, diagnostics);
                break;
            default:
                CheckNode(entry.Value, diagnostics);
                break;
        }
    }

    private static void CheckNode(YamlNode node, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlMapping mapping:
                Check(mapping, diagnostics);
                break;
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.Items)
                {
                    CheckNode(item, diagnostics);
                }

                break;
            case YamlScalar scalar:
                CheckName(scalar, diagnostics);
                break;
        }
    }

    /// <summary>Checks for look-alike dashes, with which YAML takes a list for a single text.</summary>
    private static void CheckDash(YamlNode node, DiagnosticBag diagnostics)
    {
        if (node is YamlScalar { Style: ScalarStyle.Plain, Value: { Length: > 1 } text } scalar && LookAlikes.IsDash(text[0]) && text[1] is ' ' or '\u3000' or '\u00A0')
        {
            SourceSpan dash = scalar.Span with { Length = 1, EndLine = scalar.Span.Line, EndColumn = scalar.Span.Column + 1 };
            diagnostics.Report(YamlRules.LookAlike, dash, LookAlikes.Describe(text[0]), LookAlikes.Remedy(text[0]));
        }
    }

    /// <summary>Checks for look-alike quotes and digits in JSON, which turn a value into a different one.</summary>
    private static void CheckJson(YamlNode node, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (YamlEntry entry in mapping.Entries)
                {
                    if (!CheckInvisible(entry.Key, diagnostics))
                    {
                        CheckJson(entry.Key, diagnostics);
                    }

                    CheckJson(entry.Value, diagnostics);
                }

                break;
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.Items)
                {
                    CheckJson(item, diagnostics);
                }

                break;
            case YamlScalar { Style: ScalarStyle.Plain, Value: { Length: > 0 } text } scalar:
                bool isQuoted = text.Length > 1 && LookAlikes.IsQuote(text[0]) && LookAlikes.IsQuote(text[text.Length - 1]);
                bool isNumber = text.All(c => c is >= '\uFF10' and <= '\uFF19');
                if (isQuoted || isNumber)
                {
                    Report(scalar, 0, diagnostics);
                }
                else if (text.Length < MaximalWord && IsJsonWord(new string(text.Where(c => LookAlikes.Mark(c) != "").ToArray())))
                {
                    CheckInvisible(scalar, diagnostics);
                }

                break;
        }
    }

    private static bool IsJsonWord(string text) => JsonNumbers.IsNumber(text) || text is "true" or "false" or "null";

    /// <returns>Whether a text has an invisible character; only the first is reported.</returns>
    private static bool CheckInvisible(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        int index = scalar.Style == ScalarStyle.Plain ? scalar.Value.TakeWhile(c => LookAlikes.Mark(c) != "").Count() : scalar.Value.Length;
        if (index == scalar.Value.Length)
        {
            return false;
        }

        Report(scalar, index, diagnostics);
        return true;
    }

    /// <returns>Whether the name has such a character; only the first is reported.</returns>
    private static bool CheckName(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        if (scalar.Style != ScalarStyle.Plain)
        {
            return false;
        }

        string text = scalar.Value;
        bool hasPlainLetters = text.Any(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            quote = c is not ('"' or '\'') ? quote : quote == '\0' ? c : '\0';
            if (quote == '\0' && (LookAlikes.Mark(c) is not null || (hasPlainLetters && LookAlikes.Letter(c) is not null)))
            {
                Report(scalar, i, diagnostics);
                return true;
            }
        }

        return false;
    }

    private static void Report(YamlScalar scalar, int index, DiagnosticBag diagnostics) =>
        diagnostics.Report(YamlRules.LookAlike, scalar.Part(index, 1), LookAlikes.Describe(scalar.Value[index]), LookAlikes.Remedy(scalar.Value[index]));
}
