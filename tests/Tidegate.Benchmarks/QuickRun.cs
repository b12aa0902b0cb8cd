using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Generators;
using Tidegate.Benchmarks.Measuring;
using Tidegate.Benchmarks.Servers;
using Tidegate.Benchmarks.Signing;

namespace Tidegate.Benchmarks;

/// <summary>The whole comparison in a minute or two, printed as it goes.</summary>
internal static class QuickRun
{
    public static async Task RunAsync(TextWriter output)
    {
        Machine.WriteTo(output);
        StubRun calls = StubRun.Measure();
        calls.WriteTo(output);
        SigningRun signing = SigningRun.Measure();
        signing.WriteTo(output);
        LoopbackRun loopback = await LoopbackRun.MeasureAsync();
        loopback.WriteTo(output);
        GeneratorRun generators = GeneratorRun.Measure([22, 1000], repeats: 3);
        generators.WriteTo(output);

        List<Bar> bars = [.. calls.Bars(), .. signing.Bars(), .. loopback.Bars(), .. generators.Bars()];
        bars.ForEach(output.WriteLine);
        output.WriteLine();
        output.WriteLine($"{bars.Count(bar => bar.Holds)} of {bars.Count} bars hold.");
    }
}
