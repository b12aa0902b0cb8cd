using System.Collections.Generic;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Yaml;

/// <summary>Reads mappings and sequences in brackets; JSON is the most common of them.</summary>
internal sealed class FlowReader(YamlCursor cursor, ScalarReader scalars)
{
    private FlowBrackets _brackets = new(cursor, scalars, parentIndent: 0);
    private int _parentIndent;

    /// <summary>Reads a collection from its opening bracket; the cursor is left after the closing one.</summary>
    public YamlNode Read(int parentIndent)
    {
        _parentIndent = parentIndent;
        _brackets = new FlowBrackets(cursor, scalars, parentIndent);
        YamlNode node = ReadNode();
        if (_brackets.IsGarbled)
        {
            cursor.SkipToLineEnd();
        }

        return node;
    }

    private YamlNode ReadNode()
    {
        scalars.SkipProperties();
        switch (cursor.Current)
        {
            case '[' or '{':
                return ReadCollection();
            case '"' or '\'':
                return ReadQuoted();
            case '*':
                return scalars.ReadAlias(YamlContext.Flow);
            case ',' or ']' or '}' or YamlCharacters.End:
                return cursor.EmptyScalar(cursor.Position);
            default:
                SkipBlockIndicator();
                return ReadPlain();
        }
    }

    private YamlScalar ReadPlain()
    {
        YamlScalar scalar = scalars.Plain.Read(_parentIndent, YamlContext.Flow);
        int end = cursor.Position;
        while (cursor.Current == '[' && cursor.Peek(1) == ']')
        {
            cursor.Position += cursor.Peek(2) == '?' ? 3 : 2;
        }

        if (cursor.Position == end)
        {
            return scalar;
        }

        // "Sorter[]" without quotes: the meaning is clear. Before a colon it is a name, and is checked as one.
        string type = cursor.Slice(scalar.Span.Start, cursor.Position);
        if (cursor.Current != ':')
        {
            _brackets.Report(YamlRules.UnexpectedText, end, cursor.Position, $"write \"{type}\", since between braces a type with brackets needs quotes");
        }

        return new YamlScalar(
            cursor.Span(scalar.Span.Start, cursor.Position), scalar.Value + cursor.Slice(end, cursor.Position), ScalarStyle.Plain);
    }

    private YamlScalar ReadQuoted()
    {
        YamlScalar scalar = scalars.Quoted.Read(_parentIndent);
        if (scalars.Quoted.IsLeftOpen(scalar))
        {
            _brackets.Garble(scalar.Span.Start);
            return scalar;
        }

        char next = cursor.Current;
        bool isFollowedByText = !YamlCharacters.IsBlankOrEnd(next) && !YamlCharacters.IsFlowIndicator(next) && next is not (':' or '#');
        if (isFollowedByText)
        {
            int start = cursor.Position;
            scalars.Plain.ReadLine(YamlContext.Flow);
            _brackets.Report(YamlRules.UnexpectedText, start, cursor.Position, ScalarReader.RemoveRest);
            _brackets.Garble(start);
        }

        return scalar;
    }

    private YamlNode ReadCollection()
    {
        int start = cursor.Position;
        if (!cursor.TryEnterNode())
        {
            return cursor.EmptyScalar(start);
        }

        _brackets.Open(start);
        YamlNode node = cursor.Current == '[' ? ReadSequence(start) : ReadMapping(start);
        _brackets.Close();
        cursor.LeaveNode();
        return node;
    }

    private YamlSequence ReadSequence(int start)
    {
        var items = new List<YamlNode>();
        cursor.Position++;
        bool needsComma = false;
        while (TryReachEntry(needsComma, out bool lacksComma))
        {
            YamlNode item = ReadItem();
            items.Add(item);
            if (lacksComma)
            {
                ReportMissingComma(item.Span);
            }

            needsComma = true;
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
        _brackets.Report(YamlRules.PairInSequence, item.Span.Start, cursor.TrimEnd(item.Span.Start, cursor.Position));
        return value;
    }

    private YamlMapping ReadMapping(int start)
    {
        var entries = new MappingBuilder(cursor);
        cursor.Position++;
        bool needsComma = false;
        YamlEntry? before = null;
        while (TryReachEntry(needsComma, out bool lacksComma))
        {
            YamlEntry entry = lacksComma ? ReadEntry(null) : ReadEntry(before);
            if (entry != before)
            {
                entries.Add(entry);
            }

            before = entry;
            if (lacksComma)
            {
                ReportMissingComma(entry.Key.Span);
            }

            needsComma = true;
        }

        return new YamlMapping(cursor.Span(start, cursor.Position), entries.ToEquatableArray());
    }

    /// <param name="before">The entry before the comma.</param>
    private YamlEntry ReadEntry(YamlEntry? before)
    {
        if (AtColonAfter(key: null))
        {
            _brackets.Report(YamlRules.MissingKey, cursor.Position, cursor.Position + 1);
            YamlScalar none = cursor.EmptyScalar(cursor.Position);
            return new YamlEntry(none, ReadValue());
        }

        YamlNode node = ReadNode();
        YamlScalar key = scalars.ToKey(node);
        SkipBlanksOnLine();
        bool isRestOfText = !AtColonAfter(node) && !_brackets.IsBroken && !_brackets.IsGarbled && scalars.TryReportComma(key, before);
        return isRestOfText ? before!
            : new YamlEntry(key, AtColonAfter(node) ? scalars.WithoutComment(key, ReadValueOf(key)) : ReadValueWithoutColon(key));
    }

    private YamlNode ReadValueOf(YamlScalar key)
    {
        if (key.Style == ScalarStyle.Plain && YamlCharacters.IsFlowIndicator(cursor.Peek(1)))
        {
            // A bracket or a comma directly after the colon: YAML readers differ in what that means.
            scalars.ReportTightColon(key, cursor.Position + 1);
        }

        return ReadValue();
    }

    private YamlNode ReadValueWithoutColon(YamlScalar key)
    {
        bool isReported = _brackets.IsBroken || _brackets.IsGarbled || key.Span.Length == 0;
        if (!isReported)
        {
            scalars.ReportMissingColon(key);
        }

        bool hasValue = !isReported && !cursor.AtLineEnd && cursor.Current is not (',' or ']' or '}' or '#');
        return hasValue ? ReadNode() : cursor.EmptyScalar(cursor.Position);
    }

    private YamlNode ReadValue()
    {
        cursor.Position++;
        int afterColon = cursor.Position;
        _brackets.SkipSpace();
        if (_brackets.IsBroken || cursor.Current is ',' or ']' or '}')
        {
            return cursor.EmptyScalar(afterColon);
        }

        int start = cursor.Position;
        YamlNode value = ReadNode();
        SkipBlanksOnLine();
        if (AtColonAfter(value))
        {
            // "a: b: c": the rest, up to the next comma or bracket, belongs to the same mistake.
            while (!cursor.AtLineEnd && !YamlCharacters.IsFlowIndicator(cursor.Current))
            {
                cursor.Position++;
            }

            _brackets.Report(YamlRules.ColonInText, start, cursor.TrimEnd(start, cursor.Position));
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

    /// <summary>Moves past the comma to the next entry; false at the end of the collection, which is passed too.</summary>
    private bool TryReachEntry(bool needsComma, out bool lacksComma)
    {
        lacksComma = needsComma;
        _brackets.SkipSpaceAndComments();
        while (!_brackets.IsBroken && cursor.Current == ',')
        {
            if (!lacksComma)
            {
                _brackets.Report(YamlRules.NothingBeforeComma, cursor.Position, cursor.Position + 1);
            }

            lacksComma = false;
            cursor.Position++;
            _brackets.SkipSpaceAndComments();
        }

        if (cursor.AtEnd && !_brackets.IsBroken)
        {
            _brackets.Break();
        }
        else if (!_brackets.IsBroken && cursor.Current is (']' or '}'))
        {
            _brackets.PassClosing();
            return false;
        }

        return !_brackets.IsBroken;
    }

    private void ReportMissingComma(SourceSpan entry)
    {
        if (!_brackets.IsGarbled)
        {
            _brackets.Report(YamlRules.MissingComma, entry.Start, entry.End);
        }
    }

    private void SkipBlockIndicator()
    {
        if (cursor.AtIndicator('-') || cursor.AtIndicator('?'))
        {
            SpecRule rule = cursor.Current == '-' ? YamlRules.DashInFlow : YamlRules.ComplexKey;
            _brackets.Report(rule, cursor.Position, cursor.Position + 1);
            cursor.Position++;
            cursor.SkipBlanks();
        }
    }

    private void SkipBlanksOnLine()
    {
        if (!_brackets.IsBroken)
        {
            cursor.SkipBlanks();
        }
    }
}
