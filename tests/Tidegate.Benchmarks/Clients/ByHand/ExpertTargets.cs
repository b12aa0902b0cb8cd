using System;
using Tidegate.Benchmarks.Calls;

namespace Tidegate.Benchmarks.Clients.ByHand;

/// <summary>Where the expert's calls go. Those whose query never changes can keep their address.</summary>
internal abstract class ExpertTargets
{
    public abstract Uri Enable { get; }

    public abstract Uri Search { get; }

    public abstract Uri Save { get; }

    public abstract Uri Get(long flowId);
}

/// <summary>A new address for every call.</summary>
internal sealed class FreshTargets(Uri gateway) : ExpertTargets
{
    private static readonly UriCreationOptions s_escaped = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly string _flows = gateway.GetLeftPart(UriPartial.Authority) + Account.BasePath + "/flows?action=";
    private readonly string _instances = gateway.GetLeftPart(UriPartial.Authority) + Account.BasePath + "/flowInstances?action=";
    private readonly string _account = $"&orgId={Uri.EscapeDataString(Account.OrgId)}&userId={Uri.EscapeDataString(Account.UserId)}";

    public override Uri Enable => Of(_flows + "enable" + _account);

    public override Uri Search => Of(_instances + "search" + _account);

    public override Uri Save => Of(_flows + "save" + _account);

    public override Uri Get(long flowId) => Of(string.Create(null, $"{_flows}get&flowId={flowId}{_account}"));

    private static Uri Of(string address) => new(address, s_escaped);
}

/// <summary>Addresses that are made once where they never change.</summary>
internal sealed class KeptTargets(ExpertTargets fresh) : ExpertTargets
{
    public override Uri Enable { get; } = fresh.Enable;

    public override Uri Search { get; } = fresh.Search;

    public override Uri Save { get; } = fresh.Save;

    public override Uri Get(long flowId) => fresh.Get(flowId);
}
