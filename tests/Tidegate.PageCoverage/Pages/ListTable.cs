using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Tidegate.PageCoverage.Pages;

/// <summary>A table written as a list of rows, each a list of cells.</summary>
internal static partial class ListTable
{
    public static int Read(string[] lines, int start, List<Table> tables)
    {
        string title = lines[start].Trim()[".. list-table::".Length..].Trim();
        var rows = new List<List<string>>();
        int next = start + 1;
        for (; next < lines.Length; next++)
        {
            string line = lines[next];
            if (line.Length > 0 && !char.IsWhiteSpace(line[0]))
            {
                break;
            }

            if (Row().Match(line) is { Success: true } row)
            {
                rows.Add([row.Groups["cell"].Value.Trim()]);
            }
            else if (Cell().Match(line) is { Success: true } cell && rows.Count > 0)
            {
                rows[^1].Add(cell.Groups["cell"].Value.Trim());
            }
            else if (line.Trim() is { Length: > 0 } more && rows.Count > 0)
            {
                rows[^1][^1] = $"{rows[^1][^1]} {more}".Trim();
            }
        }

        if (rows.Count > 0)
        {
            tables.Add(new Table(title, [.. rows[0]], [.. rows.Skip(1).Select(row => (IReadOnlyList<string>)row)]));
        }

        return next;
    }

    [GeneratedRegex(@"^\s*\*\s+-(?:\s+(?<cell>.*))?$")]
    private static partial Regex Row();

    [GeneratedRegex(@"^\s{3,}-(?:\s+(?<cell>.*))?$")]
    private static partial Regex Cell();
}
