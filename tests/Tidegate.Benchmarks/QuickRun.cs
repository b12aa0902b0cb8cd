using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Generators;
using Tidegate.Benchmarks.Measuring;
using Tidegate.Benchmarks.Servers;
using Tidegate.Benchmarks.Signing;
using Tidegate.Benchmarks.StartUp;

namespace Tidegate.Benchmarks;

/// <summary>The whole comparison in less than a minute, or a part of it, printed as it goes.</summary>
internal static class QuickRun
{
    private static readonly Dictionary<string, Func<TextWriter, Task<IEnumerable<Bar>>>> s_parts = new(StringComparer.Ordinal)
    {
        ["calls"] = MeasureCallsAsync,
        ["signing"] = MeasureSigningAsync,
        ["loopback"] = MeasureLoopbackAsync,
        ["start-up"] = MeasureStartUpAsync,
        ["generators"] = MeasureGeneratorsAsync,
    };

    /// <param name="output">Where the tables go, and at the end which bars hold.</param>
    /// <param name="parts">Names of parts; all when there is none.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyList<string> parts)
    {
        long start = Stopwatch.GetTimestamp();
        Machine.WriteTo(output);
        List<Bar> bars = [];
        foreach (string part in parts.Count == 0 ? [.. s_parts.Keys] : parts)
        {
            bars.AddRange(await s_parts[part](output));
        }

        var table = new TextTable("bar", "measured", "at most", "");
        bars.ForEach(bar => table.Add(bar.Name, bar.MeasuredText, bar.LimitText, bar.Holds ? "holds" : "MISSED"));
        table.WriteTo(output);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{bars.Count(bar => bar.Holds)} of {bars.Count} bars hold. It took {Stopwatch.GetElapsedTime(start).TotalSeconds:0} seconds."));
    }

    private static Task<IEnumerable<Bar>> MeasureCallsAsync(TextWriter output)
    {
        StubRun run = StubRun.Measure();
        run.WriteTo(output);
        return Task.FromResult(run.Bars());
    }

    private static Task<IEnumerable<Bar>> MeasureSigningAsync(TextWriter output)
    {
        SigningRun run = SigningRun.Measure();
        run.WriteTo(output);
        return Task.FromResult(run.Bars());
    }

    private static async Task<IEnumerable<Bar>> MeasureLoopbackAsync(TextWriter output)
    {
        LoopbackRun run = await LoopbackRun.MeasureAsync(rounds: 15, Operation.EnableFlow, Operation.GetFlow);
        run.WriteTo(output);
        return run.Bars();
    }

    private static Task<IEnumerable<Bar>> MeasureStartUpAsync(TextWriter output)
    {
        StartUpRun run = StartUpRun.Measure(samples: 10);
        run.WriteTo(output);
        return Task.FromResult(run.Bars());
    }

    private static Task<IEnumerable<Bar>> MeasureGeneratorsAsync(TextWriter output)
    {
        GeneratorRun run = GeneratorRun.Measure([22, 1000]);
        run.WriteTo(output);
        return Task.FromResult(run.Bars());
    }
}
