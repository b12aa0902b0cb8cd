using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Clients;
using Tidegate.Benchmarks.Measuring;

namespace Tidegate.Benchmarks.Plots;

/// <summary>Time and bytes of each call and client, as bars on axes of their own.</summary>
internal static class CallsPlot
{
    private const int RowHeight = 20;
    private const int BarHeight = 13;
    private const int Head = 56;
    private const int PanelHead = 34;
    private const int PanelFoot = 18;
    private const int Names = 210;
    private const int BarLength = 220;
    private const int Column = BarLength + 100;

    public static string Draw(StubRun run)
    {
        Operation[] calls = Enum.GetValues<Operation>();
        double height = Head + calls.Sum(call => HeightOf(run[call]));
        var chart = new SvgChart(Names + (2 * Column), (int)height);
        chart.Text(10, 24, "One signed call over a transport in this process", "title");
        chart.Text(10, 44, "Less is better. A bar with a gap is cut: its client would leave no room for the others.", "note");
        double top = Head;
        foreach (Operation call in calls)
        {
            DrawPanel(chart, call, run[call], top);
            top += HeightOf(run[call]);
        }

        return chart.ToString();
    }

    private static int HeightOf(IReadOnlyList<Figure> figures) => PanelHead + (RowHeight * figures.Count) + PanelFoot;

    private static void DrawPanel(SvgChart chart, Operation call, IReadOnlyList<Figure> figures, double top)
    {
        chart.Text(Names - 10, top + 22, call.ToString(), "title", anchor: "end");
        chart.Text(Names, top + 22, "time", "note");
        chart.Text(Names + Column, top + 22, "allocated", "note");
        double[] times = [.. figures.Select(figure => figure.Nanoseconds)];
        double[] bytes = [.. figures.Select(figure => figure.Bytes)];
        double bottom = top + PanelHead + (RowHeight * figures.Count);
        chart.Line(Names, top + PanelHead - 4, Names, bottom, "axis");
        chart.Line(Names + Column, top + PanelHead - 4, Names + Column, bottom, "axis");
        for (int i = 0; i < figures.Count; i++)
        {
            double y = top + PanelHead + (i * RowHeight);
            chart.Text(Names - 10, y + 11, figures[i].Name, anchor: "end");
            DrawBar(chart, Names, y, times[i] / EndOfAxis(times), Display.Time(times[i]), KindOf(figures[i].Name));
            DrawBar(chart, Names + Column, y, bytes[i] / EndOfAxis(bytes), Display.Bytes(bytes[i]), KindOf(figures[i].Name));
        }
    }

    /// <summary>The largest value, or a little more than the second where the largest is far away.</summary>
    private static double EndOfAxis(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.OrderDescending()];
        return Math.Min(sorted[0], sorted[1] * 1.25);
    }

    private static string KindOf(string client) =>
        client == Contender.Tidegate.Name ? "ours"
        : client.StartsWith(Contender.Tidegate.Name, StringComparison.Ordinal) ? "kin"
        : client == Contender.Bare.Name ? "floor"
        : "peer";

    private static void DrawBar(SvgChart chart, double x, double y, double part, string value, string kind)
    {
        double length = Math.Min(part, 1) * BarLength;
        chart.Bar(x, y, length, BarHeight, kind);
        if (part > 1)
        {
            chart.Line(x + length - 16, y + BarHeight + 1, x + length - 10, y - 1, "cut");
        }

        chart.Text(x + length + 6, y + 11, value);
    }
}
