using Tidegate.Compiler.Diagnostics;

namespace Tidegate.Compiler.Yaml;

/// <summary>Moves from line to line outside scalars and brackets, where indentation is significant.</summary>
internal sealed class BlockLines(YamlCursor cursor)
{
    private int _contentPosition = -1;
    private bool _mayBeginDocument = true;

    /// <summary>The indentation of the line that <see cref="MoveToContent"/> moved to.</summary>
    public int Indent { get; private set; }

    /// <summary>Whether the rest of the line is empty or a comment.</summary>
    public bool AtEndOfContent => cursor.AtLineEnd || (cursor.AtComment && cursor.FollowsBlank);

    /// <summary>Moves to the next line that is neither blank nor a comment, unless the cursor is already at one.</summary>
    public bool MoveToContent()
    {
        while (!cursor.AtEnd && cursor.Position != _contentPosition)
        {
            Indent = cursor.SkipIndentation();
            cursor.CheckIndentation();
            Indent += cursor.SkipOddBlanks();
            if (cursor.AtLineEnd || cursor.AtComment)
            {
                SkipLine();
            }
            else if (cursor.AtDocumentMarker)
            {
                PassDocumentMarker();
            }
            else if (cursor.Current == '%' && cursor.Column == 0)
            {
                SkipDirective();
            }
            else
            {
                _mayBeginDocument = false;
                _contentPosition = cursor.Position;
            }
        }

        return !cursor.AtEnd;
    }

    /// <summary>Moves past the end of the line after a value; only a comment may come before it.</summary>
    public void Finish()
    {
        cursor.SkipBlanks();
        if (!AtEndOfContent)
        {
            ReportRest();
        }

        SkipLine();
    }

    public void SkipLine()
    {
        cursor.SkipToLineEnd();
        cursor.SkipLineBreak();
    }

    /// <summary>Skips the lines that are indented further, which belong to something that could not be read.</summary>
    public void SkipDeeper(int indent)
    {
        while (MoveToContent() && Indent > indent)
        {
            SkipLine();
        }
    }

    /// <summary>The indentation of the next line that is neither blank nor a comment; -1 when there is none.</summary>
    public int NextIndent()
    {
        string text = cursor.Text;
        int lineStart = cursor.NextLineStart(cursor.Position);
        while (lineStart < text.Length)
        {
            int end = lineStart;
            while (end < text.Length && YamlCharacters.IsBlank(text[end]))
            {
                end++;
            }

            if (end < text.Length && !YamlCharacters.IsLineBreak(text[end]) && text[end] != '#')
            {
                return end - lineStart;
            }

            lineStart = cursor.NextLineStart(end);
        }

        return -1;
    }

    /// <summary>Whether only blanks precede the offset on its line.</summary>
    public bool BeginsLine(int offset) => cursor.TrimEnd(0, offset) <= cursor.StartOfLineAt(offset);

    /// <summary>Whether <c>[]</c> directly precedes the cursor, as at the start of a list type in some languages.</summary>
    private bool FollowsEmptyList => cursor.Peek(-1) == ']' && cursor.Peek(-2) == '[';

    private void ReportRest()
    {
        int start = cursor.Position;
        switch (cursor.Current)
        {
            case '#':
                cursor.Report(YamlRules.CommentWithoutSpace, start, cursor.EndOfLineText(start));
                break;
            case ']' or '}':
                cursor.Report(YamlRules.StrayBracket, start, start + 1, cursor.Current.ToString());
                break;
            default:
                cursor.ReportLine(YamlRules.UnexpectedText, FollowsEmptyList ? "'[]' stands behind the type of the items, such as 'string[]'" : ScalarReader.RemoveRest);
                break;
        }
    }

    private void PassDocumentMarker()
    {
        int start = cursor.Position;
        if (cursor.Current == '-' && _mayBeginDocument)
        {
            _mayBeginDocument = false;
            cursor.Position += 3;
            Finish();
        }
        else
        {
            cursor.Abandon(YamlRules.DocumentMarker, start, start + 3, cursor.Slice(start, start + 3));
        }
    }

    private void SkipDirective()
    {
        int start = cursor.Position;
        int end = cursor.EndOfLineText(start);
        cursor.Report(YamlRules.Directive, start, end, cursor.Slice(start, end));
        SkipLine();
    }
}
