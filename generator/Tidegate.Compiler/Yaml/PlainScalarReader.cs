using System.Text;
using Tidegate.Compiler.Diagnostics;

namespace Tidegate.Compiler.Yaml;

/// <summary>Reads unquoted scalars, which end where something else begins.</summary>
internal sealed class PlainScalarReader(YamlCursor cursor)
{
    /// <summary>Reads the part on this line: a key, or a text that must not continue.</summary>
    public YamlScalar ReadLine(YamlContext context)
    {
        int start = cursor.Position;
        cursor.Position = EndOnLine(start, context);
        ReportReservedStart(start, cursor.Position, context);
        return new YamlScalar(cursor.Span(start, cursor.Position), cursor.Slice(start, cursor.Position), ScalarStyle.Plain);
    }

    /// <summary>Reads a value, which continues on the following lines as long as they are indented further.</summary>
    public YamlScalar Read(int parentIndent, YamlContext context)
    {
        YamlScalar first = ReadLine(context);
        int start = first.Span.Start;
        StringBuilder? folded = null;
        while (TryFindContinuation(parentIndent, context, out int continuation, out int lineBreaks))
        {
            folded ??= new StringBuilder(first.Value);
            AppendFold(folded, lineBreaks);
            CheckIndentation(continuation);
            cursor.Position = EndOnLine(continuation, context);
            folded.Append(cursor.Text, continuation, cursor.Position - continuation);
        }

        return folded is null
            ? first
            : new YamlScalar(cursor.Span(start, cursor.Position), folded.ToString(), ScalarStyle.Plain);
    }

    /// <summary>Whether the text from the offset on contains a colon on this line that makes it a key.</summary>
    public bool IsKey(int start, YamlContext context)
    {
        int end = EndOnLine(start, context);
        while (end < cursor.Text.Length && YamlCharacters.IsBlank(cursor.Text[end]))
        {
            end++;
        }

        return end < cursor.Text.Length && cursor.Text[end] == ':' && EndsAtColon(end, context);
    }

    /// <summary>Folds line breaks: a single one between two lines becomes a space; of several, the first is dropped.</summary>
    public static void AppendFold(StringBuilder text, int lineBreaks)
    {
        if (lineBreaks == 1)
        {
            text.Append(' ');
        }
        else
        {
            text.Append('\n', lineBreaks - 1);
        }
    }

    /// <summary>Whether YAML reserves a character, so that no plain scalar begins with it.</summary>
    public static bool IsReserved(char first) => first is '@' or '`' or '%' or ':' or '|' or '>' or ']' or '}' or ',';

    private bool TryFindContinuation(int parentIndent, YamlContext context, out int continuation, out int lineBreaks)
    {
        int end = cursor.Position;
        continuation = end;
        lineBreaks = 0;
        cursor.SkipBlanks();
        while (!cursor.AtEnd && cursor.AtLineEnd)
        {
            cursor.SkipLineBreak();
            lineBreaks++;
            int indent = cursor.SkipIndentation();
            bool isText = !cursor.AtLineEnd;
            if (isText && (indent <= parentIndent || cursor.AtDocumentMarker))
            {
                break;
            }

            if (isText)
            {
                continuation = cursor.Position;
            }
        }

        bool goesOn = continuation > end
            && !cursor.AtComment
            && !IsKey(continuation, context)
            && !(context == YamlContext.Flow && EndOnLine(continuation, context) == continuation);
        cursor.Position = end;
        return goesOn;
    }

    private void CheckIndentation(int continuation)
    {
        cursor.SkipBlanks();
        int lineBreak = cursor.Position;
        cursor.Position = continuation;
        cursor.CheckBlanks(lineBreak);
    }

    /// <summary>The end of the scalar's part on this line, without trailing blanks.</summary>
    private int EndOnLine(int start, YamlContext context)
    {
        string text = cursor.Text;
        int end = start;
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            bool ends = YamlCharacters.IsLineBreak(c)
                || (c == ':' && EndsAtColon(i, context))
                || (c == '#' && i > start && YamlCharacters.IsBlank(text[i - 1]))
                || (context == YamlContext.Flow && YamlCharacters.IsFlowIndicator(c));
            if (ends)
            {
                break;
            }

            if (!YamlCharacters.IsBlank(c))
            {
                end = i + 1;
            }
        }

        return end;
    }

    private bool EndsAtColon(int colon, YamlContext context)
    {
        char next = colon + 1 < cursor.Text.Length ? cursor.Text[colon + 1] : YamlCharacters.End;
        return YamlCharacters.IsBlankOrEnd(next)
            || (context == YamlContext.Flow && YamlCharacters.IsFlowIndicator(next));
    }

    private void ReportReservedStart(int start, int end, YamlContext context)
    {
        if (start == end)
        {
            return;
        }

        char first = cursor.Text[start];
        bool isReserved = IsReserved(first)
            || (context == YamlContext.Flow && first is '-' or '?' && end == start + 1);
        if (isReserved)
        {
            cursor.Report(YamlRules.ReservedIndicator, start, end, first.ToString());
        }
    }
}
