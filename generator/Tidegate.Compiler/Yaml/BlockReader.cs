using System.Collections.Generic;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Yaml;

/// <summary>Reads nodes whose nesting is expressed by indentation.</summary>
internal sealed class BlockReader
{
    /// <summary>The root node has no parent, so it may begin in the first column.</summary>
    private const int NoParent = -1;

    private readonly YamlCursor _cursor;
    private readonly BlockLines _lines;
    private readonly ScalarReader _scalars;
    private readonly FlowReader _flow;
    private readonly BlockEntryReader _entries;

    public BlockReader(YamlCursor cursor)
    {
        _cursor = cursor;
        _lines = new BlockLines(cursor);
        _scalars = new ScalarReader(cursor);
        _flow = new FlowReader(cursor, _scalars);
        _entries = new BlockEntryReader(cursor, _lines, _scalars, _flow, this);
    }

    public YamlNode? ReadDocument()
    {
        if (!_lines.MoveToContent())
        {
            // Anything else in the file has already been reported.
            if (!_cursor.HasMistakes)
            {
                _cursor.Report(YamlRules.EmptyFile, 0, 0);
            }

            return null;
        }

        YamlNode root = ReadBelow(NoParent, _cursor.Position);
        if (_lines.MoveToContent())
        {
            _cursor.ReportLine(YamlRules.UnexpectedText, ScalarReader.RemoveRest);
        }

        return root;
    }

    /// <summary>Reads the node that begins at the cursor, in the column <paramref name="indent"/>.</summary>
    public YamlNode ReadNode(int parentIndent, int indent)
    {
        if (!_cursor.TryEnterNode())
        {
            return _cursor.EmptyScalar(_cursor.Position);
        }

        YamlNode node = _cursor.AtIndicator('-') ? ReadSequence(parentIndent, indent)
            : _entries.AtKey() ? ReadMapping(parentIndent, indent, firstKey: null)
            : ReadLoneValue(parentIndent, indent);
        _cursor.LeaveNode();
        return node;
    }

    /// <summary>Reads a list; if <paramref name="parentIndent"/> equals its own indentation, its dashes are in the column of its key.</summary>
    public YamlSequence ReadSequence(int parentIndent, int indent)
    {
        int start = _cursor.Position;
        int end = start;
        var items = new List<YamlNode>();
        var siblings = new BlockSiblings(_cursor, _lines, start, parentIndent, indent);
        bool followsStray = false;
        do
        {
            bool isStray = !_cursor.AtIndicator('-');
            if (!isStray)
            {
                YamlNode item = ReadItem(siblings.Indent);
                items.Add(item);
                end = item.Span.End;
            }
            else
            {
                if (!followsStray && !siblings.IsReported)
                {
                    _cursor.ReportLine(YamlRules.MissingDash);
                }

                _entries.Skip(siblings.Indent);
            }

            followsStray = isStray;
        }
        while (siblings.TryReachNext());

        return new YamlSequence(_cursor.Span(start, end), items.ToEquatableArray());
    }

    /// <summary>Reads a value that begins on the line below its key or dash; without such a line the value is empty.</summary>
    public YamlNode ReadBelow(int indent, int emptyPosition)
    {
        while (_lines.MoveToContent() && _lines.Indent > indent)
        {
            _scalars.SkipProperties();
            if (!_lines.AtEndOfContent)
            {
                return ReadNode(indent, _lines.Indent);
            }

            _lines.Finish();
        }

        return _cursor.EmptyScalar(emptyPosition);
    }

    /// <summary>Reads a scalar or a flow collection.</summary>
    public YamlNode ReadInline(int parentIndent) => _cursor.Current switch
    {
        '"' or '\'' => _scalars.Quoted.Read(parentIndent),
        '[' or '{' => _flow.Read(parentIndent),
        '|' or '>' => ReadBlockScalar(parentIndent),
        '*' => _scalars.ReadAlias(YamlContext.Block),
        _ => _scalars.Plain.Read(parentIndent, YamlContext.Block),
    };

    private YamlNode ReadItem(int indent)
    {
        int dash = _cursor.Position;
        _cursor.Position++;
        _cursor.SkipBlanks();
        _scalars.SkipProperties();
        if (_lines.AtEndOfContent)
        {
            _lines.Finish();
            return ReadBelow(indent, dash + 1);
        }

        _cursor.CheckBlanks(dash + 1);
        return ReadNode(indent, indent + _cursor.Position - dash);
    }

    /// <summary>Reads a mapping; its first key may have been read already, with its colon or without one.</summary>
    private YamlMapping ReadMapping(int parentIndent, int indent, YamlScalar? firstKey)
    {
        int start = firstKey?.Span.Start ?? _cursor.Position;
        var mapping = new MappingBuilder(_cursor);
        var siblings = new BlockSiblings(_cursor, _lines, start, parentIndent, indent);
        int end = firstKey is null
            ? _entries.Read(mapping, siblings)
            : _entries.ReadValueOf(firstKey, mapping, indent);
        while (siblings.TryReachNext())
        {
            end = _entries.Read(mapping, siblings);
        }

        return new YamlMapping(_cursor.Span(start, end), mapping.ToEquatableArray());
    }

    /// <summary>Reads a value that begins a line and, judging by that line, is not a collection.</summary>
    private YamlNode ReadLoneValue(int parentIndent, int indent)
    {
        YamlNode value = ReadInline(parentIndent);
        _cursor.SkipBlanks();
        if (_cursor.Current == ':')
        {
            return ReadMapping(parentIndent, indent, _scalars.ToKey(value));
        }

        _lines.Finish();
        bool precedesEntries = value is YamlScalar { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) }
            && _lines.MoveToContent()
            && _lines.Indent > parentIndent
            && _entries.AtKey();
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

    /// <summary>Reads a block scalar, which must have a key, since YAML readers differ in how one without a parent is indented.</summary>
    private YamlScalar ReadBlockScalar(int parentIndent)
    {
        if (parentIndent == NoParent)
        {
            _cursor.Report(YamlRules.BlockTextWithoutKey, _cursor.Position, _cursor.Position + 1, _cursor.Current.ToString());
        }

        return _scalars.Block.Read(parentIndent);
    }
}
