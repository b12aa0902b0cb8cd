using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Tidegate.PageCoverage.Pages;

/// <summary>Reads Markdown with pipe tables and reStructuredText list-tables, as the vendor writes it.</summary>
internal static partial class PageReader
{
    public static Page Read(string file, string text)
    {
        string[] lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var sections = new List<Section>();
        var section = new SectionBuilder("", 0);
        for (int i = 0; i < lines.Length;)
        {
            Match heading = Heading().Match(lines[i]);
            if (heading.Success)
            {
                sections.Add(section.Build());
                section = new SectionBuilder(heading.Groups["text"].Value.Trim(), heading.Groups["marks"].Length);
                i++;
            }
            else
            {
                i = ReadBlock(lines, i, section);
            }
        }

        sections.Add(section.Build());
        return new Page(file, sections);
    }

    /// <returns>The line behind the block.</returns>
    private static int ReadBlock(string[] lines, int start, SectionBuilder section)
    {
        string line = lines[start].Trim();
        if (line.StartsWith("```", StringComparison.Ordinal))
        {
            int end = Array.FindIndex(lines, start + 1, candidate => candidate.TrimStart().StartsWith("```", StringComparison.Ordinal));
            end = end < 0 ? lines.Length : end;
            section.Codes.Add(string.Join('\n', lines[(start + 1)..end]));
            return end + 1;
        }

        if (line.StartsWith(".. list-table::", StringComparison.Ordinal))
        {
            return ListTable.Read(lines, start, section.Tables);
        }

        if (line.StartsWith('|') && start + 1 < lines.Length && Divider().IsMatch(lines[start + 1]))
        {
            return PipeTable.Read(lines, start, section.Tables);
        }

        section.Text.AppendLine(line);
        return start + 1;
    }

    /// <summary>A heading; the anchor that some have behind the text is no part of it.</summary>
    [GeneratedRegex(@"^(?<marks>#{1,6})\s+(?<text>[^<]*)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*\|?[\s:|-]*-[\s:|-]*$")]
    private static partial Regex Divider();
}
