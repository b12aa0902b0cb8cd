using System.Collections.Generic;
using System.Text;

namespace Tidegate.PageCoverage.Pages;

internal sealed class SectionBuilder(string heading, int level)
{
    public List<Table> Tables { get; } = [];

    public List<string> Codes { get; } = [];

    public StringBuilder Text { get; } = new();

    public Section Build() => new(heading, level, Tables, Codes, Text.ToString());
}
