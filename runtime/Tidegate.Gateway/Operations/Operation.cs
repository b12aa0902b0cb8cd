using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Model;

namespace Tidegate.Gateway.Operations;

/// <summary>One operation of a service, ready to be matched, checked and answered.</summary>
internal sealed class Operation(ApiModel api, EndpointModel endpoint)
{
    public EndpointModel Endpoint { get; } = endpoint;

    public ApiModel Api { get; } = api;

    public string Name => Endpoint.Name;

    /// <summary>The name with its service, for a gateway that serves several.</summary>
    public string QualifiedName => $"{Endpoint.ServiceName}.{Endpoint.Name}";

    public string Method { get; } = endpoint.Verb.ToString().ToUpperInvariant();

    public PathTemplate Path { get; } = new(endpoint.Path);

    /// <summary>The parameters that have one value only, such as <c>action=enable</c>.</summary>
    public IReadOnlyList<FixedQuery> FixedQuery { get; } = endpoint.Query.OfType<FixedQuery>().ToArray();

    public IReadOnlyList<SampleModel> Samples { get; } =
        api.Samples.FirstOrDefault(s => s.EndpointName == endpoint.Name)?.Samples.ToArray() ?? [];

    /// <summary>The request line without what the caller fills in, such as <c>POST /flows?action=enable</c>.</summary>
    public string Line =>
        $"{Method} {Path.Text}" + (FixedQuery.Count == 0 ? "" : "?" + string.Join('&', FixedQuery.Select(q => $"{q.WireName}={q.Value}")));

    public bool HasFixedQueryOf(GatewayRequest request) => FixedQuery.All(q => request.QueryValue(q.WireName) == q.Value);
}
