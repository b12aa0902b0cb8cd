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
    private const int Top = 48;
    private const int Width = 460;
    private const int Height = 340;
    private const int LabelHeight = 17;

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
        var chart = new SvgChart(Left + Width + 255, Top + Height + 60);
        chart.Text(10, 24, "What generators and their output cost a build, in milliseconds", "title");
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

        chart.Text(Left + (Width / 2), Top + Height + 42, "endpoints of one service", "note", anchor: "middle");
        var labels = new List<(double Height, string Text)>();
        foreach (IGrouping<string, GeneratorCost> generator in run.Costs.GroupBy(cost => cost.Name))
        {
            GeneratorCost[] costs = [.. generator.OrderBy(cost => cost.Endpoints)];
            foreach ((string line, Func<GeneratorCost, double> value) in s_lines)
            {
                DrawLine(chart, generator.Key == "Tidegate" ? "ours" : "peer", costs, value, x, y);
                labels.Add((y.Of(value(costs[^1])), $"{generator.Key}: {line}"));
            }
        }

        DrawLabels(chart, labels);
        return chart.ToString();
    }

    private static void DrawLine(
        SvgChart chart, string kind, GeneratorCost[] costs, Func<GeneratorCost, double> value, LogScale x, LogScale y)
    {
        for (int i = 0; i < costs.Length; i++)
        {
            double left = x.Of(costs[i].Endpoints);
            chart.Dot(left, y.Of(value(costs[i])), kind);
            if (i + 1 < costs.Length)
            {
                chart.Line(left, y.Of(value(costs[i])), x.Of(costs[i + 1].Endpoints), y.Of(value(costs[i + 1])), kind);
            }
        }
    }

    /// <summary>Names the lines at their ends, which are moved apart where they would cover each other.</summary>
    private static void DrawLabels(SvgChart chart, List<(double Height, string Text)> labels)
    {
        double free = Top;
        foreach ((double height, string text) in labels.OrderBy(label => label.Height))
        {
            double place = Math.Max(height, free);
            chart.Line(Left + Width + 6, height, Left + Width + 26, place, "grid");
            chart.Text(Left + Width + 30, place + 4, text);
            free = place + LabelHeight;
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
