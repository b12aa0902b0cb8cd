using Tidegate.Generator.Diagnostics;

namespace Tidegate.Generator.Yaml;

/// <summary>Reads the scalars, and what both block and flow nodes may have around them.</summary>
internal sealed class ScalarReader(YamlCursor cursor)
{
    public PlainScalarReader Plain { get; } = new(cursor);

    public QuotedScalarReader Quoted { get; } = new(cursor);

    public BlockScalarReader Block { get; } = new(cursor);

    /// <summary>Reports the anchors and tags before a node and skips them.</summary>
    public void SkipProperties()
    {
        while (cursor.Current is '&' or '!')
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

    /// <summary>The key that a node stands for; a collection cannot be one.</summary>
    public YamlScalar ToKey(YamlNode node)
    {
        if (node is YamlScalar scalar)
        {
            return scalar;
        }

        cursor.Report(YamlRules.ComplexKey, node.Span);
        return new YamlScalar(node.Span, "", ScalarStyle.Plain);
    }

    /// <summary>Reports a key without a colon, unless what stands there cannot be a key and was reported as that.</summary>
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
            cursor.Report(YamlRules.MissingColon, key.Span, key.Value);
        }
    }

    /// <summary>Reports a key whose colon has something right after it, up to the end of that.</summary>
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
