using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Responses;

public sealed class PagesTests
{
    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 3)]
    [InlineData(4, 4)]
    [InlineData(6, 4)]
    [InlineData(7, 5)]
    public async Task Pages_are_fetched_until_two_are_empty(int total, int calls)
    {
        using var api = new TestApi();
        Serve(api, page => Enumerable.Range(0, total).Skip((page - 1) * 3).Take(3));

        List<int> items = await CollectAsync(Walk(api));

        Assert.Equal(Enumerable.Range(0, total), items);
        Assert.Equal(calls, api.Transport.Calls.Count);
    }

    [Fact]
    public async Task A_page_is_fetched_only_when_the_one_before_is_used_up()
    {
        using var api = new TestApi();
        Serve(api, static page => Enumerable.Range(page * 3, 3));

        await using IAsyncEnumerator<int> items = Walk(api).GetAsyncEnumerator();
        for (int i = 0; i < 3; i++)
        {
            Assert.True(await items.MoveNextAsync());
        }

        Assert.Single(api.Transport.Calls);
        Assert.True(await items.MoveNextAsync());
        Assert.Equal(2, api.Transport.Calls.Count);
    }

    [Fact]
    public async Task A_service_that_ignores_the_page_number_does_not_make_the_walk_endless()
    {
        using var api = new TestApi();
        Serve(api, static _ => [1, 2, 3]);
        var items = new List<int>();

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(async () =>
        {
            await foreach (int item in Walk(api))
            {
                items.Add(item);
            }
        });

        Assert.StartsWith("Search: page 2 is the same as page 1; the service seems to ignore the page number", exception.Message, StringComparison.Ordinal);
        Assert.Equal(ApiTransportReason.InvalidResponse, exception.Reason);
        Assert.Equal([1, 2, 3], items);
        Assert.Equal(4, api.Transport.Calls.Count);
    }

    [Fact]
    public async Task No_items_are_an_empty_page()
    {
        List<int> items = await CollectAsync(ApiPages.WalkAsync<CallOptions, int[]?, int>(
            "Search", 1, 3, null, static (_, _, _, _) => Task.FromResult<int[]?>(null), static page => page, null, null, default));

        Assert.Empty(items);
    }

    [Fact]
    public async Task The_options_of_the_caller_reach_every_page()
    {
        using var api = new TestApi();
        Serve(api, static page => page == 1 ? [1, 2, 3] : page == 2 ? [4] : []);
        var options = new OwnOptions { UserId = "u7", Headers = new Dictionary<string, string> { ["X-Trace"] = "t" } };

        await CollectAsync(Walk(api, options));

        Assert.All(api.Transport.Calls, static call => Assert.EndsWith("user=u7", call.Url, StringComparison.Ordinal));
        Assert.All(api.Transport.Calls, static call => Assert.Equal("t", call.Headers["X-Trace"]));
    }

    [Fact]
    public async Task A_walk_can_be_cancelled()
    {
        using var api = new TestApi();
        Serve(api, static page => Enumerable.Range(page * 3, 3));
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (int item in Walk(api).WithCancellation(cancellation.Token))
            {
                if (item >= 8)
                {
                    await cancellation.CancelAsync();
                }
            }
        });
    }

    [Fact]
    public async Task Items_that_are_the_same_are_no_end_where_the_page_number_is_honoured()
    {
        using var api = new TestApi();
        Serve(api, static page => page <= 4 ? [7, 7, 7] : []);

        Assert.Equal(Enumerable.Repeat(7, 12), await CollectAsync(Walk(api)));
    }

    [Fact]
    public async Task Each_enumeration_is_a_walk_of_its_own()
    {
        using var api = new TestApi();
        Serve(api, static page => page == 1 ? [1, 2] : []);
        IAsyncEnumerable<int> items = Walk(api);

        Assert.Equal([1, 2], await CollectAsync(items));
        Assert.Equal([1, 2], await CollectAsync(items));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_page_without_items_is_refused(int pageSize)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ApiPages.WalkAsync<CallOptions, int[], int>(
            "Search", 1, pageSize, null, static (_, _, _, _) => Task.FromResult(Array.Empty<int>()), static page => page, null, null, default));
    }

    private static IAsyncEnumerable<int> Walk(TestApi api, OwnOptions? options = null) => ApiPages.WalkAsync(
        "Search",
        1,
        3,
        options,
        (page, _, pageOptions, cancellationToken) =>
        {
            ApiRequest request = api.Client.CreateRequest(TestApi.GetFlow, pageOptions);
            request.AddQuery("page"u8, page);
            request.AddQuery("user"u8, pageOptions.UserId ?? "");
            return api.Client.SendAsync(
                request, static (ref ApiJsonReader reader) => reader.ReadArray(static (ref ApiJsonReader item) => item.ReadInt32()), cancellationToken);
        },
        static page => page,
        null,
        null,
        default);

    private static void Serve(TestApi api, Func<int, IEnumerable<int>> items) => api.Transport.Response = sent =>
    {
        string page = sent.Url.Split("page=")[1].Split('&')[0];
        return StubTransport.Json($$"""{"code":0,"data":[{{string.Join(",", items(int.Parse(page, CultureInfo.InvariantCulture)))}}]}""");
    };

    private static async Task<List<T>> CollectAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (T item in items)
        {
            list.Add(item);
        }

        return list;
    }

    private sealed class OwnOptions : CallOptions
    {
        public string? UserId { get; init; }
    }
}
