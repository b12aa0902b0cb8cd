using System;
using System.Collections.Concurrent;
using System.Threading;
using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway.Faults;

/// <summary>The faults planned for single operations, by qualified name, and those planned for all.</summary>
internal sealed class FaultPlans(FaultMix? mix)
{
    private readonly ConcurrentDictionary<string, Plan<IFaultSource>> _plans = new(StringComparer.Ordinal);
    private FaultMix? _mix = mix;

    /// <summary>The faults for operations that have none of their own; the token service is exempt.</summary>
    public FaultMix? Mix
    {
        get => Volatile.Read(ref _mix);
        set => Volatile.Write(ref _mix, value);
    }

    public Plan<IFaultSource> For(string operation) => _plans.GetOrAdd(operation, _ => new Plan<IFaultSource>());

    /// <returns>The fault for a request for the operation; null for none.</returns>
    public GatewayFault? Draw(string operation) => (Planned(operation) ?? Mix)?.Draw();

    /// <returns>The fault for a request for credentials: one planned for that endpoint, never one from the mix; null for none.</returns>
    public GatewayFault? DrawForCredentials(string endpoint) => Planned(endpoint)?.Draw();

    private IFaultSource? Planned(string operation) => _plans.TryGetValue(operation, out Plan<IFaultSource>? plan) ? plan.Take() : null;
}
