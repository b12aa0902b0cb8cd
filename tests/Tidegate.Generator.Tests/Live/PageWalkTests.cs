using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static Tidegate.Generator.Tests.Live.PageWalks;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Walks over services that page in every way that was seen: all items, or an error.</summary>
public class PageWalkTests
{
    public static TheoryData<string, int> Whole => Cases(PageWays.Whole.Keys, 0, 1, 3, 9, 10, 11, 20, 25, 40);

    public static TheoryData<string, int> Lossy => Cases(PageWays.Lossy.Keys, 3, 9, 10, 11, 20, 25, 40, 400);

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Each_item_of_a_bare_list_is_given_once(string way, int total) =>
        await AssertAllAsync(PagedService.OfFlows(PageWays.Whole[way](total)), total, Flows);

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Each_item_of_a_list_beside_a_total_and_a_time_is_given_once(string way, int total) =>
        await AssertAllAsync(PagedService.OfRecords(PageWays.Whole[way](total)), total, Records);

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Each_item_that_differs_each_time_is_given_once_when_it_has_an_id(string way, int total) =>
        await AssertAllAsync(PagedService.OfTimes(PageWays.Whole[way](total), hasIds: true), total, Flows);

    [Theory]
    [MemberData(nameof(Lossy))]
    public async Task Where_items_stay_unseen_all_are_given_or_an_error(string way, int total)
    {
        Func<int, int, IEnumerable<int>> pages = PageWays.Lossy[way](total);
        foreach ((PagedService service, Walk walk) in new (PagedService, Walk)[]
        {
            (PagedService.OfFlows(pages), Flows), (PagedService.OfRecords(pages), Records), (PagedService.OfTimes(pages, hasIds: true), Flows),
        })
        {
            string outcome = await walk(service);

            Assert.True(outcome.Contains("! Search: page ", StringComparison.Ordinal) || outcome == Ids(total), $"{way}, {total}: {outcome}");
            Assert.InRange(service.Asked.Count, 2, 12);
        }
    }

    [Theory]
    [InlineData("ignores the number", "page 2 is the same as page 1; the service seems to ignore the page number")]
    [InlineData("ignores the number and caps the size", "page 2 is the same as page 1; the service seems to ignore the page number")]
    [InlineData("ignores number and size", "page 2 is the same as page 1; the service seems to ignore the page number")]
    [InlineData("alternates two pages", "page 3 is the same as page 1; the service seems to ignore the page number")]
    [InlineData("knows three pages only", "page 4 is the same as page 3; the service seems to ignore the page number")]
    [InlineData("takes the number for an offset", "page 2 is the page before without its first item; the service seems to take the page number for a number of items")]
    [InlineData("gives twice as many as are asked for", "page 2 begins with items of the page before; the service gives more items than the 10 that it is asked for. Ask for 20.")]
    public async Task The_error_says_what_the_service_does(string way, string message) =>
        Assert.Contains("! Search: " + message, await Flows(PagedService.OfFlows(PageWays.Lossy[way](400))), StringComparison.Ordinal);

    [Fact]
    public async Task A_long_list_is_whole_though_its_last_page_is_given_again()
    {
        var service = PagedService.OfFlows(PageWays.Whole["gives the last page again"](1234));

        await AssertAllAsync(service, 1234, Flows);
        Assert.InRange(service.Asked.Count, 124, 130);
    }

    [Theory]
    [InlineData("honest", 5, "0,1,2,3,4")]
    [InlineData("caps to one", 1, "0")]
    [InlineData("gives the last page again", 1, "0")]
    [InlineData("gives the last page again", 5, "0,1,2,3,4")]
    [InlineData("ignores the number", 5, "0! Search: page 2 is the same as page 1")]
    [InlineData("knows three pages only", 5, "0,1,2! Search: page 4 is the same as page 3")]
    public async Task Pages_of_one_item_are_walked_as_others(string way, int total, string expected) => Assert.StartsWith(
        expected, await Flows(PagedService.OfFlows((PageWays.Whole.GetValueOrDefault(way) ?? PageWays.Lossy[way])(total)), pageSize: 1), StringComparison.Ordinal);

    [Theory]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(102)]
    public async Task A_list_that_ends_where_doubts_begin_is_whole(int total) =>
        Assert.Equal(Ids(total), await Flows(PagedService.OfFlows(PageWays.Whole["gives the last page again"](total)), pageSize: 1));

    [Fact]
    public async Task An_item_inserted_during_the_walk_hides_none()
    {
        int calls = 0;
        var service = PagedService.OfFlows((page, size) => PageWays.Page(35, page, size).Select(id => ++calls > size ? id - 1 : id));

        string outcome = await Flows(service);

        Assert.Equal("0,1,2,3,4,5,6,7,8,9,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33", outcome);
    }

    [Theory]
    [InlineData("""{"code":62109,"msg":"busy"}""")]
    [InlineData("""{"code":0,"data":{}}""")]
    public async Task An_error_behind_an_empty_page_is_told(string error)
    {
        var service = new PagedService((page, size) => page < 3 ? PagedService.Bare(PageWays.Page(20, page, size).Select(PagedService.Flow)) : page == 3 ? PagedService.Bare([]) : error);

        Assert.StartsWith(Ids(20) + "! Search", await Flows(service), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_behind_an_empty_page_is_the_end() => await AssertAllAsync(
        new PagedService((page, _) => page == 1 ? PagedService.Bare([]) : """{"code":62102,"msg":"no such page"}"""), 0, Flows);

    [Fact]
    public async Task Items_without_an_id_that_differ_each_time_make_no_endless_walk()
    {
        var service = PagedService.OfTimes((_, size) => PageWays.Page(400, 1, size), hasIds: false);

        string outcome = await WalkAsync("endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: KeyValue[]", "KeyValue", "Key", service);

        Assert.Contains("! Search: page ", outcome, StringComparison.Ordinal);
        Assert.Contains("the service seems to ignore the page number", outcome, StringComparison.Ordinal);
        Assert.InRange(service.Asked.Count, 2, 110);
    }

    [Fact]
    public async Task A_long_list_is_walked_to_its_end_with_two_pages_more()
    {
        var service = PagedService.OfTimes((page, size) => PageWays.Page(1234, page, size), hasIds: false);

        string outcome = await WalkAsync("endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: KeyValue[]", "KeyValue", "Key", service);

        Assert.Equal(string.Join(",", Enumerable.Range(0, 1234).Select(id => $"k{id}")), outcome);
        Assert.Equal(124 + 3, service.Asked.Count);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(4)]
    public async Task A_first_page_that_is_given_for_two_numbers_is_taken_once(int total)
    {
        var service = PagedService.OfFlows((page, size) => PageWays.Page(total, Math.Max(page - 7, 1), size));

        string outcome = await WalkAsync(
            "endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: Flow[]", "Flow", "FlowId", service, firstPage: 7);

        Assert.Equal(Ids(total), outcome);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task Null_behind_the_end_is_an_empty_page(string end)
    {
        string Answer(int page, int size) => page > 3
            ? $$"""{"code":0,"data":{{end}}}"""
            : PagedService.Bare(PageWays.Page(25, page, size).Select(PagedService.Flow));

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
            : PagedService.Record(25, PageWays.Page(25, page, size)));

        await AssertAllAsync(service, 25, s => WalkAsync(
            $"endpoint: Search\nrequest: POST /s\nbody: {{ pagination?: Pagination }}\nreturns: {returns}", "Flow", "FlowId", s, types: "  FlowPage: { flows: 'Flow[]', count: int }"));
    }

    [Fact]
    public async Task A_refusal_behind_the_end_is_an_error()
    {
        var service = new PagedService((page, size) => page > 3
            ? """{"code":62102,"msg":"no such page"}"""
            : PagedService.Bare(PageWays.Page(25, page, size).Select(PagedService.Flow)));

        Assert.StartsWith(Ids(25) + "! Search", await Flows(service), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_page_given_again_is_the_end_where_large_numbers_are_refused()
    {
        var service = new PagedService((page, size) => page > 1000
            ? """{"code":62102,"msg":"the page number is too large"}"""
            : PagedService.Bare(PageWays.Page(25, Math.Min(page, 3), size).Select(PagedService.Flow)));

        await AssertAllAsync(service, 25, Flows);
    }

    private static TheoryData<string, int> Cases(IEnumerable<string> ways, params int[] totals)
    {
        var data = new TheoryData<string, int>();
        foreach (string way in ways)
        {
            foreach (int total in totals)
            {
                data.Add(way, total);
            }
        }

        return data;
    }
}
