using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.Gateway;
using Tidegate.Generator.Tests.Live;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Paging;

/// <summary>Walks over a gateway that pages in every way that was seen: all items, or an error.</summary>
public sealed class PagingTests : EnosTests
{
    private const int Total = 25;

    private int _clock;

    public static TheoryData<string> Whole => [.. PageWays.Whole.Keys];

    public static TheoryData<string> Lossy => [.. PageWays.Lossy.Keys];

    /// <summary>What may stand beside a list and says nothing that the walk could believe.</summary>
    public static TheoryData<string> Beside =>
    [
        "", @"""count"":25,", @"""count"":null,", @"""count"":0,", @"""count"":1,", @"""count"":-1,", @"""count"":2147483647,",
        @"""pageCount"":1,", @"""pages"":{""last"":true},", @"""hasMore"":false,",
        @"""nextToken"":""t"",", @"""nextToken"":"""",", @"""nextToken"":null,",
    ];

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Each_flow_is_given_once(string way)
    {
        Func<int, int, IEnumerable<int>> pages = PageWays.Whole[way](Total);
        Pages("SearchFlow", (page, size) => Flow(pages(page, size)));

        (List<int> ids, ApiClientException? error) = await CollectAsync(SearchAll());

        Assert.Null(error);
        Assert.Equal(Enumerable.Range(0, Total), ids);
        Assert.InRange(CallsOf("SearchFlow"), 4, Total + 5);
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Each_instance_of_one_flow_is_given_once(string way)
    {
        Func<int, int, IEnumerable<int>> pages = PageWays.Whole[way](Total);
        Pages("ListFlowInstances", (page, size) => Instances(pages(page, size), $@"""count"":{_clock++},"));

        (List<int> ids, ApiClientException? error) = await CollectAsync(ListAll());

        Assert.Null(error);
        Assert.Equal(Enumerable.Range(0, Total), ids);
    }

    [Theory]
    [MemberData(nameof(Lossy))]
    public async Task Items_that_stay_unseen_are_an_error(string way)
    {
        Func<int, int, IEnumerable<int>> pages = PageWays.Lossy[way](400);
        Pages("SearchFlow", (page, size) => Flow(pages(page, size)));
        Pages("ListFlowInstances", (page, size) => Instances(pages(page, size), $@"""count"":{_clock++},"));

        foreach (IAsyncEnumerable<int> walk in new[] { SearchAll(), ListAll() })
        {
            (List<int> ids, ApiClientException? error) = await CollectAsync(walk);

            Assert.True(ids.Count == 400 || error is ApiTransportException { Reason: ApiTransportReason.InvalidResponse }, $"{ids.Count} items: {error}");
        }

        Assert.InRange(CallsOf("SearchFlow") + CallsOf("ListFlowInstances"), 4, 24);
    }

    [Theory]
    [MemberData(nameof(Beside))]
    public async Task What_stands_beside_the_list_ends_no_walk(string beside)
    {
        Pages("ListFlowInstances", (page, size) => Instances(PageWays.Page(Total, page, size), beside));

        (List<int> ids, ApiClientException? error) = await CollectAsync(ListAll());

        Assert.Null(error);
        Assert.Equal(Enumerable.Range(0, Total), ids);
    }

    [Fact]
    public async Task A_counter_in_each_item_makes_no_walk_endless()
    {
        Pages("ListFlowInstances", (_, size) => Instances(Enumerable.Range(_clock += size, size), ""));

        (_, ApiClientException? error) = await CollectAsync(ListAll());

        Assert.Contains("the service seems to ignore the page number", error?.Message, StringComparison.Ordinal);
        Assert.InRange(CallsOf("ListFlowInstances"), 100, 105);
    }

    [Fact]
    public async Task An_error_in_the_middle_ends_the_walk_behind_what_came()
    {
        Pages("SearchFlow", (page, size) => page < 3 ? Flow(PageWays.Page(Total, page, size)) : """{"code":62109,"msg":"busy"}""");

        (List<int> ids, ApiClientException? error) = await CollectAsync(SearchAll());

        Assert.Equal(Enumerable.Range(0, 20), ids);
        Assert.Equal(BatchProcessingErrors.ServerFault, Assert.IsType<ApiException>(error).Code);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.Unauthorized)]
    public async Task A_page_that_cannot_be_read_is_an_error_and_not_the_end_of_the_walk(HttpStatusCode status)
    {
        Gateway.Operation("SearchFlow").RespondsWith(request => Asked(request) is (1, _)
            ? GatewayResponse.Json(Flow(Enumerable.Range(0, 4)))
            : GatewayResponse.Json("<html>", status));

        (List<int> ids, ApiClientException? error) = await CollectAsync(SearchAll());

        Assert.Equal(4, ids.Count);
        Assert.Equal(status, error?.HttpStatus);
    }

    [Fact]
    public async Task Samples_are_given_page_by_page()
    {
        (List<int> flows, ApiClientException? searchError) = await CollectAsync(SearchAll(pageSize: 2));
        (List<int> instances, ApiClientException? listError) = await CollectAsync(
            Flows.ListFlowInstancesAllAsync(FlowRequests.List with { Pagination = FlowRequests.Page with { PageSize = 1 } }).Select(instance => Number(instance.FlowId.ToString())));

        Assert.Null(searchError);
        Assert.Null(listError);
        Assert.Equal([20, 21, 22], flows);
        Assert.Equal([2809, 2957], instances);
    }

    private static string Flow(IEnumerable<int> ids) =>
        $$"""{"code":0,"msg":"OK","data":[{{string.Join(',', ids.Select(id => $$"""{"flowId":{{id}},"flowName":"f"}"""))}}]}""";

    /// <summary>Instances of one flow, which have no ids but texts of their own.</summary>
    private static string Instances(IEnumerable<int> ids, string beside)
    {
        string list = string.Join(',', ids.Select(id => $$"""{"instanceId":"{{id}}","flowId":1,"flowName":"f"}"""));
        return $$"""{"code":0,"msg":"OK","data":{ {{beside}}"flowInsts":[{{list}}]} }""";
    }

    private static async Task<(List<int> Ids, ApiClientException? Error)> CollectAsync(IAsyncEnumerable<int> walk)
    {
        var ids = new List<int>();
        try
        {
            await foreach (int id in walk)
            {
                ids.Add(id);
            }

            return (ids, null);
        }
        catch (ApiClientException error)
        {
            return (ids, error);
        }
    }

    private static (int Page, int Size) Asked(GatewayRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        JsonElement page = body.RootElement.GetProperty("pagination");
        return (page.GetProperty("pageNo").GetInt32(), page.GetProperty("pageSize").GetInt32());
    }

    private void Pages(string operation, Func<int, int, string> answer) => Gateway.Operation(operation).RespondsWith(request =>
    {
        (int page, int size) = Asked(request);
        return GatewayResponse.Json(answer(page, size));
    });

    private IAsyncEnumerable<int> SearchAll(int pageSize = 10) =>
        Flows.SearchFlowAllAsync(pagination: FlowRequests.Page with { PageSize = pageSize }).Select(flow => Number(flow.FlowId.ToString()));

    private IAsyncEnumerable<int> ListAll() =>
        Flows.ListFlowInstancesAllAsync(FlowRequests.List with { Pagination = FlowRequests.Page }).Select(instance => Number(instance.InstanceId));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
