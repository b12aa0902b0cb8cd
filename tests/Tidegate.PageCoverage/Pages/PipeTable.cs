using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.PageCoverage.Pages;

/// <summary>A table whose cells stand between bars.</summary>
internal static class PipeTable
{
    public static int Read(string[] lines, int start, List<Table> tables)
    {
        var rows = new List<IReadOnlyList<string>>();
        int next = start;
        for (; next < lines.Length && lines[next].TrimStart().StartsWith('|'); next++)
        {
            rows.Add(Cells(lines[next]));
        }

        tables.Add(new Table("", rows[0], [.. rows.Skip(2)]));
        return next;
    }

    private static string[] Cells(string line)
    {
        string inside = line.Trim().Trim('|');
        return [.. inside.Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|').Select(cell => cell.Replace('\u0001', '|').Trim(' ', '\t', '*', '`'))];
    }
}
