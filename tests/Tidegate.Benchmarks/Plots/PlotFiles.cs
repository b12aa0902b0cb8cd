using System.IO;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Generators;

namespace Tidegate.Benchmarks.Plots;

/// <summary>The plots of the guide, written beside it.</summary>
internal static class PlotFiles
{
    public static void Write(StubRun calls) => File.WriteAllText(Path.Combine(Guide.Folder, "calls.svg"), CallsPlot.Draw(calls));

    public static void Write(GeneratorRun generators) => File.WriteAllText(Path.Combine(Guide.Folder, "generators.svg"), GeneratorsPlot.Draw(generators));
}
