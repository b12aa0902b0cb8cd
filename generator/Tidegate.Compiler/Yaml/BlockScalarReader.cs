using System;
using Tidegate.Compiler.Diagnostics;

namespace Tidegate.Compiler.Yaml;

/// <summary>Reads literal (<c>|</c>) and folded (<c>&gt;</c>) block scalars.</summary>
internal sealed class BlockScalarReader(YamlCursor cursor)
{
    /// <summary>Reads a scalar from its <c>|</c> or <c>&gt;</c>; the cursor is left at the end of the last line of text.</summary>
    public YamlScalar Read(int parentIndent)
    {
        int start = cursor.Position;
        BlockScalarHeader header = ReadHeader();
        int headerEnd = cursor.Position;
        SkipHeaderLine(header);

        int found = FindIndent(parentIndent + 1);
        int indent = header.ExplicitIndent is int offset ? Math.Max(parentIndent, 0) + offset : found;
        var content = new BlockScalarText(header);
        int end = headerEnd;
        int afterBlankLines = cursor.Position;
        while (!cursor.AtEnd)
        {
            cursor.SkipLineBreak();
            int spaces = SkipSpaces(indent);
            if (cursor.Current == '\t' && spaces < indent)
            {
                cursor.SkipBlanks();
                cursor.CheckIndentation();
            }
            else if (!cursor.AtLineEnd && spaces < indent)
            {
                break;
            }

            if (cursor.AtLineEnd)
            {
                content.AddBlankLine(!cursor.AtEnd);
            }
            else
            {
                int lineStart = cursor.Position;
                cursor.SkipToLineEnd();
                content.AddLine(cursor.Slice(lineStart, cursor.Position), cursor.Span(lineStart, cursor.Position), !cursor.AtEnd);
                end = cursor.Position;
            }

            afterBlankLines = cursor.Position;
        }

        cursor.Position = afterBlankLines;
        return new YamlScalar(cursor.Span(start, end), content.ToString(), header.Style) { Pieces = content.Pieces };
    }

    private BlockScalarHeader ReadHeader()
    {
        int start = cursor.Position;
        ScalarStyle style = cursor.Current == '|' ? ScalarStyle.Literal : ScalarStyle.Folded;
        BlockChomping? chomping = null;
        int? indent = null;
        cursor.Position++;
        while (!YamlCharacters.IsBlankOrEnd(cursor.Current))
        {
            char c = cursor.Current;
            if (chomping is null && c is '+' or '-')
            {
                chomping = c == '+' ? BlockChomping.Keep : BlockChomping.Strip;
            }
            else if (indent is null && c is >= '1' and <= '9')
            {
                indent = c - '0';
            }
            else
            {
                break;
            }

            cursor.Position++;
        }

        return new BlockScalarHeader(style, chomping ?? BlockChomping.Clip, indent, cursor.Text[start]);
    }

    private void SkipHeaderLine(BlockScalarHeader header)
    {
        int end = cursor.Position;
        cursor.SkipBlanks();
        bool isComment = cursor.AtComment && cursor.FollowsBlank;
        if (!cursor.AtLineEnd && !isComment)
        {
            cursor.Report(YamlRules.BlockScalarHeader, cursor.Position, cursor.EndOfLineText(end), header.Indicator.ToString());
        }

        cursor.SkipToLineEnd();
    }

    /// <summary>The indentation of the first line that is not blank, or at least the minimum that makes the text belong here.</summary>
    private int FindIndent(int minimum)
    {
        int start = cursor.Position;
        int indent = 0;
        bool isBlank = true;
        while (isBlank && !cursor.AtEnd)
        {
            cursor.SkipLineBreak();
            indent = SkipSpaces(int.MaxValue);
            isBlank = cursor.AtLineEnd;
            if (isBlank && indent > 0)
            {
                cursor.Report(YamlRules.SpacesBeforeBlockText, cursor.Position - indent, cursor.Position);
            }
        }

        cursor.Position = start;
        return isBlank ? minimum : Math.Max(indent, minimum);
    }

    private int SkipSpaces(int maximum)
    {
        int start = cursor.Position;
        while (cursor.Current == ' ' && cursor.Position - start < maximum)
        {
            cursor.Position++;
        }

        return cursor.Position - start;
    }
}
