using System;
using System.Diagnostics;
using System.Net.Http;
using System.Runtime;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Clients;
using Tidegate.Benchmarks.Transports;

namespace Tidegate.Benchmarks.StartUp;

/// <summary>All that a fresh process does: one client, one call.</summary>
internal static class FirstCall
{
    /// <summary>
    /// Makes the call, and prints the moment at which it was complete, how long it took, how many methods were compiled meanwhile, and in
    /// what time.
    /// </summary>
    public static async Task RunAsync(Func<HttpMessageHandler, Uri, IFlowsClient> create, Uri gateway)
    {
        long methods = JitInfo.GetCompiledMethodCount();
        TimeSpan compiling = JitInfo.GetCompilationTime();
        long start = Stopwatch.GetTimestamp();
        using IFlowsClient client = create(LoopbackTransport.Create(), gateway);
        await client.Start(Operation.EnableFlow);
        long end = Stopwatch.GetTimestamp();
        methods = JitInfo.GetCompiledMethodCount() - methods;
        compiling = JitInfo.GetCompilationTime() - compiling;
        Console.WriteLine($"{end} {end - start} {methods} {compiling.Ticks}");
    }
}
