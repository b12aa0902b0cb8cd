using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Walks over services that page in every way that was seen: all items, or an error.</summary>
public class PageWalkTests
{
    private const int Size = 10;

    /// <summary>What a service gives for a page number and a size, of a list of so many.</summary>
    private static readonly Dictionary<string, Func<int, Func<int, int, IEnumerable<int>>>> s_ways = new()
    {
        ["honest"] = total => (page, size) => Page(total, page, size),
        ["caps the size"] = total => (page, size) => Page(total, page, Math.Min(size, 4)),
        ["caps to one"] = total => (page, _) => Page(total, page, 1),
        ["gives more"] = total => (page, size) => Page(total, page, size + 3),
        ["filters after paging"] = total => (page, size) => Page(total + (total / 3), page, size).Where(id => id % 4 != 3).Select(id => id - (id / 4)),
        ["gives the last page again"] = total => (page, size) => Page(total, Math.Min(page, Math.Max((total + size - 1) / size, 1)), size),
        ["caps the size and gives the last page again"] = total => (page, size) => Page(total, Math.Min(page, Math.Max((total + 3) / 4, 1)), Math.Min(size, 4)),
        ["begins anew after the last page"] = total => (page, size) => Page(total, ((page - 1) % Math.Max((total + size - 1) / size, 1)) + 1, size),
        ["gives all at once"] = total => (_, _) => Enumerable.Range(0, total),
    };

    public static TheoryData<string, int> Ways
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string way in s_ways.Keys)
            {
                foreach (int total in new[] { 0, 1, 3, 9, 10, 11, 20, 25, 40 })
                {
                    data.Add(way, total);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Each_item_of_a_bare_list_is_given_once(string way, int total) =>
        await AssertAllAsync(PagedService.OfFlows(s_ways[way](total)), total, Flows);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Each_item_of_a_list_beside_a_total_and_a_time_is_given_once(string way, int total) =>
        await AssertAllAsync(PagedService.OfRecords(s_ways[way](total)), total, Records);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Each_item_that_differs_each_time_is_given_once_when_it_has_an_id(string way, int total) =>
        await AssertAllAsync(PagedService.OfTimes(s_ways[way](total), hasIds: true), total, Flows);

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public async Task A_list_that_fits_on_a_page_is_whole_though_the_page_number_is_ignored(int total) =>
        await AssertAllAsync(PagedService.OfFlows((_, size) => Page(total, 1, size)), total, Flows);

    [Theory]
    [InlineData(11)]
    [InlineData(400)]
    public async Task A_service_that_ignores_the_page_number_and_has_more_is_an_error(int total)
    {
        Func<int, int, IEnumerable<int>> first = (_, size) => Page(total, 1, size);
        foreach ((PagedService service, Walk walk) in new (PagedService, Walk)[]
        {
            (PagedService.OfFlows(first), Flows), (PagedService.OfRecords(first), Records), (PagedService.OfTimes(first, hasIds: true), Flows),
        })
        {
            string outcome = await walk(service);

            Assert.StartsWith("0,1,2,3,4,5,6,7,8,9! Search: page 2 is the same as the page before; the service seems to ignore the page number", outcome, StringComparison.Ordinal);
            Assert.InRange(service.Asked.Count, 2, 6);
        }
    }

    [Fact]
    public async Task Items_without_an_id_that_differ_each_time_make_no_endless_walk()
    {
        PagedService service = PagedService.OfTimes((_, size) => Page(400, 1, size), hasIds: false);

        string outcome = await WalkAsync("endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: KeyValue[]", "KeyValue", "Key", service);

        Assert.Contains("! Search: page ", outcome, StringComparison.Ordinal);
        Assert.Contains("the service seems to ignore the page number", outcome, StringComparison.Ordinal);
        Assert.InRange(service.Asked.Count, 2, 110);
    }

    [Fact]
    public async Task A_long_list_is_walked_to_its_end_with_one_page_more()
    {
        PagedService service = PagedService.OfTimes((page, size) => Page(1234, page, size), hasIds: false);

        string outcome = await WalkAsync("endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: KeyValue[]", "KeyValue", "Key", service);

        Assert.Equal(string.Join(",", Enumerable.Range(0, 1234).Select(id => $"k{id}")), outcome);
        Assert.Equal(124 + 2, service.Asked.Count);
    }

    [Fact]
    public async Task Two_pages_that_alternate_are_given_once()
    {
        PagedService service = PagedService.OfFlows((page, size) => Page(20, (page % 2) + 1, size));

        Assert.Equal("10,11,12,13,14,15,16,17,18,19,0,1,2,3,4,5,6,7,8,9", await Flows(service));
    }

    [Theory]
    [InlineData(25)]
    [InlineData(4)]
    public async Task A_first_page_that_is_given_for_two_numbers_is_taken_once(int total)
    {
        PagedService service = PagedService.OfFlows((page, size) => Page(total, Math.Max(page - 7, 1), size));

        string outcome = await WalkAsync(
            "endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: Flow[]", "Flow", "FlowId", service, firstPage: 7);

        Assert.Equal(string.Join(",", Enumerable.Range(0, total)), outcome);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task Null_behind_the_end_is_an_empty_page(string end)
    {
        string Answer(int page, int size) => page > 3
            ? $$"""{"code":0,"data":{{end}}}"""
            : PagedService.Bare(Page(25, page, size).Select(PagedService.Flow));

        await AssertAllAsync(new PagedService(Answer), 25, Flows);
        await AssertAllAsync(new PagedService(Answer), 25, service => WalkAsync(
            "endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: 'Flow[]?'", "Flow", "FlowId", service));
    }

    [Theory]
    [InlineData("FlowPage")]
    [InlineData("'FlowPage?'")]
    public async Task A_list_that_is_null_behind_the_end_is_an_empty_page(string returns)
    {
        var service = new PagedService((page, size) => page > 3
            ? """{"code":0,"data":{"count":25,"flows":null}}"""
            : PagedService.Record(25, Page(25, page, size)));

        await AssertAllAsync(service, 25, s => WalkAsync(
            $"endpoint: Search\nrequest: POST /s\nbody: {{ pagination?: Pagination }}\nreturns: {returns}", "Flow", "FlowId", s, types: "  FlowPage: { flows: 'Flow[]', count: int }"));
    }

    [Fact]
    public async Task A_refusal_behind_the_end_is_an_error()
    {
        var service = new PagedService((page, size) => page > 3
            ? """{"code":62102,"msg":"no such page"}"""
            : PagedService.Bare(Page(25, page, size).Select(PagedService.Flow)));

        Assert.StartsWith(string.Join(",", Enumerable.Range(0, 25)) + "! Search", await Flows(service), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_page_given_again_is_the_end_where_large_numbers_are_refused()
    {
        var service = new PagedService((page, size) => page > 1000
            ? """{"code":62102,"msg":"the page number is too large"}"""
            : PagedService.Bare(Page(25, Math.Min(page, 3), size).Select(PagedService.Flow)));

        await AssertAllAsync(service, 25, Flows);
    }

    private delegate Task<string> Walk(PagedService service);

    private static Task<string> Flows(PagedService service) =>
        WalkAsync("endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: Flow[]", "Flow", "FlowId", service);

    private static Task<string> Records(PagedService service) => WalkAsync(
        "endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: FlowPage", "Flow", "FlowId", service,
        types: "  FlowPage: { count?: int, flows?: 'Flow[]' }");

    private static async Task AssertAllAsync(PagedService service, int total, Walk walk)
    {
        string outcome = await walk(service);

        Assert.Equal(string.Join(",", Enumerable.Range(0, total)), outcome);
        Assert.InRange(service.Asked.Count, 1, total + 5);
    }

    /// <summary>Gives the items, and after a <c>!</c> the error.</summary>
    private static async Task<string> WalkAsync(
        string endpoint, string itemType, string member, PagedService service, string types = "", int firstPage = 1) => (string)(await LiveService.RunAsync(
            endpoint,
            $$"""
            var items = new List<string>();
            try
            {
                await foreach ({{itemType}} item in flows.SearchAllAsync(new Pagination { PageNo = index, PageSize = {{Size}} }).ConfigureAwait(false)) { items.Add(item.{{member}}.ToString()); }
                return string.Join(",", items);
            }
            catch (ApiClientException e)
            {
                return string.Join(",", items) + "! " + e.Message;
            }
            """,
            service,
            types,
            firstPage))!;

    private static IEnumerable<int> Page(int total, int page, int size) =>
        page < 1 ? [] : Enumerable.Range(0, total).Skip((page - 1) * size).Take(size);
}
