using System;
using System.Collections.Generic;
using System.Globalization;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Yaml;

/// <summary>The reading position in one file, through which its mistakes are reported.</summary>
internal sealed class YamlCursor
{
    private const int MaximalDepth = 100;
    private const int MaximalMistakes = 100;

    private readonly DiagnosticBag _diagnostics;
    private readonly LineMap _lines;
    private readonly HashSet<string> _foreign = new();
    private int _depth;
    private int _mistakes;
    private int _lastTabLine = -2;
    private bool _isAbandoned;
    private int _position;

    public YamlCursor(string text, LineMap lines, DiagnosticBag diagnostics)
    {
        Text = text;
        _lines = lines;
        _diagnostics = diagnostics;
        _position = lines.StartOfLineAt(0);
    }

    public string Text { get; }

    /// <summary>Where reading continues; the end of the file once it is abandoned.</summary>
    public int Position
    {
        get => _position;
        set => _position = _isAbandoned ? Text.Length : value;
    }

    public bool HasMistakes => _mistakes > 0 || _isAbandoned;

    public char Current => Peek(0);

    public bool AtEnd => Position >= Text.Length;

    public bool AtLineEnd => AtEnd || YamlCharacters.IsLineBreak(Current);

    /// <summary>Whether the cursor is at an indicator such as a dash, which counts as one only before a blank or the end.</summary>
    public bool AtIndicator(char indicator) => Current == indicator && YamlCharacters.IsBlankOrEnd(Peek(1));

    /// <summary>Whether a comment begins here, or would if a space preceded it.</summary>
    public bool AtComment => Current == '#';

    /// <summary>Whether the cursor is at <c>---</c> or <c>...</c> at the start of the line, where it ends the document.</summary>
    public bool AtDocumentMarker =>
        Current is '-' or '.'
        && Peek(1) == Current
        && Peek(2) == Current
        && YamlCharacters.IsBlankOrEnd(Peek(3))
        && Column == 0;

    public char Peek(int distance)
    {
        int index = Position + distance;
        return index >= 0 && index < Text.Length ? Text[index] : YamlCharacters.End;
    }

    public bool FollowsBlank => Position == 0 || YamlCharacters.IsBlankOrEnd(Peek(-1));

    public int LineOf(int offset) => _lines.LineOf(offset);

    public int StartOfLineAt(int offset) => _lines.StartOfLineAt(offset);

    /// <summary>The start of the line after that of an offset; the end of the text when there is none.</summary>
    public int NextLineStart(int offset) => _lines.StartOfLineAfter(offset) ?? Text.Length;

    /// <summary>The number of characters between the start of the line and the position.</summary>
    public int Column => Position - _lines.StartOfLineAt(Math.Min(Position, Text.Length));

    public void SkipBlanks()
    {
        while (YamlCharacters.IsBlank(Current))
        {
            Position++;
        }
    }

    /// <summary>
    /// Skips the blanks at the start of a line and returns their width. A tab counts as one step of indentation, so that a line that begins
    /// with one ends up where its author probably wanted it.
    /// </summary>
    public int SkipIndentation()
    {
        int indent = 0;
        while (YamlCharacters.IsBlank(Current))
        {
            indent += Current == '\t' ? 2 : 1;
            Position++;
        }

        return indent;
    }

    /// <summary>Reports tabs between the start of the line and the cursor; consecutive lines with tabs are one mistake.</summary>
    public void CheckIndentation() => CheckBlanks(_lines.StartOfLineAt(Position));

    /// <summary>Whether the indentation of the line contains a tab, which was reported.</summary>
    public bool IsTabIndented => _lastTabLine == LineOf(Position);

    /// <summary>Skips unusual blanks at the start of a line, which count like plain ones; consecutive lines are one mistake.</summary>
    /// <returns>How far they indent the line.</returns>
    public int SkipOddBlanks()
    {
        int start = Position;
        while (LookAlikes.IsBlank(Current) || (Position > start && Current == ' '))
        {
            Position++;
        }

        if (Position == start)
        {
            return 0;
        }

        int line = LineOf(start);
        if (line > _lastTabLine + 1)
        {
            char first = Text[start];
            Report(YamlRules.LookAlike, start, start + 1, LookAlikes.Describe(first), LookAlikes.Remedy(first));
        }

        _lastTabLine = line;
        return Position - start;
    }

    /// <summary>Reports tabs between an offset and the cursor, where blanks are indentation.</summary>
    public void CheckBlanks(int start)
    {
        int tab = Text.IndexOf('\t', start, Position - start);
        if (tab < 0)
        {
            return;
        }

        int line = LineOf(tab);
        if (line > _lastTabLine + 1)
        {
            int end = tab;
            while (end < Position && Text[end] == '\t')
            {
                end++;
            }

            Report(YamlRules.TabIndentation, tab, end);
        }

        _lastTabLine = line;
    }

    public void SkipToLineEnd()
    {
        while (!AtLineEnd)
        {
            Position++;
        }
    }

    public void SkipLineBreak()
    {
        if (Current == '\r' && Peek(1) == '\n')
        {
            Position++;
        }

        if (!AtEnd)
        {
            Position++;
        }
    }

    /// <summary>The offset after the last character of the line that is not blank.</summary>
    public int EndOfLineText(int start)
    {
        int end = start;
        for (int i = start; i < Text.Length && !YamlCharacters.IsLineBreak(Text[i]); i++)
        {
            if (!YamlCharacters.IsBlank(Text[i]))
            {
                end = i + 1;
            }
        }

        return end;
    }

    /// <summary>The end of the text from the position on this line, without a comment.</summary>
    public int EndBeforeComment()
    {
        int end = EndOfLineText(Position);
        int comment = Text.IndexOf(" #", Position, end - Position, StringComparison.Ordinal);
        return comment < 0 ? end : TrimEnd(Position, comment);
    }

    /// <summary>The given end, moved back before trailing blanks and line breaks.</summary>
    public int TrimEnd(int start, int end)
    {
        while (end > start && YamlCharacters.IsBlankOrEnd(Text[end - 1]))
        {
            end--;
        }

        return end;
    }

    public string Slice(int start, int end) => Text.Substring(start, end - start);

    public SourceSpan Span(int start, int end) => _lines.Span(start, end);

    public void Report(SpecRule rule, int start, int end, params string[] arguments) =>
        Report(rule, Span(start, end), arguments);

    /// <summary>Reports the line's text from the position on.</summary>
    public void ReportLine(SpecRule rule, params string[] arguments) =>
        Report(rule, Position, EndBeforeComment(), arguments);

    public void Report(SpecRule rule, SourceSpan span, params string[] arguments)
    {
        if (_isAbandoned)
        {
            return;
        }

        if (_mistakes == MaximalMistakes)
        {
            Abandon(YamlRules.TooManyMistakes, span.Start, span.End, MaximalMistakes.ToString(CultureInfo.InvariantCulture));
            return;
        }

        _mistakes++;
        int cause = Slips.LookAlike(rule, Text, span.Start, span.End);
        if (cause >= 0)
        {
            _diagnostics.Report(YamlRules.LookAlike, Span(cause, cause + 1), LookAlikes.Describe(Text[cause]), LookAlikes.Remedy(Text[cause]));
        }
        else if (Slips.Foreign(rule, Text, span.Start) is { } foreign)
        {
            ReportForeign(span, foreign);
        }
        else
        {
            _diagnostics.Report(rule, span, Array.ConvertAll(arguments, Slips.Shorten));
        }
    }

    /// <summary>Reports comments and fences of other languages; all of them in a file are one mistake.</summary>
    public void ReportForeign(SourceSpan span, string message)
    {
        if (_foreign.Add(message))
        {
            _diagnostics.Report(YamlRules.ForeignMark, span, message);
        }
        else
        {
            _diagnostics.Note(span);
        }
    }

    /// <summary>Reports a mistake after which the rest of the file cannot be read: nothing after it is reported.</summary>
    public void Abandon(SpecRule rule, int start, int end, params string[] arguments)
    {
        if (!_isAbandoned)
        {
            _diagnostics.Report(rule, Span(start, end), Array.ConvertAll(arguments, Slips.Shorten));
        }

        _isAbandoned = true;
        _position = Text.Length;
    }

    /// <summary>Called on entering a node, so that deep nesting cannot exhaust the stack; false when the nesting is too deep.</summary>
    public bool TryEnterNode()
    {
        // The innermost level is a scalar.
        if (_depth > MaximalDepth)
        {
            Abandon(YamlRules.TooDeep, Position, Position + 1, MaximalDepth.ToString(CultureInfo.InvariantCulture));
            return false;
        }

        _depth++;
        return true;
    }

    public void LeaveNode() => _depth--;

    public YamlScalar EmptyScalar(int position) => new(Span(position, position), "", ScalarStyle.Plain);
}
