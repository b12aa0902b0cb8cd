using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Tidegate.Benchmarks.Measuring;

/// <summary>A table in Markdown, its columns aligned to be read as plain text too.</summary>
internal sealed class TextTable(params string[] header)
{
    private readonly List<string[]> _rows = [header];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void WriteTo(TextWriter output)
    {
        int[] widths = [.. header.Select((_, column) => Math.Max(3, _rows.Max(row => row[column].Length)))];
        WriteRow(output, header, widths);
        output.WriteLine("|" + string.Concat(widths.Select((width, column) => column == 0 ? new string('-', width + 2) + "|" : new string('-', width + 1) + ":|")));
        foreach (string[] row in _rows.Skip(1))
        {
            WriteRow(output, row, widths);
        }

        output.WriteLine();
    }

    private static void WriteRow(TextWriter output, string[] row, int[] widths) =>
        output.WriteLine("|" + string.Concat(row.Select((cell, column) => $" {(column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))} |")));
}
