using System.Collections.Generic;
using Tidegate.Generator.Diagnostics;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Yaml;

/// <summary>Reads mappings and sequences in brackets; JSON is the most common of them.</summary>
internal sealed class FlowReader(YamlCursor cursor, ScalarReader scalars)
{
    private readonly Stack<int> _open = new();
    private int _parentIndent;
    private bool _isBroken;
    private bool _hasOpenQuote;
    private bool _endsOpen;
    private bool _isIndentationReported;

    /// <summary>Reads a collection from its opening bracket on; the cursor is left after the closing one.</summary>
    public YamlNode Read(int parentIndent)
    {
        _parentIndent = parentIndent;
        _isBroken = false;
        _hasOpenQuote = false;
        _isIndentationReported = false;
        _open.Clear();
        return ReadNode();
    }

    private YamlNode ReadNode()
    {
        _endsOpen = false;
        scalars.SkipProperties();
        switch (cursor.Current)
        {
            case '[' or '{':
                return ReadCollection();
            case '"' or '\'':
                YamlScalar quoted = scalars.Quoted.Read(_parentIndent);
                _endsOpen = scalars.Quoted.IsLeftOpen(quoted);
                _hasOpenQuote |= _endsOpen;
                return quoted;
            case '*':
                return scalars.ReadAlias(YamlContext.Flow);
            case ',' or ']' or '}' or YamlCharacters.End:
                return cursor.EmptyScalar(cursor.Position);
            default:
                SkipBlockIndicator();
                return scalars.Plain.Read(_parentIndent, YamlContext.Flow);
        }
    }

    private YamlNode ReadCollection()
    {
        int start = cursor.Position;
        if (!cursor.TryEnterNode())
        {
            return cursor.EmptyScalar(start);
        }

        _open.Push(start);
        YamlNode node = cursor.Current == '[' ? ReadSequence(start) : ReadMapping(start);
        _open.Pop();
        cursor.LeaveNode();
        return node;
    }

    private YamlSequence ReadSequence(int start)
    {
        var items = new List<YamlNode>();
        cursor.Position++;
        bool needsComma = false;
        while (TryReachEntry(ref needsComma))
        {
            bool lacksComma = needsComma;
            YamlNode item = ReadItem();
            items.Add(item);
            ReportMissingComma(lacksComma, item.Span);
            needsComma = !_endsOpen;
        }

        return new YamlSequence(cursor.Span(start, cursor.Position), items.ToEquatableArray());
    }

    private YamlNode ReadItem()
    {
        YamlNode item = ReadNode();
        SkipBlanksOnLine();
        if (!AtColonAfter(item))
        {
            return item;
        }

        YamlNode value = ReadValue();
        int end = System.Math.Max(value.Span.Start + value.Span.Length, cursor.Position);
        cursor.Report(YamlRules.PairInSequence, item.Span.Start, cursor.TrimEnd(item.Span.Start, end));
        return value;
    }

    private YamlMapping ReadMapping(int start)
    {
        var entries = new MappingBuilder(cursor);
        cursor.Position++;
        bool needsComma = false;
        while (TryReachEntry(ref needsComma))
        {
            bool lacksComma = needsComma;
            YamlEntry entry = ReadEntry();
            entries.Add(entry);
            ReportMissingComma(lacksComma, entry.Key.Span);
            needsComma = !_endsOpen;
        }

        return new YamlMapping(cursor.Span(start, cursor.Position), entries.ToEquatableArray());
    }

    private YamlEntry ReadEntry()
    {
        if (cursor.Current == ':' && AtColonAfter(key: null))
        {
            cursor.Report(YamlRules.MissingKey, cursor.Position, cursor.Position + 1);
            YamlScalar none = cursor.EmptyScalar(cursor.Position);
            return new YamlEntry(none, ReadValue());
        }

        YamlNode node = ReadNode();
        bool isOpen = _endsOpen;
        YamlScalar key = scalars.ToKey(node);
        SkipBlanksOnLine();
        if (AtColonAfter(node))
        {
            ReportTightColon(node);
            return new YamlEntry(key, ReadValue());
        }

        if (!isOpen && !_isBroken && node is YamlScalar)
        {
            scalars.ReportMissingColon(key);
        }

        return new YamlEntry(key, cursor.EmptyScalar(cursor.Position));
    }

    private YamlNode ReadValue()
    {
        cursor.Position++;
        int afterColon = cursor.Position;
        SkipSpace();
        if (_isBroken || cursor.Current is ',' or ']' or '}')
        {
            return cursor.EmptyScalar(afterColon);
        }

        int start = cursor.Position;
        YamlNode value = ReadNode();
        SkipBlanksOnLine();
        if (AtColonAfter(value))
        {
            // "a: b: c": the rest up to the next comma or bracket belongs to the same mistake.
            while (!cursor.AtLineEnd && !YamlCharacters.IsFlowIndicator(cursor.Current))
            {
                cursor.Position++;
            }

            cursor.Report(YamlRules.ColonInText, start, cursor.TrimEnd(start, cursor.Position));
        }

        return value;
    }

    /// <summary>Whether a colon here makes the node before it a key; after a quote or a bracket it needs no space.</summary>
    private bool AtColonAfter(YamlNode? key)
    {
        bool needsSpace = key is null or YamlScalar { Style: ScalarStyle.Plain };
        return cursor.Current == ':'
            && (!needsSpace || YamlCharacters.IsBlankOrEnd(cursor.Peek(1)) || YamlCharacters.IsFlowIndicator(cursor.Peek(1)));
    }

    /// <summary>A bracket or a comma right after the colon of a plain key: readers differ in what that means.</summary>
    private void ReportTightColon(YamlNode key)
    {
        if (key is YamlScalar { Style: ScalarStyle.Plain } plain && YamlCharacters.IsFlowIndicator(cursor.Peek(1)))
        {
            string text = plain.Value + ":";
            cursor.Report(YamlRules.MissingSpaceAfterColon, plain.Span.Start, cursor.Position + 1, text, text + " ");
        }
    }

    /// <summary>Goes to the next entry, past its comma; false at the end of the collection, which is passed too.</summary>
    private bool TryReachEntry(ref bool needsComma)
    {
        while (true)
        {
            SkipSpace();
            if (_isBroken)
            {
                return false;
            }

            if (cursor.AtEnd)
            {
                ReportUnclosed();
                return false;
            }

            if (cursor.Current == ',')
            {
                if (!needsComma)
                {
                    cursor.Report(YamlRules.NothingBeforeComma, cursor.Position, cursor.Position + 1);
                }

                needsComma = false;
                cursor.Position++;
            }
            else if (cursor.Current is ']' or '}')
            {
                PassClosingBracket();
                return false;
            }
            else
            {
                return true;
            }
        }
    }

    private void PassClosingBracket()
    {
        char bracket = cursor.Current;
        if (bracket == ClosingOf(_open.Peek()))
        {
            cursor.Position++;
            return;
        }

        foreach (int open in _open)
        {
            if (bracket == ClosingOf(open))
            {
                // It closes a collection around this one, which itself was left open.
                ReportUnclosedBracket();
                return;
            }
        }

        cursor.Report(YamlRules.StrayBracket, cursor.Position, cursor.Position + 1, bracket.ToString());
        cursor.Position++;
    }

    private void ReportMissingComma(bool isMissing, SourceSpan entry)
    {
        if (isMissing && !_isBroken)
        {
            cursor.Report(YamlRules.MissingComma, entry);
        }
    }

    private void SkipBlockIndicator()
    {
        if (cursor.AtIndicator('-') || cursor.AtIndicator('?'))
        {
            SpecRule rule = cursor.Current == '-' ? YamlRules.DashInFlow : YamlRules.ComplexKey;
            cursor.Report(rule, cursor.Position, cursor.Position + 1);
            cursor.Position++;
            cursor.SkipBlanks();
        }
    }

    private void SkipBlanksOnLine()
    {
        if (!_isBroken)
        {
            cursor.SkipBlanks();
        }
    }

    /// <summary>Skips blanks, comments and line breaks, and notices when the lines no longer belong to the collection.</summary>
    private void SkipSpace()
    {
        while (!_isBroken)
        {
            cursor.SkipBlanks();
            if (cursor.AtComment)
            {
                scalars.SkipComment();
            }

            if (cursor.AtEnd || !cursor.AtLineEnd)
            {
                return;
            }

            int lineEnd = cursor.Position;
            cursor.SkipLineBreak();
            int indent = cursor.SkipIndentation();
            if (cursor.AtLineEnd || cursor.AtComment)
            {
                continue;
            }

            bool isOutside = (indent <= _parentIndent && cursor.Current is not (']' or '}')) || cursor.AtDocumentMarker;
            if (isOutside && !IsOnlyMisaligned())
            {
                cursor.Position = lineEnd;
                ReportUnclosed();
                return;
            }

            cursor.CheckIndentation();
        }
    }

    /// <summary>A line that is not indented enough still belongs here when the brackets are closed later on.</summary>
    private bool IsOnlyMisaligned()
    {
        if (cursor.AtDocumentMarker || !BracketMatcher.Closes(cursor.Text, cursor.Position, _open.Count))
        {
            return false;
        }

        if (!_isIndentationReported)
        {
            int open = _open.Peek();
            cursor.Report(
                YamlRules.FlowIndentation,
                cursor.Position,
                cursor.EndOfLineText(cursor.Position),
                cursor.Text[open].ToString(),
                ClosingOf(open).ToString());
            _isIndentationReported = true;
        }

        return true;
    }

    private void ReportUnclosed()
    {
        if (!_isBroken && !_hasOpenQuote)
        {
            ReportUnclosedBracket();
        }

        _isBroken = true;
    }

    private void ReportUnclosedBracket()
    {
        int open = _open.Peek();
        cursor.Report(YamlRules.UnclosedBracket, open, open + 1, cursor.Text[open].ToString(), ClosingOf(open).ToString());
    }

    private char ClosingOf(int open) => cursor.Text[open] == '[' ? ']' : '}';
}
