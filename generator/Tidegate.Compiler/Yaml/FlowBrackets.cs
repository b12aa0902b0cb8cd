using System.Collections.Generic;
using Tidegate.Compiler.Diagnostics;

namespace Tidegate.Compiler.Yaml;

/// <summary>
/// The brackets that are open at the cursor, and the space between them: where lines end, and where they no longer belong to the brackets
/// because one was not closed.
/// </summary>
internal sealed class FlowBrackets(YamlCursor cursor, ScalarReader scalars, int parentIndent)
{
    private readonly Stack<int> _open = new();
    private bool _isIndentationReported;
    private int _garbledLine = -1;

    /// <summary>Whether what follows no longer belongs to the brackets, so that all of them end here.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether there is a mistake in quotes, so that it is unknown which brackets they hid.</summary>
    public bool IsGarbled { get; private set; }

    public void Open(int bracket) => _open.Push(bracket);

    public void Close() => _open.Pop();

    /// <summary>Records a mistake with quotes: anything else that seems wrong on that line is a consequence.</summary>
    public void Garble(int offset)
    {
        IsGarbled = true;
        _garbledLine = cursor.LineOf(offset);
    }

    public void Report(SpecRule rule, int start, int end, params string[] arguments)
    {
        if (!IsBroken && cursor.LineOf(start) != _garbledLine)
        {
            cursor.Report(rule, start, end, arguments);
        }
    }

    /// <summary>Skips blanks, comments and line breaks.</summary>
    public void SkipSpace()
    {
        while (!IsBroken)
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

            GoToNextLine();
        }
    }

    /// <summary>Skips what <see cref="SkipSpace"/> does and also, after reporting them, comments in the style of other JSON tools.</summary>
    public void SkipSpaceAndComments()
    {
        SkipSpace();
        while (!IsBroken && cursor.Current == '/' && cursor.Peek(1) is '/' or '*')
        {
            int start = cursor.Position;
            cursor.ReportForeign(cursor.Span(start, cursor.EndOfLineText(start)), Slips.Comment);
            int end = cursor.Peek(1) == '*' ? cursor.Text.IndexOf("*/", start + 2, System.StringComparison.Ordinal) : -1;
            if (end < 0)
            {
                cursor.SkipToLineEnd();
            }
            else
            {
                cursor.Position = end + 2;
            }

            SkipSpace();
        }
    }

    /// <summary>Moves past the closing bracket at the cursor if it belongs to the innermost open one, or to none.</summary>
    public void PassClosing()
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
                // The bracket closes an enclosing collection; this one was left open.
                ReportUnclosed();
                return;
            }
        }

        // Written instead of the right bracket, or before it.
        Report(YamlRules.StrayBracket, cursor.Position, cursor.Position + 1, bracket.ToString());
        cursor.Position++;
        if (cursor.Current == ClosingOf(_open.Peek()))
        {
            cursor.Position++;
        }
    }

    /// <summary>Ends all brackets, at the end of the file or at a line that does not belong to them.</summary>
    public void Break()
    {
        ReportUnclosed();
        IsBroken = true;
    }

    private void GoToNextLine()
    {
        int lineEnd = cursor.Position;
        cursor.SkipLineBreak();
        int indent = cursor.SkipIndentation();
        if (cursor.AtLineEnd || cursor.AtComment)
        {
            cursor.CheckIndentation();
            return;
        }

        bool isOutside = cursor.AtDocumentMarker || (indent <= parentIndent && cursor.Current is not (']' or '}'));
        if (isOutside && !IsOnlyMisaligned())
        {
            cursor.Position = lineEnd;
            Break();
            return;
        }

        cursor.CheckIndentation();
    }

    /// <summary>Whether a line that is not indented enough still belongs here, because the brackets are closed later on.</summary>
    private bool IsOnlyMisaligned()
    {
        if (cursor.AtDocumentMarker)
        {
            return false;
        }

        if (!_isIndentationReported && BracketMatcher.Closes(cursor.Text, cursor.Position, _open.Count))
        {
            int open = _open.Peek();
            cursor.ReportLine(YamlRules.FlowIndentation, cursor.Text[open].ToString(), ClosingOf(open).ToString());
            _isIndentationReported = true;
        }

        return _isIndentationReported;
    }

    private void ReportUnclosed()
    {
        if (!IsGarbled)
        {
            int open = _open.Peek();
            Report(YamlRules.UnclosedBracket, open, open + 1, cursor.Text[open].ToString(), ClosingOf(open).ToString());
        }
    }

    private char ClosingOf(int open) => cursor.Text[open] == '[' ? ']' : '}';
}
