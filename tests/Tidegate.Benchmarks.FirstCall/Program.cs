using System;
using Tidegate.Benchmarks;
using Tidegate.Benchmarks.StartUp;

await FirstCall.RunAsync(Client.Create, new Uri(args[0]));
