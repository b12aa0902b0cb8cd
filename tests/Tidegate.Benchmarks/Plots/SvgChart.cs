using System;
using System.Globalization;
using System.Net;
using System.Text;

namespace Tidegate.Benchmarks.Plots;

/// <summary>A drawing on a ground of its own, light or dark as the reader has it: a page may not be what the reader's system says.</summary>
internal sealed class SvgChart(int width, int height)
{
    private readonly StringBuilder _shapes = new();

    public void Text(double x, double y, string text, string kind = "label", string anchor = "start") => _shapes.Append(
        CultureInfo.InvariantCulture, $"  <text class=\"{kind}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>\n");

    public void Bar(double x, double y, double barWidth, double barHeight, string kind) => _shapes.Append(
        CultureInfo.InvariantCulture, $"  <rect class=\"{kind}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{Math.Max(barWidth, 1):0.#}\" height=\"{barHeight:0.#}\"/>\n");

    public void Line(double x1, double y1, double x2, double y2, string kind) => _shapes.Append(
        CultureInfo.InvariantCulture, $"  <line class=\"{kind}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>\n");

    public void Dot(double x, double y, string kind) =>
        _shapes.Append(CultureInfo.InvariantCulture, $"  <circle class=\"{kind}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"3.5\"/>\n");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $$"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{width}} {{height}}" font-family="system-ui, sans-serif" font-size="13">
          <style>
            .ground { fill: #ffffff } .title { font-size: 15px; font-weight: 600 } .title, .label { fill: #1f2328 } .note { fill: #59636e }
            .ours { fill: #0969da; stroke: #0969da } .kin { fill: #80ccff; stroke: #80ccff }
            .peer { fill: #bf8700; stroke: #bf8700 } .floor { fill: #8c959f; stroke: #8c959f }
            .axis { stroke: #8c959f } .grid { stroke: #8c959f; stroke-opacity: .3 } .cut { stroke: #ffffff; stroke-width: 3 }
            line { stroke-width: 1.5 } rect { stroke: none }
            @media (prefers-color-scheme: dark) {
              .ground { fill: #0d1117 } .cut { stroke: #0d1117 } .title, .label { fill: #f0f6fc } .note { fill: #9198a1 }
              .ours { fill: #4493f8; stroke: #4493f8 } .kin { fill: #1f4f8f; stroke: #1f4f8f } .peer { fill: #d29922; stroke: #d29922 }
            }
          </style>
          <rect class="ground" width="{{width}}" height="{{height}}"/>

        """) + _shapes + "</svg>\n";
}
