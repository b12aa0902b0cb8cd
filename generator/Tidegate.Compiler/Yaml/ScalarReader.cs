using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Yaml;

/// <summary>Reads scalars, and what may surround both block and flow nodes.</summary>
internal sealed class ScalarReader(YamlCursor cursor)
{
    private static readonly char[] s_textMarks = { ' ', '<' };

    /// <summary>The entry whose text was cut off by a comma, which was reported.</summary>
    private YamlEntry? _cutText;

    /// <summary>The remedy for text after a value.</summary>
    public const string RemoveRest = "remove it, or put quotes around the whole value";

    public PlainScalarReader Plain { get; } = new(cursor);

    public QuotedScalarReader Quoted { get; } = new(cursor);

    public BlockScalarReader Block { get; } = new(cursor);

    /// <summary>Reports and skips the anchors and tags before a node.</summary>
    public void SkipProperties()
    {
        while (cursor.Current == '!' || (cursor.Current == '&' && !HtmlText.IsEntityAt(cursor.Text, cursor.Position)))
        {
            int start = cursor.Position;
            SkipWord();
            SpecRule rule = cursor.Text[start] == '&' ? YamlRules.Anchor : YamlRules.Tag;
            cursor.Report(rule, start, cursor.Position, cursor.Slice(start, cursor.Position));
            cursor.SkipBlanks();
        }
    }

    public YamlScalar ReadAlias(YamlContext context)
    {
        YamlScalar alias = Plain.ReadLine(context);
        cursor.Report(YamlRules.Alias, alias.Span, alias.Value);
        return alias;
    }

    public void SkipComment()
    {
        if (!cursor.FollowsBlank)
        {
            int end = cursor.EndOfLineText(cursor.Position);
            cursor.Report(YamlRules.CommentWithoutSpace, cursor.Position, end);
        }

        cursor.SkipToLineEnd();
    }

    /// <summary>The key that a node represents; a collection cannot be a key.</summary>
    public YamlScalar ToKey(YamlNode node)
    {
        if (node is YamlScalar scalar)
        {
            return scalar;
        }

        cursor.Report(YamlRules.ComplexKey, node.Span);
        return new YamlScalar(node.Span, "", ScalarStyle.Plain);
    }

    /// <summary>Reports a key without a colon, unless the text cannot be a key and was reported as such.</summary>
    public void ReportMissingColon(YamlScalar key)
    {
        bool isReported = key.Style == ScalarStyle.Plain
            && (key.Value.Length == 0 || key.Value[0] == '*' || PlainScalarReader.IsReserved(key.Value[0]));
        if (isReported)
        {
            return;
        }

        int colon = key.Value.IndexOf(':');
        if (key.Style == ScalarStyle.Plain && colon > 0)
        {
            string spaced = key.Value.Substring(0, colon) + ": " + key.Value.Substring(colon + 1);
            cursor.Report(YamlRules.MissingSpaceAfterColon, key.Span, key.Value, spaced);
        }
        else
        {
            cursor.Report(YamlRules.MissingColon, key.Span, key.Value, "write it as 'key: value'");
        }
    }

    /// <summary>Reports a text in braces that was meant to continue after a comma, where YAML ends it; all its commas are one mistake.</summary>
    /// <param name="before">The entry before the comma.</param>
    public bool TryReportComma(YamlScalar rest, YamlEntry? before)
    {
        bool isText = rest.Style == ScalarStyle.Plain
            && rest.Span.Length > 0
            && before?.Value is YamlScalar { Style: ScalarStyle.Plain } value
            && value.Value.IndexOfAny(s_textMarks) >= 0
            && cursor.LineOf(value.Span.Start) == cursor.LineOf(rest.Span.Start);
        if (isText && _cutText != before)
        {
            _cutText = before;
            string whole = cursor.Slice(before!.Value.Span.Start, EndOfText(rest.Span.Start));
            char quote = whole.IndexOf('"') < 0 ? '"' : '\'';
            cursor.Report(
                YamlRules.MissingColon, rest.Span, rest.Value, $"put quotes around the whole text, {quote}{whole}{quote}, since a comma ends it");
        }

        return isText;
    }

    /// <summary>Handles JSON that was copied with its comments: a number, <c>true</c> or null ends where the comment begins.</summary>
    public YamlNode WithoutComment(YamlScalar key, YamlNode value)
    {
        int comment = key.Style == ScalarStyle.DoubleQuoted && value is YamlScalar { Style: ScalarStyle.Plain } plain ? Slips.CommentIn(plain.Value) : -1;
        if (comment < 0)
        {
            return value;
        }

        int start = value.Span.Start + comment;
        cursor.ReportForeign(cursor.Span(start, cursor.EndOfLineText(start)), Slips.Comment);
        int end = cursor.TrimEnd(value.Span.Start, start);
        return new YamlScalar(cursor.Span(value.Span.Start, end), cursor.Slice(value.Span.Start, end), ScalarStyle.Plain);
    }

    /// <summary>The end of a text that contains commas: before the next entry or bracket.</summary>
    private int EndOfText(int start)
    {
        int end = start;
        while (end < cursor.Text.Length && !YamlCharacters.IsLineBreak(cursor.Text[end]) && cursor.Text[end] is not ('}' or ']') && !Plain.IsKey(end, YamlContext.Flow))
        {
            end++;
            while (end < cursor.Text.Length && !YamlCharacters.IsLineBreak(cursor.Text[end]) && !YamlCharacters.IsFlowIndicator(cursor.Text[end]))
            {
                end++;
            }

            if (end < cursor.Text.Length && cursor.Text[end] == ',' && Plain.IsKey(AfterBlanks(end + 1), YamlContext.Flow))
            {
                break;
            }
        }

        return cursor.TrimEnd(start, end);
    }

    private int AfterBlanks(int position)
    {
        while (position < cursor.Text.Length && YamlCharacters.IsBlank(cursor.Text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Reports a key whose colon is directly followed by something, up to the end of that.</summary>
    public void ReportTightColon(YamlScalar key, int end)
    {
        string written = cursor.Slice(key.Span.Start, end);
        string spaced = cursor.Slice(key.Span.Start, key.Span.End) + ": " + cursor.Slice(cursor.Position + 1, end);
        cursor.Report(YamlRules.MissingSpaceAfterColon, key.Span.Start, end, written, spaced);
    }

    private void SkipWord()
    {
        while (!YamlCharacters.IsBlankOrEnd(cursor.Current) && !YamlCharacters.IsFlowIndicator(cursor.Current))
        {
            cursor.Position++;
        }
    }
}
