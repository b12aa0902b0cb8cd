using System.Collections.Generic;
using System.Text;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Yaml;

/// <summary>Reads scalars in single and double quotes, which fold the line breaks within them.</summary>
internal sealed class QuotedScalarReader(YamlCursor cursor)
{
    private readonly EscapeReader _escapes = new(cursor);
    private int _lastOpenStart = -1;

    /// <summary>Whether the node begins with a scalar that had no closing quote.</summary>
    public bool IsLeftOpen(YamlNode node) => node.Span.Start == _lastOpenStart;

    public YamlScalar Read(int parentIndent)
    {
        int start = cursor.Position;
        char quote = cursor.Current;
        ScalarStyle style = quote == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted;
        var value = new StringBuilder();
        var pieces = new List<TextPiece>();
        cursor.Position++;
        while (!AtClosingQuote(quote))
        {
            bool goesOn = cursor.AtLineEnd ? TryFold(value, parentIndent) : ReadPiece(value, pieces, quote, parentIndent);
            if (!goesOn)
            {
                return Unclosed(start, style);
            }
        }

        cursor.Position++;
        return ClosesAnotherScalar(start)
            ? Unclosed(start, style)
            : new YamlScalar(cursor.Span(start, cursor.Position), value.ToString(), style) { Pieces = Pieces(pieces) };
    }

    /// <summary>Drops a single piece, since positions in it can be computed.</summary>
    private static EquatableArray<TextPiece> Pieces(List<TextPiece> pieces) =>
        pieces.Count > 1 ? pieces.ToEquatableArray() : EquatableArray<TextPiece>.Empty;

    private bool ReadPiece(StringBuilder value, List<TextPiece> pieces, char quote, int parentIndent)
    {
        int valueStart = value.Length;
        int start = cursor.Position;
        bool goesOn = ReadCharacters(value, quote, parentIndent);
        int length = value.Length - valueStart;
        if (length > 0 && cursor.LineOf(start) == cursor.LineOf(cursor.Position))
        {
            // Trailing blanks of a line are not part of the value.
            int end = cursor.AtLineEnd ? start + length : cursor.Position;
            pieces.Add(new TextPiece(valueStart, length, cursor.Span(start, end)));
        }

        return goesOn;
    }

    /// <summary>The offset after the closing quote when that is on the same line as the opening one; otherwise -1.</summary>
    public int EndOnLine(int start)
    {
        string text = cursor.Text;
        char quote = text[start];
        for (int i = start + 1; i < text.Length && !YamlCharacters.IsLineBreak(text[i]); i++)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (text[i] == quote && quote == '\'' && i + 1 < text.Length && text[i + 1] == quote)
            {
                i++;
            }
            else if (text[i] == quote)
            {
                return i + 1;
            }
        }

        return -1;
    }

    private bool AtClosingQuote(char quote) =>
        cursor.Current == quote && !(quote == '\'' && cursor.Peek(1) == quote);

    /// <summary>Reads a run of ordinary characters, or one escape; false when the scalar cannot continue.</summary>
    private bool ReadCharacters(StringBuilder value, char quote, int parentIndent)
    {
        char c = cursor.Current;
        if (c == '\'' && quote == '\'')
        {
            value.Append('\'');
            cursor.Position += 2;
            return true;
        }

        if (c == '\\' && quote == '"')
        {
            if (YamlCharacters.IsLineBreak(cursor.Peek(1)))
            {
                return TryJoin(value, parentIndent);
            }

            _escapes.Read(value);
            return true;
        }

        int start = cursor.Position;
        while (!cursor.AtLineEnd && cursor.Current != quote && !(cursor.Current == '\\' && quote == '"'))
        {
            cursor.Position++;
        }

        value.Append(cursor.Text, start, cursor.Position - start);
        if (cursor.AtLineEnd)
        {
            TrimEnd(value, cursor.Position - start);
        }

        return true;
    }

    /// <summary>Drops the blanks before a line break, except those that come from escapes.</summary>
    private static void TrimEnd(StringBuilder value, int atMost)
    {
        int length = value.Length;
        while (atMost > 0 && YamlCharacters.IsBlank(value[length - 1]))
        {
            length--;
            atMost--;
        }

        value.Length = length;
    }

    private bool TryFold(StringBuilder value, int parentIndent)
    {
        if (!TryNextLine(parentIndent, out int lineBreaks))
        {
            return false;
        }

        PlainScalarReader.AppendFold(value, lineBreaks);
        return true;
    }

    /// <summary>A backslash at the end of a line joins it to the next without a space.</summary>
    private bool TryJoin(StringBuilder value, int parentIndent)
    {
        cursor.Position++;
        if (!TryNextLine(parentIndent, out int lineBreaks))
        {
            return false;
        }

        value.Append('\n', lineBreaks - 1);
        return true;
    }

    /// <summary>Moves to the text of the next line that is not blank; false when that line cannot belong to the scalar.</summary>
    private bool TryNextLine(int parentIndent, out int lineBreaks)
    {
        lineBreaks = 0;
        int indent = 0;
        while (!cursor.AtEnd && cursor.AtLineEnd)
        {
            cursor.SkipLineBreak();
            lineBreaks++;
            indent = cursor.SkipIndentation();
        }

        if (cursor.AtEnd || indent <= parentIndent || cursor.AtDocumentMarker)
        {
            return false;
        }

        cursor.CheckIndentation();
        return true;
    }

    /// <summary>
    /// Whether a quote on a later line, with text directly after it, opens the next scalar there: then the current one was left open on its
    /// first line.
    /// </summary>
    private bool ClosesAnotherScalar(int start)
    {
        bool isFollowedByText = !YamlCharacters.IsBlankOrEnd(cursor.Current)
            && !YamlCharacters.IsFlowIndicator(cursor.Current)
            && cursor.Current is not (':' or '#');
        return isFollowedByText && cursor.LineOf(start) != cursor.LineOf(cursor.Position);
    }

    /// <summary>Ends an unclosed scalar with its first line, where the quote was probably forgotten.</summary>
    private YamlScalar Unclosed(int start, ScalarStyle style)
    {
        int end = cursor.EndOfLineText(start);
        cursor.Report(YamlRules.UnclosedQuote, start, end, cursor.Text[start].ToString());
        cursor.Position = end;
        _lastOpenStart = start;
        return new YamlScalar(cursor.Span(start, end), cursor.Slice(start + 1, end), style);
    }
}
