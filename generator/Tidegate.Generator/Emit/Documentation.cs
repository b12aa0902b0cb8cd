using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Generator.Emit;

/// <summary>Writes documentation comments from the plain text of a spec.</summary>
internal static class Documentation
{
    /// <summary>Writes the first paragraph as the summary, and the others as remarks.</summary>
    /// <param name="fallback">The summary, as plain text, when the spec gives no description.</param>
    public static void Describe(this CSharpWriter writer, string doc, string fallback)
    {
        writer.Summary(FirstParagraph(doc, fallback));
        writer.Remarks(FurtherParagraphs(doc), Array.Empty<string>());
    }

    public static void Summary(this CSharpWriter writer, string text)
    {
        IReadOnlyList<string> lines = CSharpLiteral.DocumentationLines(text);
        if (lines.Count == 1)
        {
            writer.Line($"/// <summary>{lines[0]}</summary>");
            return;
        }

        writer.Line("/// <summary>");
        writer.CommentLines(lines);
        writer.Line("/// </summary>");
    }

    /// <summary>Writes paragraphs and prerequisites; nothing when there is neither.</summary>
    public static void Remarks(this CSharpWriter writer, IReadOnlyCollection<string> paragraphs, IReadOnlyCollection<string> prerequisites)
    {
        if (paragraphs.Count == 0 && prerequisites.Count == 0)
        {
            return;
        }

        writer.Line("/// <remarks>");
        writer.Paragraphs(paragraphs);
        if (prerequisites.Count > 0)
        {
            writer.Line("/// Prerequisites:");
            writer.Line("/// <list type=\"bullet\">");
            foreach (string prerequisite in prerequisites)
            {
                writer.Line($"/// <item><description>{CSharpLiteral.DocumentationLine(prerequisite)}</description></item>");
            }

            writer.Line("/// </list>");
        }

        writer.Line("/// </remarks>");
    }

    public static void Parameter(this CSharpWriter writer, string name, string doc) =>
        writer.Line($"/// <param name=\"{name}\">{CSharpLiteral.DocumentationLine(doc)}</param>");

    public static void Returns(this CSharpWriter writer, string text) =>
        writer.Line($"/// <returns>{CSharpLiteral.DocumentationLine(text)}</returns>");

    public static void Exception(this CSharpWriter writer, string type, string text) =>
        writer.Line($"/// <exception cref=\"{type}\">{CSharpLiteral.DocumentationLine(text)}</exception>");

    /// <summary>The first paragraph of a text, or the fallback when there is none.</summary>
    public static string FirstParagraph(string doc, string fallback)
    {
        List<string> paragraphs = Paragraphs(doc);
        return paragraphs.Count == 0 ? fallback : paragraphs[0];
    }

    /// <summary>All paragraphs of a text but the first.</summary>
    public static IReadOnlyCollection<string> FurtherParagraphs(string doc) => Paragraphs(doc).Skip(1).ToArray();

    /// <summary>The paragraphs of a text: blocks of lines with blank lines between them.</summary>
    private static List<string> Paragraphs(string doc)
    {
        var paragraphs = new List<string>();
        var lines = new List<string>();
        foreach (string line in doc.Split('\n').Append(""))
        {
            if (line.Trim().Length > 0)
            {
                lines.Add(line.Trim());
            }
            else if (lines.Count > 0)
            {
                paragraphs.Add(string.Join("\n", lines));
                lines.Clear();
            }
        }

        return paragraphs;
    }

    private static void Paragraphs(this CSharpWriter writer, IEnumerable<string> paragraphs)
    {
        foreach (string paragraph in paragraphs)
        {
            writer.Line("/// <para>");
            writer.CommentLines(CSharpLiteral.DocumentationLines(paragraph));
            writer.Line("/// </para>");
        }
    }

    private static void CommentLines(this CSharpWriter writer, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            writer.Line(line.Length == 0 ? "///" : "/// " + line);
        }
    }
}
