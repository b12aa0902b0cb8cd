using System.Collections.Generic;
using Tidegate.Generator.Diagnostics;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Yaml;

/// <summary>Reads the nodes whose nesting is shown by indentation.</summary>
internal sealed class BlockReader
{
    /// <summary>The root node belongs to nothing, so it may stand in the first column.</summary>
    private const int NoParent = -1;

    private readonly YamlCursor _cursor;
    private readonly BlockLines _lines;
    private readonly ScalarReader _scalars;
    private readonly FlowReader _flow;

    public BlockReader(YamlCursor cursor)
    {
        _cursor = cursor;
        _lines = new BlockLines(cursor);
        _scalars = new ScalarReader(cursor);
        _flow = new FlowReader(cursor, _scalars);
    }

    public YamlNode? ReadDocument()
    {
        if (!_lines.MoveToContent())
        {
            _cursor.Report(YamlRules.EmptyFile, 0, 0);
            return null;
        }

        YamlNode root = ReadBelow(NoParent, _cursor.Position);
        if (_lines.MoveToContent())
        {
            int start = _cursor.Position;
            _cursor.Report(YamlRules.UnexpectedText, start, _cursor.EndOfLineText(start));
        }

        return root;
    }

    /// <summary>Reads the node that begins at the cursor, in the column <paramref name="indent"/>.</summary>
    private YamlNode ReadNode(int parentIndent, int indent)
    {
        if (!_cursor.TryEnterNode())
        {
            return _cursor.EmptyScalar(_cursor.Position);
        }

        YamlNode node = _cursor.AtIndicator('-') ? ReadSequence(parentIndent, indent)
            : AtKey() ? ReadMapping(parentIndent, indent, keyWithoutColon: null)
            : ReadLoneValue(parentIndent, indent);
        _cursor.LeaveNode();
        return node;
    }

    /// <summary>Reads a list; one whose <paramref name="parentIndent"/> is its own indentation stands right under its key.</summary>
    private YamlSequence ReadSequence(int parentIndent, int indent)
    {
        int start = _cursor.Position;
        int end = start;
        var items = new List<YamlNode>();
        var siblings = new BlockSiblings(_cursor, _lines, parentIndent, indent);
        bool followsStray = false;
        do
        {
            bool isStray = !_cursor.AtIndicator('-');
            if (!isStray)
            {
                YamlNode item = ReadItem(siblings.Indent);
                items.Add(item);
                end = EndOf(item);
            }
            else
            {
                if (!followsStray && !siblings.IsReported)
                {
                    ReportLine(YamlRules.MissingDash);
                }

                SkipEntry(siblings.Indent);
            }

            followsStray = isStray;
        }
        while (siblings.TryReachNext());

        return new YamlSequence(_cursor.Span(start, end), items.ToEquatableArray());
    }

    private YamlNode ReadItem(int indent)
    {
        int dash = _cursor.Position;
        _cursor.Position++;
        _cursor.SkipBlanks();
        _scalars.SkipProperties();
        if (AtEndOfContent())
        {
            return ReadNested(indent, dash + 1);
        }

        _cursor.CheckBlanks(dash + 1);
        return ReadNode(indent, indent + _cursor.Position - dash);
    }

    private YamlMapping ReadMapping(int parentIndent, int indent, YamlScalar? keyWithoutColon)
    {
        int start = keyWithoutColon?.Span.Start ?? _cursor.Position;
        var entries = new MappingBuilder(_cursor);
        var siblings = new BlockSiblings(_cursor, _lines, parentIndent, indent);
        int end;
        if (keyWithoutColon is null)
        {
            end = ReadEntry(entries, siblings);
        }
        else
        {
            YamlNode value = ReadBelow(indent, EndOf(keyWithoutColon));
            entries.Add(new YamlEntry(keyWithoutColon, value));
            end = EndOf(value);
        }

        while (siblings.TryReachNext())
        {
            end = ReadEntry(entries, siblings);
        }

        return new YamlMapping(_cursor.Span(start, end), entries.ToEquatableArray());
    }

    /// <summary>Reads the line that begins an entry, whatever it holds, and returns the end of what it read.</summary>
    private int ReadEntry(MappingBuilder entries, BlockSiblings siblings)
    {
        int indent = siblings.Indent;
        _scalars.SkipProperties();
        if (_cursor.AtIndicator('-'))
        {
            if (!siblings.IsReported)
            {
                _cursor.Report(YamlRules.DashInMapping, _cursor.Position, _cursor.Position + 1);
            }

            return EndOf(ReadSequence(indent, indent));
        }

        if (_cursor.AtIndicator('?'))
        {
            return ReadComplexKey(indent);
        }

        if (siblings.IsReported && !AtKey())
        {
            int end = _cursor.EndOfLineText(_cursor.Position);
            SkipLine();
            return end;
        }

        YamlScalar key = ReadKey();
        YamlNode value = ReadValue(key, indent);
        entries.Add(new YamlEntry(key, value));
        return EndOf(value);
    }

    private YamlScalar ReadKey()
    {
        if (_cursor.AtIndicator(':'))
        {
            _cursor.Report(YamlRules.MissingKey, _cursor.Position, _cursor.Position + 1);
            return _cursor.EmptyScalar(_cursor.Position);
        }

        return _cursor.Current switch
        {
            '"' or '\'' => _scalars.Quoted.Read(int.MaxValue),
            '[' or '{' => _scalars.ToKey(_flow.Read(int.MaxValue)),
            '*' => _scalars.ReadAlias(YamlContext.Block),
            _ => _scalars.Plain.ReadLine(YamlContext.Block),
        };
    }

    /// <summary>Reads from the colon on; a key without one is reported, and gets the lines below it as its value.</summary>
    private YamlNode ReadValue(YamlScalar key, int indent)
    {
        int keyEnd = _cursor.Position;
        _cursor.SkipBlanks();
        if (!_cursor.AtIndicator(':'))
        {
            if (EndOf(key) > key.Span.Start && !_scalars.Quoted.IsLeftOpen(key))
            {
                _scalars.ReportMissingColon(key);
            }

            _cursor.SkipToLineEnd();
            return ReadNested(indent, keyEnd);
        }

        _cursor.Position++;
        int afterColon = _cursor.Position;
        _cursor.SkipBlanks();
        _scalars.SkipProperties();
        if (AtEndOfContent())
        {
            return ReadNested(indent, afterColon);
        }

        if (_cursor.AtIndicator('-'))
        {
            _cursor.Report(YamlRules.ListOnKeyLine, _cursor.Position, _cursor.Position + 1);
            return ReadNode(indent, _cursor.Column);
        }

        if (_cursor.AtIndicator('?'))
        {
            int end = ReadComplexKey(indent);
            return _cursor.EmptyScalar(end);
        }

        YamlNode value = ReadInline(indent);
        _cursor.SkipBlanks();
        if (_cursor.AtIndicator(':'))
        {
            _cursor.Report(YamlRules.ColonInText, value.Span.Start, _scalars.EndBeforeComment());
            SkipLine();
            _lines.SkipDeeper(indent);
            return value;
        }

        _lines.Finish();
        return value;
    }

    /// <summary>Reads the value that stands on the lines below its key or dash; without any, the value is empty.</summary>
    private YamlNode ReadNested(int indent, int emptyPosition)
    {
        _lines.Finish();
        bool isListUnderKey = _lines.MoveToContent()
            && _lines.Indent == indent
            && _cursor.AtIndicator('-')
            && _cursor.Text[emptyPosition - 1] == ':';
        return isListUnderKey ? ReadSequence(indent, indent) : ReadBelow(indent, emptyPosition);
    }

    private YamlNode ReadBelow(int indent, int emptyPosition)
    {
        while (_lines.MoveToContent() && _lines.Indent > indent)
        {
            _scalars.SkipProperties();
            if (!AtEndOfContent())
            {
                return ReadNode(indent, _lines.Indent);
            }

            _lines.Finish();
        }

        return _cursor.EmptyScalar(emptyPosition);
    }

    /// <summary>Reads a value that begins a line and is no collection by its first line.</summary>
    private YamlNode ReadLoneValue(int parentIndent, int indent)
    {
        YamlNode value = ReadInline(parentIndent);
        _lines.Finish();
        bool precedesEntries = value is YamlScalar { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) }
            && _lines.MoveToContent()
            && _lines.Indent > parentIndent
            && AtKey();
        if (!precedesEntries)
        {
            return value;
        }

        var key = (YamlScalar)value;
        if (!_scalars.Quoted.IsLeftOpen(key))
        {
            _scalars.ReportMissingColon(key);
        }

        return ReadMapping(parentIndent, indent, key);
    }

    /// <summary>Reads a scalar or a flow collection.</summary>
    private YamlNode ReadInline(int parentIndent) => _cursor.Current switch
    {
        '"' or '\'' => _scalars.Quoted.Read(parentIndent),
        '[' or '{' => _flow.Read(parentIndent),
        '|' or '>' => ReadBlockScalar(parentIndent),
        '*' => _scalars.ReadAlias(YamlContext.Block),
        _ => _scalars.Plain.Read(parentIndent, YamlContext.Block),
    };

    /// <summary>Readers differ in how a text that belongs to nothing is indented, so a key has to stand before it.</summary>
    private YamlScalar ReadBlockScalar(int parentIndent)
    {
        if (parentIndent == NoParent)
        {
            _cursor.Report(YamlRules.BlockTextWithoutKey, _cursor.Position, _cursor.Position + 1, _cursor.Current.ToString());
        }

        return _scalars.Block.Read(parentIndent);
    }

    private int ReadComplexKey(int indent)
    {
        int start = _cursor.Position;
        _cursor.Report(YamlRules.ComplexKey, start, start + 1);
        SkipLine();
        _lines.SkipDeeper(indent);
        if (_lines.MoveToContent() && _lines.Indent == indent && _cursor.AtIndicator(':'))
        {
            SkipLine();
            _lines.SkipDeeper(indent);
        }

        return start + 1;
    }

    /// <summary>Reads what cannot be part of the tree, for the mistakes in it.</summary>
    private void SkipEntry(int indent)
    {
        if (AtKey())
        {
            YamlScalar key = ReadKey();
            ReadValue(key, indent);
        }
        else
        {
            SkipLine();
        }
    }

    private void SkipLine()
    {
        _cursor.SkipToLineEnd();
        _cursor.SkipLineBreak();
    }

    private void ReportLine(SpecRule rule) =>
        _cursor.Report(rule, _cursor.Position, _cursor.EndOfLineText(_cursor.Position));

    /// <summary>Whether a key with its colon stands at the cursor.</summary>
    private bool AtKey()
    {
        int end = _cursor.Current switch
        {
            '"' or '\'' => _scalars.Quoted.EndOnLine(_cursor.Position),
            '[' or '{' => -1,
            _ => _cursor.Position,
        };
        return end >= 0 && (_cursor.AtIndicator('?') || _scalars.Plain.IsKey(end, YamlContext.Block));
    }

    private bool AtEndOfContent() => _cursor.AtLineEnd || (_cursor.AtComment && _cursor.FollowsBlank);

    private static int EndOf(YamlNode node) => node.Span.Start + node.Span.Length;
}
