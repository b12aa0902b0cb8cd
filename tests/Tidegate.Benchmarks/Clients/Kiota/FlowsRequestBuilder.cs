using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Tidegate.Benchmarks.Clients.Kiota;

/// <summary>Builds and executes requests for one path. All operations of a path are one to OpenAPI, so the action is a parameter.</summary>
internal sealed class FlowsRequestBuilder(IRequestAdapter requestAdapter, string path, Dictionary<string, object> pathParameters)
    : BaseRequestBuilder(requestAdapter, "{+baseurl}/batch-processing-service/v2.1/" + path + "{?action,flowId,orgId,userId}", pathParameters)
{
    public Task<T?> GetAsync<T>(FlowsQueryParameters query, ParsableFactory<T> factory, CancellationToken cancellationToken = default)
        where T : IParsable =>
        RequestAdapter.SendAsync(ToRequestInformation(Method.GET, query), factory, default, cancellationToken);

    public Task<T?> PostAsync<TBody, T>(
        TBody body, FlowsQueryParameters query, ParsableFactory<T> factory, CancellationToken cancellationToken = default)
        where TBody : IParsable
        where T : IParsable
    {
        RequestInformation requestInfo = ToRequestInformation(Method.POST, query);
        requestInfo.SetContentFromParsable(RequestAdapter, "application/json", body);
        return RequestAdapter.SendAsync(requestInfo, factory, default, cancellationToken);
    }

    private RequestInformation ToRequestInformation(Method method, FlowsQueryParameters query)
    {
        var requestInfo = new RequestInformation(method, UrlTemplate, PathParameters);
        requestInfo.AddQueryParameters(query);
        requestInfo.Headers.TryAdd("Accept", "application/json");
        return requestInfo;
    }
}
