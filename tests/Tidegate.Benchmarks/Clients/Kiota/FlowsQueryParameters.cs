using Microsoft.Kiota.Abstractions;

namespace Tidegate.Benchmarks.Clients.Kiota;

/// <summary>The query of all operations of a path.</summary>
internal sealed class FlowsQueryParameters
{
    [QueryParameter("action")]
    public string? Action { get; set; }

    [QueryParameter("flowId")]
    public long? FlowId { get; set; }

    [QueryParameter("orgId")]
    public string? OrgId { get; set; }

    [QueryParameter("userId")]
    public string? UserId { get; set; }
}
