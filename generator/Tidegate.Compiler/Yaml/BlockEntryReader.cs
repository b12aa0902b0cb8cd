using Tidegate.Compiler.Diagnostics;

namespace Tidegate.Compiler.Yaml;

/// <summary>Reads the entries of block mappings: a key, a colon, and a value on that line or below it.</summary>
internal sealed class BlockEntryReader(
    YamlCursor cursor,
    BlockLines lines,
    ScalarReader scalars,
    FlowReader flow,
    BlockReader nodes)
{
    /// <summary>Whether the cursor is at a key with its colon.</summary>
    public bool AtKey()
    {
        int end = cursor.Current switch
        {
            '"' or '\'' => scalars.Quoted.EndOnLine(cursor.Position),
            '[' or '{' => -1,
            _ => cursor.Position,
        };
        return end >= 0 && (cursor.AtIndicator('?') || scalars.Plain.IsKey(end, YamlContext.Block));
    }

    /// <summary>Reads the line that begins an entry, whatever it contains, and returns the end of what was read.</summary>
    public int Read(MappingBuilder mapping, BlockSiblings siblings)
    {
        int indent = siblings.Indent;
        scalars.SkipProperties();
        if (cursor.AtIndicator('-'))
        {
            if (!siblings.IsReported)
            {
                cursor.Report(YamlRules.DashInMapping, cursor.Position, cursor.Position + 1);
            }

            return nodes.ReadSequence(indent, indent).Span.End;
        }

        if (cursor.AtIndicator('?'))
        {
            return SkipComplexKey(indent);
        }

        if (cursor.Current is '{' or '[' && KeyAbove() is { } above)
        {
            cursor.Report(YamlRules.BlockNotIndented, cursor.Position, cursor.Position + 1, above);
            int bracketsEnd = flow.Read(-1).Span.End;
            lines.Finish();
            return bracketsEnd;
        }

        if (siblings.IsReported && !AtKey())
        {
            int end = cursor.EndOfLineText(cursor.Position);
            lines.SkipLine();
            return end;
        }

        YamlScalar key = ReadKey();
        YamlNode value = ReadValue(key, indent);
        return Add(mapping, key, value);
    }

    /// <summary>Reads the rest of an entry whose key precedes the cursor; a missing colon was already reported.</summary>
    public int ReadValueOf(YamlScalar key, MappingBuilder mapping, int indent)
    {
        YamlNode value = cursor.Current == ':' ? ReadValue(key, indent) : nodes.ReadBelow(indent, key.Span.End);
        return Add(mapping, key, value);
    }

    /// <summary>Reads what cannot be part of the tree, only to find the mistakes in it.</summary>
    public void Skip(int indent)
    {
        if (AtKey() && !cursor.AtIndicator('?'))
        {
            ReadValue(ReadKey(), indent);
        }
        else
        {
            lines.SkipLine();
        }
    }

    /// <summary>Adds an entry, unless it is only a text without a colon, which was reported.</summary>
    private int Add(MappingBuilder mapping, YamlScalar key, YamlNode value)
    {
        bool isOnlyText = value.Span.Length == 0 && cursor.Text.IndexOf(':', key.Span.End, value.Span.End - key.Span.End) < 0;
        if (!isOnlyText)
        {
            mapping.Add(new YamlEntry(key, value));
        }

        return value.Span.End;
    }

    /// <summary>The key without a value on the line above; null when there is none.</summary>
    private string? KeyAbove()
    {
        int lineStart = cursor.StartOfLineAt(cursor.Position);
        int end = cursor.TrimEnd(0, lineStart);
        if (end == 0 || cursor.Text[end - 1] != ':')
        {
            return null;
        }

        int start = cursor.StartOfLineAt(end - 1);
        return cursor.Slice(start, end - 1).TrimStart(' ', '-');
    }

    private YamlScalar ReadKey()
    {
        if (cursor.AtIndicator(':'))
        {
            cursor.Report(YamlRules.MissingKey, cursor.Position, cursor.Position + 1);
            return cursor.EmptyScalar(cursor.Position);
        }

        return cursor.Current switch
        {
            '"' or '\'' => scalars.Quoted.Read(int.MaxValue),
            '[' or '{' => scalars.ToKey(flow.Read(int.MaxValue)),
            '*' => scalars.ReadAlias(YamlContext.Block),
            _ => scalars.Plain.ReadLine(YamlContext.Block),
        };
    }

    /// <summary>Reads from the colon on; a key without a colon is reported, and gets the lines below it as its value.</summary>
    private YamlNode ReadValue(YamlScalar key, int indent)
    {
        int keyEnd = cursor.Position;
        cursor.SkipBlanks();
        if (!cursor.AtIndicator(':'))
        {
            ReportMissingColon(key);
            cursor.SkipToLineEnd();
            lines.Finish();
            return nodes.ReadBelow(indent, keyEnd);
        }

        cursor.Position++;
        int afterColon = cursor.Position;
        cursor.SkipBlanks();
        scalars.SkipProperties();
        if (lines.AtEndOfContent)
        {
            return ReadNested(indent, afterColon);
        }

        if (cursor.AtIndicator('-'))
        {
            cursor.Report(YamlRules.ListOnKeyLine, cursor.Position, cursor.Position + 1);
            return nodes.ReadNode(indent, cursor.Column);
        }

        return cursor.AtIndicator('?') ? cursor.EmptyScalar(SkipComplexKey(indent)) : ReadValueOnLine(indent);
    }

    private YamlNode ReadValueOnLine(int indent)
    {
        YamlNode value = nodes.ReadInline(indent);
        cursor.SkipBlanks();
        bool holdsColon = cursor.AtIndicator(':');
        if (holdsColon)
        {
            cursor.Report(YamlRules.ColonInText, value.Span.Start, cursor.EndBeforeComment());
            cursor.SkipToLineEnd();
        }

        lines.Finish();
        if (holdsColon || scalars.Quoted.IsLeftOpen(value))
        {
            // Where this value should have ended is a guess, so nothing more is reported about the lines below it.
            lines.SkipDeeper(indent);
        }

        return value;
    }

    /// <summary>Reads the value on the lines below its key, where a list needs no indentation.</summary>
    private YamlNode ReadNested(int indent, int emptyPosition)
    {
        lines.Finish();
        bool isListUnderKey = lines.MoveToContent() && lines.Indent == indent && cursor.AtIndicator('-');
        return isListUnderKey ? nodes.ReadSequence(indent, indent) : nodes.ReadBelow(indent, emptyPosition);
    }

    private void ReportMissingColon(YamlScalar key)
    {
        if (scalars.Quoted.IsLeftOpen(key) || key.Span.Length == 0)
        {
            return;
        }

        if (cursor.Current == ':')
        {
            scalars.ReportTightColon(key, cursor.EndOfLineText(cursor.Position));
        }
        else
        {
            scalars.ReportMissingColon(key);
        }
    }

    private int SkipComplexKey(int indent)
    {
        int start = cursor.Position;
        cursor.Report(YamlRules.ComplexKey, start, start + 1);
        lines.SkipLine();
        lines.SkipDeeper(indent);
        if (lines.MoveToContent() && lines.Indent == indent && cursor.AtIndicator(':'))
        {
            lines.SkipLine();
            lines.SkipDeeper(indent);
        }

        return start + 1;
    }
}
