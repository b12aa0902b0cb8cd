using System;
using System.Collections.Concurrent;
using System.Threading;
using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway.Faults;

/// <summary>What goes wrong with which operation, by qualified name, and with all of them.</summary>
internal sealed class FaultPlans(FaultMix? mix)
{
    private readonly ConcurrentDictionary<string, Plan<IFaultSource>> _plans = new(StringComparer.Ordinal);
    private FaultMix? _mix = mix;

    /// <summary>Befalls the operations that have no fault of their own; the token service is spared.</summary>
    public FaultMix? Mix
    {
        get => Volatile.Read(ref _mix);
        set => Volatile.Write(ref _mix, value);
    }

    public Plan<IFaultSource> For(string operation) => _plans.GetOrAdd(operation, _ => new Plan<IFaultSource>());

    /// <returns>What befalls a request for the operation; null for nothing.</returns>
    public GatewayFault? Draw(string operation) => (Planned(operation) ?? Mix)?.Draw();

    /// <returns>What befalls a request for credentials: a fault of its own, never one of the mix; null for nothing.</returns>
    public GatewayFault? DrawForCredentials(string endpoint) => Planned(endpoint)?.Draw();

    private IFaultSource? Planned(string operation) => _plans.TryGetValue(operation, out Plan<IFaultSource>? plan) ? plan.Take() : null;
}
