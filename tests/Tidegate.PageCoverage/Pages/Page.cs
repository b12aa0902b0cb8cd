using System.Collections.Generic;
using System.Linq;

namespace Tidegate.PageCoverage.Pages;

/// <summary>A documentation page, cut at its headings.</summary>
internal sealed record Page(string File, IReadOnlyList<Section> Sections);

/// <param name="Level">1 for the title of the page.</param>
internal sealed record Section(string Heading, int Level, IReadOnlyList<Table> Tables, IReadOnlyList<string> Codes, string Text);

/// <summary>A table; each row has its cells by the words of the header.</summary>
/// <param name="Title">Empty when there is none.</param>
internal sealed record Table(string Title, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The cells of the first column whose header has one of the words; empty cells where no column has.</summary>
    public IEnumerable<string> Column(params string[] words)
    {
        int index = Header.ToList().FindIndex(header => words.Any(word => header.Contains(word, System.StringComparison.OrdinalIgnoreCase)));
        return Rows.Select(row => index >= 0 && index < row.Count ? row[index] : "");
    }
}
