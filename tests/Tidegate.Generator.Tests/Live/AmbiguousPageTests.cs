using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Xunit;
using static Tidegate.Generator.Tests.Live.PageWalks;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Walks in which what is seen has more than one cause: nothing is lost, and what is right is not refused.</summary>
public class AmbiguousPageTests
{
    [Fact]
    public async Task The_last_page_given_again_is_the_end_though_a_time_differs_and_large_numbers_are_refused()
    {
        int time = 0;
        var service = new PagedService((page, size) => page > 1000
            ? """{"code":62102,"msg":"the page number is too large"}"""
            : PagedService.Bare(PageWays.Page(25, Math.Min(page, 3), size).Select(id => $$"""{"flowId":{{id}},"started":{{++time}}}""")));

        await AssertAllAsync(service, 25, Flows);
    }

    [Theory]
    [InlineData("FlowPage")]
    [InlineData("FlowPageUnderAlias")]
    public async Task A_longer_list_beside_the_items_that_is_the_same_on_each_page_hides_none(string type)
    {
        string member = type == "FlowPage" ? "flows" : "flowList";
        var service = new PagedService((page, size) => $$"""
            {"code":0,"data":{"columns":[{{string.Join(',', Enumerable.Repeat("\"a name that is long\"", 200))}}],"{{member}}":[{{string.Join(',', PageWays.Page(25, page, size).Select(PagedService.Flow))}}]} }
            """);

        await AssertAllAsync(service, 25, s => WalkAsync(
            $"endpoint: Search\nrequest: POST /s\nbody: {{ pagination?: Pagination }}\nreturns: {type}",
            "Flow",
            "FlowId",
            s,
            types: "  FlowPage: { flows: 'Flow[]', columns?: json }\n  FlowPageUnderAlias: { flows: { type: 'Flow[]', alias: flowList } }"));
    }

    [Fact]
    public async Task A_service_that_caps_and_steps_otherwise_hides_none_when_an_item_comes_meanwhile()
    {
        int calls = 0;
        var service = PagedService.OfFlows((page, size) =>
        {
            int come = ++calls > 1 ? 1 : 0;
            return PageWays.Page(35 + come, page, size).Take(4).Select(id => id - come);
        });

        Assert.Equal("0,1,2,3,3,4," + string.Join(",", Enumerable.Range(5, 30)), await Flows(service));
    }

    [Fact]
    public async Task A_service_that_caps_and_steps_otherwise_hides_none_of_values_that_repeat()
    {
        var service = new PagedService((page, size) => PagedService.Bare(PageWays.Page(35, page, size).Take(4).Select(id => $"{id % 3}")));

        string outcome = await WalkAsync("endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: 'double[]'", "double", "ToString()", service);

        Assert.Equal(string.Join(",", Enumerable.Range(0, 35).Select(id => id % 3)), outcome);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, 25, "")]
    [InlineData(HttpStatusCode.RequestedRangeNotSatisfiable, 25, "")]
    [InlineData(HttpStatusCode.NotFound, 20, "! Search: ")]
    [InlineData(HttpStatusCode.Forbidden, 25, "! Search: ")]
    [InlineData((HttpStatusCode)429, 25, "! Search: ")]
    public async Task That_there_is_no_such_page_is_an_end_behind_a_page_that_is_not_full(HttpStatusCode status, int total, string error)
    {
        var service = new PagedService((page, size) => PagedService.Bare(PageWays.Page(total, page, size).Select(PagedService.Flow)))
        {
            Status = (page, size) => (page - 1) * size < total ? HttpStatusCode.OK : status,
        };

        string outcome = await Flows(service);

        Assert.StartsWith(Ids(total) + error, outcome, StringComparison.Ordinal);
        Assert.Equal(error.Length > 0, outcome.Contains('!', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_with_a_status_of_its_own_says_nothing_of_pages()
    {
        var service = new PagedService((page, size) => size < Size
            ? """{"code":42900,"msg":"slow down"}"""
            : PagedService.Bare(PageWays.Page(35, page, size).Take(4).Select(PagedService.Flow)))
        {
            Status = static (_, size) => size < Size ? (HttpStatusCode)429 : HttpStatusCode.OK,
        };

        Assert.StartsWith("0,1,2,3! Search: ", await Flows(service), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_that_begins_anew_is_whole() =>
        await AssertAllAsync(PagedService.OfFlows(PageWays.Whole["begins anew after the last page"](1234)), 1234, Flows);

    [Fact]
    public async Task A_page_far_away_that_cannot_be_had_ends_no_long_list()
    {
        var service = PagedService.OfTimes((page, size) => PageWays.Page(1234, page, size), hasIds: false);
        var failing = new PagedService((page, size) => PagedService.Bare(PageWays.Page(1234, page, size).Select(id => $$"""{"key":"k{{id}}"}""")))
        {
            Status = static (page, _) => page > 1000 ? HttpStatusCode.InternalServerError : HttpStatusCode.OK,
        };

        foreach (PagedService one in new[] { service, failing })
        {
            string outcome = await WalkAsync("endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: KeyValue[]", "KeyValue", "Key", one);

            Assert.Equal(string.Join(",", Enumerable.Range(0, 1234).Select(id => $"k{id}")), outcome);
        }
    }

    [Fact]
    public async Task A_second_page_that_is_the_same_hides_none_where_items_have_no_ids()
    {
        string[] values = ["ok", "failed", "ok", "failed", "done"];
        var service = new PagedService((page, size) => PagedService.Bare(PageWays.Page(5, page, size).Select(id => $"\"{values[id]}\"")));

        string outcome = await WalkAsync(
            "endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: 'string[]'", "string", "ToString()", service, pageSize: 2);

        Assert.Equal(string.Join(",", values), outcome);
    }

    [Fact]
    public async Task An_id_of_something_else_tells_no_items()
    {
        string[] users = ["1", "2", "1", "2", "3"];
        var service = new PagedService((page, size) => PagedService.Bare(
            PageWays.Page(5, page, size).Select(id => $$"""{"taskId":{{id / 2}},"userId":{{users[id]}} }""")));

        string outcome = await WalkAsync(
            "endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: 'TaskUser[]'", "TaskUser", "UserId", service,
            types: "  TaskUser: { taskId: id, userId: id }", pageSize: 2);

        Assert.Equal(string.Join(",", users), outcome);
    }

    [Fact]
    public async Task An_item_that_comes_between_small_pages_makes_no_error()
    {
        int calls = 0;
        var service = PagedService.OfFlows((page, size) =>
        {
            int come = ++calls > 1 ? 1 : 0;
            return PageWays.Page(5 + come, page, size).Select(id => id - come);
        });

        Assert.Equal("0,1,1,2,3,4", await Flows(service, pageSize: 2));
    }

    [Fact]
    public async Task A_first_page_that_is_given_for_two_numbers_is_taken_once_though_a_time_differs()
    {
        var service = PagedService.OfTimes((page, size) => PageWays.Page(25, Math.Max(page - 7, 1), size), hasIds: true);

        string outcome = await WalkAsync(
            "endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: Flow[]", "Flow", "FlowId", service, firstPage: 7);

        Assert.Equal(Ids(25), outcome);
    }
}
