using System;
using System.Reflection;
using System.Threading.Tasks;
using BenchmarkDotNet.Running;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Checks;
using Tidegate.Benchmarks.Generators;
using Tidegate.Benchmarks.Plots;
using Tidegate.Benchmarks.StartUp;

namespace Tidegate.Benchmarks;

/// <summary>What the command line asks for, once all clients have been checked to do the same.</summary>
internal static class Comparison
{
    public static async Task RunAsync(string[] arguments)
    {
        await SameWork.CheckAsync();
        Console.WriteLine("Checked: all clients send valid signatures and the same requests, and read the same answers.");
        Console.WriteLine();
        switch (arguments)
        {
            case ["--quick", .. string[] parts]:
                await QuickRun.RunAsync(Console.Out, parts);
                break;
            case ["--start-up"]:
                Machine.WriteTo(Console.Out);
                StartUpRun.Measure(samples: 20).WriteTo(Console.Out);
                NativeRun.Measure(samples: 20).WriteTo(Console.Out);
                break;
            case ["--plots"]:
                PlotFiles.Write(StubRun.Measure(), GeneratorRun.Measure([22, 200, 1000, 5000]));
                break;
            default:
                BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(arguments);
                break;
        }
    }
}
