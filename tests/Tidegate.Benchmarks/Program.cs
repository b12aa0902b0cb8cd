using System;
using System.Linq;
using Tidegate.Benchmarks;
using Tidegate.Benchmarks.Clients;
using Tidegate.Benchmarks.Servers;
using Tidegate.Benchmarks.StartUp;

// What runs in a process of its own comes first and loads nothing of the rest.
switch (args)
{
    case ["--serve"]:
        await LoopbackServer.ServeAsync();
        break;
    case ["--first-call", string name, string gateway]:
        await FirstCall.RunAsync(Contender.FirstCallers.First(contender => contender.Name == name).Create, new Uri(gateway));
        break;
    case ["--caller", string name, string gateway]:
        await Caller.RunAsync(Contender.All.Single(contender => contender.Name == name), new Uri(gateway));
        break;
    default:
        await Comparison.RunAsync(args);
        break;
}
