using System.IO;
using System.Runtime.CompilerServices;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Generators;

namespace Tidegate.Benchmarks.Plots;

/// <summary>The plots of the guide, written beside it.</summary>
internal static class PlotFiles
{
    public static void Write(StubRun calls, GeneratorRun generators)
    {
        File.WriteAllText(Path.Combine(Folder(), "calls.svg"), CallsPlot.Draw(calls));
        File.WriteAllText(Path.Combine(Folder(), "generators.svg"), GeneratorsPlot.Draw(generators));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(Path.GetDirectoryName(path))!;
}
