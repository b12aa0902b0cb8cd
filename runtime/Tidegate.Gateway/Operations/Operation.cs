using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Gateway.Checks;
using Tidegate.Gateway.Samples;

namespace Tidegate.Gateway.Operations;

/// <summary>One operation of a service, ready to match and check requests and to respond to them.</summary>
internal sealed class Operation(ApiModel api, EndpointModel endpoint, ValueCheck values)
{
    public EndpointModel Endpoint { get; } = endpoint;

    public EnvelopeModel Envelope { get; } = endpoint.EnvelopeIn(api.Service);

    /// <summary>Begins the paths of the service; empty when nothing does.</summary>
    public string BasePath { get; } = api.Service.BasePath;

    /// <summary>The types of the service.</summary>
    public IReadOnlyList<TypeModel> Types { get; } = api.Types;

    /// <summary>Checks values against the types of the service.</summary>
    public ValueCheck Values { get; } = values;

    public string Name => Endpoint.Name;

    /// <summary>The name qualified with the service, for a gateway that serves several.</summary>
    public string QualifiedName { get; } = $"{endpoint.ServiceName}.{endpoint.Name}";

    public string Method { get; } = endpoint.Method.ToString().ToUpperInvariant();

    public PathTemplate Path { get; } = new(endpoint);

    /// <summary>The parameters whose value is fixed, such as <c>action=enable</c>.</summary>
    public IReadOnlyList<BindingModel> FixedQuery { get; } = endpoint.Bindings.Query.Where(binding => binding.Source is FixedSource).ToArray();

    public IReadOnlyList<Sample> Samples { get; } =
        api.Samples.Where(samples => samples.EndpointName == endpoint.Name)
            .SelectMany(samples => samples.Samples)
            .Select(sample => new Sample(sample, endpoint.EnvelopeIn(api.Service)))
            .ToArray();

    /// <summary>Serves the samples page by page; null when the operation is not paged.</summary>
    public SamplePages? Pages { get; } = SamplePages.Of(api, endpoint);

    /// <summary>The request line without the parameters that callers fill in, such as <c>POST /flows?action=enable</c>.</summary>
    public string Line => $"{Method} {Path.Text}{FixedQueryText}";

    /// <summary>A key that is equal for operations that match the same requests.</summary>
    public string RouteKey => $"{RouteOnHost} {Host}";

    /// <summary>A key that is equal for operations that match the same requests, but for the host that these are sent to.</summary>
    public string RouteOnHost => $"{Method} {Path.Shape}{FixedQueryText}";

    /// <summary>The name of the host that requests are sent to; null for the gateway.</summary>
    public string? Host { get; } = endpoint.Host?.Name;

    private string FixedQueryText =>
        FixedQuery.Count == 0 ? "" : "?" + string.Join('&', FixedQuery.Select(q => $"{q.WireName}={q.FixedValue}"));

    public bool HasFixedQueryOf(GatewayRequest request)
    {
        foreach (BindingModel parameter in FixedQuery)
        {
            if (request.QueryValue(parameter.WireName) != parameter.FixedValue)
            {
                return false;
            }
        }

        return true;
    }
}
