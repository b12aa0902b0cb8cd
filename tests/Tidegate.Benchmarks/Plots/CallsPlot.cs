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
    private const int PanelHead = 46;
    private const int Names = 190;
    private const int BarLength = 200;
    private const int Column = BarLength + 110;

    public static string Draw(StubRun run)
    {
        Operation[] calls = Enum.GetValues<Operation>();
        int panel = PanelHead + (RowHeight * run[calls[0]].Count) + 14;
        var chart = new SvgChart(Names + (2 * Column), 30 + (panel * calls.Length));
        chart.Text(10, 20, "One signed call over a transport in this process: less is better", "title");
        for (int i = 0; i < calls.Length; i++)
        {
            DrawPanel(chart, calls[i], run[calls[i]], 30 + (i * panel));
        }

        return chart.ToString();
    }

    private static void DrawPanel(SvgChart chart, Operation call, IReadOnlyList<Figure> figures, double top)
    {
        chart.Text(10, top + 22, call.ToString(), "title");
        chart.Text(Names, top + 36, "time per call");
        chart.Text(Names + Column, top + 36, "bytes allocated per call");
        double longest = figures.Max(figure => figure.Nanoseconds);
        double largest = figures.Max(figure => figure.Bytes);
        double bottom = top + PanelHead + (RowHeight * figures.Count);
        chart.Line(Names, top + PanelHead - 4, Names, bottom, "axis");
        chart.Line(Names + Column, top + PanelHead - 4, Names + Column, bottom, "axis");
        for (int i = 0; i < figures.Count; i++)
        {
            Figure figure = figures[i];
            double y = top + PanelHead + (i * RowHeight);
            string kind = figure.Name == Contender.Tidegate.Name ? "ours" : figure.Name == Contender.Bare.Name ? "floor" : "peer";
            chart.Text(Names - 8, y + 12, figure.Name, anchor: "end");
            DrawBar(chart, Names, y, figure.Nanoseconds / longest, Display.Time(figure.Nanoseconds), kind);
            DrawBar(chart, Names + Column, y, figure.Bytes / largest, Display.Bytes(figure.Bytes), kind);
        }
    }

    private static void DrawBar(SvgChart chart, double x, double y, double part, string value, string kind)
    {
        chart.Bar(x, y, part * BarLength, RowHeight - 6, kind);
        chart.Text(x + (part * BarLength) + 6, y + 12, value);
    }
}
