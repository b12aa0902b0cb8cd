using System;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Calls;

namespace Tidegate.Benchmarks.Clients;

/// <summary>A client that is compared.</summary>
internal interface IFlowsClient : IDisposable
{
    /// <summary>Starts a call, as its user would: nothing is added but choosing among the calls.</summary>
    Task Start(Operation call);

    /// <summary>Tells what a finished call has read.</summary>
    Facts Read(Operation call, Task finished);
}
