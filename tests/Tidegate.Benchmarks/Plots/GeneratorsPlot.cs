using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Benchmarks.Generators;

namespace Tidegate.Benchmarks.Plots;

/// <summary>What the generators and their output cost against the number of endpoints, both axes logarithmic.</summary>
internal static class GeneratorsPlot
{
    private const int Left = 70;
    private const int Top = 40;
    private const int Width = 460;
    private const int Height = 320;

    private static readonly (string Name, Func<GeneratorCost, double> Value)[] s_lines =
    [
        ("full run", cost => cost.FullRun),
        ("one endpoint edited", cost => cost.OneEdit),
        ("unrelated C# edited", cost => cost.UnrelatedEdit),
        ("compiling the output", cost => cost.Compile),
    ];

    public static string Draw(GeneratorRun run)
    {
        double[] sizes = [.. run.Costs.Select(cost => (double)cost.Endpoints).Distinct().Order()];
        double[] values = [.. run.Costs.SelectMany(cost => s_lines.Select(line => line.Value(cost)))];
        var x = new LogScale(sizes[0], sizes[^1], Left, Left + Width);
        var y = new LogScale(values.Min(), values.Max(), Top + Height, Top);
        var chart = new SvgChart(Left + Width + 220, Top + Height + 60);
        chart.Text(10, 20, "Generators: milliseconds against the number of endpoints", "title");
        foreach (double size in sizes)
        {
            chart.Line(x.Of(size), Top, x.Of(size), Top + Height, "grid");
            chart.Text(x.Of(size), Top + Height + 18, size.ToString("#,0", CultureInfo.InvariantCulture), anchor: "middle");
        }

        foreach (double power in y.Powers)
        {
            chart.Line(Left, y.Of(power), Left + Width, y.Of(power), "grid");
            chart.Text(Left - 8, y.Of(power) + 4, power.ToString("#,0.###", CultureInfo.InvariantCulture), anchor: "end");
        }

        chart.Text(Left + (Width / 2), Top + Height + 42, "endpoints of one service", anchor: "middle");
        chart.Text(10, Top - 6, "ms");
        foreach (IGrouping<string, GeneratorCost> generator in run.Costs.GroupBy(cost => cost.Name))
        {
            DrawGenerator(chart, generator.Key, [.. generator.OrderBy(cost => cost.Endpoints)], x, y);
        }

        return chart.ToString();
    }

    private static void DrawGenerator(SvgChart chart, string name, IReadOnlyList<GeneratorCost> costs, LogScale x, LogScale y)
    {
        string kind = name == "Tidegate" ? "ours" : "peer";
        foreach ((string line, Func<GeneratorCost, double> value) in s_lines)
        {
            for (int i = 0; i < costs.Count; i++)
            {
                double left = x.Of(costs[i].Endpoints);
                chart.Dot(left, y.Of(value(costs[i])), kind);
                if (i + 1 < costs.Count)
                {
                    chart.Line(left, y.Of(value(costs[i])), x.Of(costs[i + 1].Endpoints), y.Of(value(costs[i + 1])), kind);
                }
            }

            chart.Text(Left + Width + 10, y.Of(value(costs[^1])) + 4, $"{name}: {line}");
        }
    }

    /// <summary>A logarithmic axis.</summary>
    private sealed class LogScale(double min, double max, double from, double to)
    {
        public IEnumerable<double> Powers
        {
            get
            {
                for (int power = (int)Math.Ceiling(Math.Log10(min)); power <= Math.Log10(max); power++)
                {
                    yield return Math.Pow(10, power);
                }
            }
        }

        public double Of(double value) => from + ((to - from) * Math.Log(value / min) / Math.Log(max / min));
    }
}
