using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Enos.Connection;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Connection;

/// <summary>Searches page by page: all items, in as many calls as the total asks for.</summary>
public sealed class ConnectionWalkTests(ConnectionGateway service) : IClassFixture<ConnectionGateway>
{
    private const int Total = 23;

    [Theory]
    [InlineData("SearchProduct", "productKey", 3)]
    [InlineData("SearchDevice", "assetId", 3)]
    [InlineData("SearchSubDevice", "assetId", 3)]
    [InlineData("SearchEvent", "eventId", 3)]
    [InlineData("SearchCommand", "commandId", 1)]
    public async Task Every_item_is_given_once(string operation, string id, int calls)
    {
        Serve(operation, id);
        int before = Calls(operation);

        List<string?> ids = await WalkAsync(operation);

        Assert.Equal(Enumerable.Range(0, Total).Select(number => $"i{number}"), ids);
        Assert.Equal(calls, Calls(operation) - before);
        service.Gateway.Operation(operation).Reset();
    }

    [Fact]
    public async Task A_list_that_ends_before_its_total_is_an_error()
    {
        service.Gateway.Operation("SearchDevice").RespondsWith(request => Page(request, "assetId", Total, said: Total + 10));

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => WalkAsync("SearchDevice"));

        Assert.Equal(ApiTransportReason.InvalidResponse, exception.Reason);
        service.Gateway.Operation("SearchDevice").Reset();
    }

    [Fact]
    public async Task A_page_says_which_it_is()
    {
        service.Gateway.Operation("SearchCommand").Next(1).RespondsWith("""
            {"code":0,"msg":"OK","requestId":"r","data":[],"pagination":{"sortedBy":[{"field":"createDate","order":"DESC"}],"pageNo":1,"pageSize":5,"totalSize":547}}
            """);

        PageInfo page = (await service.Client.SearchCommandAsync(ConnectionRequests.Commands)).Pagination!;

        Assert.Equal((1, 5, 547L), (page.PageNo, page.PageSize, page.TotalSize));
        Assert.Equal(("createDate", "DESC"), (Assert.Single(page.SortedBy!).Field, page.SortedBy![0].Order));
    }

    [Fact]
    public async Task The_gateway_serves_the_pages_of_a_sample()
    {
        var products = new List<string?>();
        await foreach (Product product in service.Client.SearchProductAllAsync("modelId=\"AlterTest0615\"", new Pagination { PageNo = 1, PageSize = 1 }))
        {
            products.Add(product.ProductName?.DefaultValue);
        }

        Assert.Equal(["openapi_sdk_8", "AlterTest0615_Product"], products);
    }

    private void Serve(string operation, string id) => service.Gateway.Operation(operation).RespondsWith(request => Page(request, id, Total, Total));

    private int Calls(string operation) => service.Gateway.Requests.Count(request => request.Operation == operation);

    private async Task<List<string?>> WalkAsync(string operation)
    {
        var device = new DeviceIdentifier { AssetId = "g" };
        IAsyncEnumerable<string?> ids = operation switch
        {
            "SearchProduct" => Ids(service.Client.SearchProductAllAsync(), product => product.ProductKey),
            "SearchDevice" => Ids(service.Client.SearchDeviceAllAsync(), one => one.AssetId),
            "SearchSubDevice" => Ids(service.Client.SearchSubDeviceAllAsync(device), one => one.AssetId),
            "SearchEvent" => Ids(service.Client.SearchEventAllAsync(new SearchEventRequest()), one => one.EventId.ToString()),
            _ => Ids(service.Client.SearchCommandAllAsync(new SearchCommandRequest { AssetId = "a" }), one => one.CommandId.ToString()),
        };
        var all = new List<string?>();
        await foreach (string? one in ids)
        {
            all.Add(one);
        }

        return all;
    }

    private static async IAsyncEnumerable<string?> Ids<T>(IAsyncEnumerable<T> items, Func<T, string?> id)
    {
        await foreach (T item in items)
        {
            yield return id(item);
        }
    }

    private static GatewayResponse Page(GatewayRequest request, string id, int count, int said)
    {
        JsonNode asked = JsonNode.Parse(request.BodyText)!["pagination"]!;
        (int number, int size) = ((int)asked["pageNo"]!, (int)asked["pageSize"]!);
        string items = string.Join(',', Enumerable.Range(0, count).Skip((number - 1) * size).Take(size).Select(item => $$"""{"{{id}}":"i{{item}}"}"""));
        return GatewayResponse.Json(string.Create(CultureInfo.InvariantCulture,
            $$$"""{"code":0,"msg":"OK","requestId":"r","data":[{{{items}}}],"pagination":{"sortedBy":null,"pageNo":{{{number}}},"pageSize":{{{size}}},"totalSize":{{{said}}}}}"""));
    }
}
