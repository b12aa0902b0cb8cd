using System;
using System.Reflection;
using BenchmarkDotNet.Running;
using Tidegate.Benchmarks;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Checks;
using Tidegate.Benchmarks.Generators;
using Tidegate.Benchmarks.Plots;
using Tidegate.Benchmarks.Servers;

if (args is ["--serve"])
{
    await LoopbackServer.ServeAsync();
    return;
}

await SameWork.CheckAsync();
Console.WriteLine("Checked: all clients send valid signatures and the same requests, and read the same answers.");
Console.WriteLine();
switch (args)
{
    case ["--quick", .. string[] parts]:
        await QuickRun.RunAsync(Console.Out, parts);
        break;
    case ["--plots"]:
        PlotFiles.Write(StubRun.Measure(), GeneratorRun.Measure([22, 200, 1000, 5000]));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}
