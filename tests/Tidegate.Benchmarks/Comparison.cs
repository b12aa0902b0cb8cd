using System;
using System.IO;
using System.Reflection;
using System.Threading.Tasks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Checks;
using Tidegate.Benchmarks.Generators;
using Tidegate.Benchmarks.Plots;
using Tidegate.Benchmarks.Servers;
using Tidegate.Benchmarks.StartUp;

namespace Tidegate.Benchmarks;

/// <summary>What the command line asks for, once all clients have been checked to do the same.</summary>
internal static class Comparison
{
    public static async Task RunAsync(string[] arguments)
    {
        await SameWork.CheckAsync();
        Console.WriteLine("Checked: all clients send valid signatures and the same requests, and read the same responses.");
        Console.WriteLine();
        switch (arguments)
        {
            case ["--quick", "--write"]:
                var figures = new StringWriter();
                QuickRun.Run(figures, []);
                Console.Write(figures);
                Guide.Write(figures.ToString());
                break;
            case ["--quick", .. string[] parts]:
                QuickRun.Run(Console.Out, parts);
                break;
            case ["--loopback"]:
                Machine.WriteTo(Console.Out);
                LoopbackRun.Measure(rounds: 60, Enum.GetValues<Operation>()).WriteTo(Console.Out);
                break;
            case ["--start-up"]:
                Machine.WriteTo(Console.Out);
                StartUpRun.Measure(samples: 20).WriteTo(Console.Out);
                NativeRun.Measure(samples: 20).WriteTo(Console.Out);
                break;
            case ["--plots"]:
                PlotFiles.Write(StubRun.Measure());
                PlotFiles.Write(GeneratorRun.Measure([22, 200, 1000, 5000]));
                break;
            default:
                // It builds the whole product once more, which takes more than its two minutes on a busy machine.
                BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly())
                    .Run(arguments, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));
                break;
        }
    }
}
