using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.FreeMembers;
using Tidegate.Benchmarks.Generators;
using Tidegate.Benchmarks.Measuring;
using Tidegate.Benchmarks.Servers;
using Tidegate.Benchmarks.Signing;
using Tidegate.Benchmarks.StartUp;
using Tidegate.Benchmarks.Streams;

namespace Tidegate.Benchmarks;

/// <summary>The whole comparison in less than a minute, or a part of it, printed as it goes.</summary>
internal static class QuickRun
{
    private static readonly Dictionary<string, Func<TextWriter, IEnumerable<Bar>>> s_parts = new(StringComparer.Ordinal)
    {
        ["calls"] = MeasureCalls,
        ["signing"] = MeasureSigning,
        ["streams"] = MeasureStreams,
        ["free-members"] = MeasureFreeMembers,
        ["loopback"] = MeasureLoopback,
        ["start-up"] = MeasureStartUp,
        ["generators"] = MeasureGenerators,
    };

    /// <param name="output">Where the tables go, and at the end which bars hold.</param>
    /// <param name="parts">Names of parts; all when there is none.</param>
    public static void Run(TextWriter output, IReadOnlyList<string> parts)
    {
        long start = Stopwatch.GetTimestamp();
        Machine.WriteTo(output);
        List<Bar> bars = [];
        foreach (string part in parts.Count == 0 ? [.. s_parts.Keys] : parts)
        {
            bars.AddRange(s_parts[part](output));
        }

        var table = new TextTable("bar", "measured", "at most", "");
        bars.ForEach(bar => table.Add(bar.Name, bar.MeasuredText, bar.LimitText, bar.Holds ? "holds" : "MISSED"));
        table.WriteTo(output);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{bars.Count(bar => bar.Holds)} of {bars.Count} bars hold. It took {Stopwatch.GetElapsedTime(start).TotalSeconds:0} seconds."));
    }

    private static IEnumerable<Bar> MeasureCalls(TextWriter output)
    {
        var run = StubRun.Measure();
        run.WriteTo(output);
        return run.Bars();
    }

    private static IEnumerable<Bar> MeasureSigning(TextWriter output)
    {
        var run = SigningRun.Measure();
        run.WriteTo(output);
        return run.Bars();
    }

    private static IEnumerable<Bar> MeasureStreams(TextWriter output)
    {
        var run = StreamRun.Measure();
        run.WriteTo(output);
        return run.Bars();
    }

    private static IEnumerable<Bar> MeasureFreeMembers(TextWriter output)
    {
        var run = FreeMembersRun.Measure();
        run.WriteTo(output);
        return run.Bars();
    }

    private static IEnumerable<Bar> MeasureLoopback(TextWriter output)
    {
        var run = LoopbackRun.Measure(rounds: 15, Operation.EnableFlow, Operation.GetFlow);
        run.WriteTo(output);
        return run.Bars();
    }

    private static IEnumerable<Bar> MeasureStartUp(TextWriter output)
    {
        var run = StartUpRun.Measure(samples: 10);
        run.WriteTo(output);
        return run.Bars();
    }

    private static IEnumerable<Bar> MeasureGenerators(TextWriter output)
    {
        var run = GeneratorRun.Measure([22, 1000]);
        run.WriteTo(output);
        return run.Bars();
    }
}
