using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Walks by offset over services that page in ways of their own: all items, or an error.</summary>
public sealed class OffsetPageTests
{
    private const string Types = "types: { Crate: { crateId: id, weight?: int }, Note: { text: string } }";
    private const string Crates = "request: GET /crates\nquery: { offset?: int, limit?: int }\npaging: { offset: offset, limit: limit, defaultSize: 10 }\nreturns: 'Crate[]'";
    private const string Notes = "request: GET /notes\nquery: { offset?: int, limit?: int }\npaging: { offset: offset, limit: limit, defaultSize: 10 }\nreturns: 'Note[]'";
    private const int Cap = 4;

    private static readonly int[] s_totals = [0, 1, 2, 3, 9, 10, 11, 19, 20, 25, 40];

    /// <summary>Ways in which all items can be seen.</summary>
    private static readonly Dictionary<string, Func<int, int, int, IEnumerable<int>>> s_whole = new()
    {
        ["gives what is asked for"] = static (total, offset, limit) => Stretch(total, offset, limit),
        ["caps the size"] = static (total, offset, limit) => Stretch(total, offset, Math.Min(limit, Cap)),
        ["caps the size to one"] = static (total, offset, limit) => Stretch(total, offset, Math.Min(limit, 1)),
        ["gives one less than is asked for"] = static (total, offset, limit) => Stretch(total, offset, Math.Max(limit - 1, 1)),
    };

    /// <summary>Ways in which all items can be seen by those who know them again.</summary>
    private static readonly Dictionary<string, Func<int, int, int, IEnumerable<int>>> s_wholeWithIds = new(s_whole)
    {
        ["filters some after paging"] = static (total, offset, limit) => Filtered(total, offset, limit, static id => id % 4 != 3),
        ["filters most after paging"] = static (total, offset, limit) => Filtered(total, offset, limit, static id => id % 4 == 1),
        ["filters the first page"] = static (total, offset, limit) => Filtered(total, offset, limit, static id => id >= 10),
        ["gives the last page for offsets behind it"] = static (total, offset, limit) => Stretch(total, Math.Min(offset, Math.Max(0, total - limit)), limit),
    };

    /// <summary>Ways in which items stay unseen, or come for ever.</summary>
    private static readonly Dictionary<string, Func<int, int, int, IEnumerable<int>>> s_lossy = new()
    {
        ["ignores the offset"] = static (total, _, limit) => Stretch(total, 0, limit),
        ["ignores offset and limit"] = static (total, _, _) => Stretch(total, 0, Cap),
        ["counts pages"] = static (total, offset, limit) => Stretch(total, (long)offset * limit, limit),
        ["counts pages from the start of the page"] = static (total, offset, limit) => Stretch(total, offset / limit * limit, limit),
        ["alternates two pages"] = static (total, offset, limit) => Stretch(total, offset % 2 * limit, limit),
        ["begins anew behind the end"] = static (total, offset, limit) => Stretch(total, total == 0 ? 0 : offset % total, limit),
    };

    public static TheoryData<string, int> Whole => Cases(s_whole.Keys, s_totals);

    public static TheoryData<string, int> WholeWithIds => Cases(s_wholeWithIds.Keys, s_totals);

    public static TheoryData<string, int> Lossy => Cases(s_lossy.Keys, [3, 9, 11, 25, 400]);

    [Theory]
    [MemberData(nameof(WholeWithIds))]
    public async Task Each_item_with_an_id_is_given_once(string way, int total)
    {
        bool isClamped = way.StartsWith("gives the last", StringComparison.Ordinal);
        var depot = new PagedDepot(asked => CratesOf(s_wholeWithIds[way](total, Offset(asked), Limit(asked))));

        string items = await depot.WalkAsync(Types, Crates, "ListAllAsync() CrateId");

        // A service that gives something behind the end cannot be told from one that ignores the offset.
        Assert.True(items == Ids(total) || (isClamped && items.Contains("ignore the offset", StringComparison.Ordinal)), items);
        Assert.InRange(depot.Asked.Count, 1, (2 * total) + 5);
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Each_item_without_an_id_is_given_once(string way, int total)
    {
        var depot = new PagedDepot(asked => NotesOf(s_whole[way](total, Offset(asked), Limit(asked))));

        Assert.Equal(Ids(total), await depot.WalkAsync(Types, Notes, "ListAllAsync() Text"));
        Assert.InRange(depot.Asked.Count, 1, total + 5);
    }

    [Theory]
    [MemberData(nameof(Lossy))]
    public async Task Where_items_stay_unseen_all_are_given_or_an_error(string way, int total)
    {
        string crates = await new PagedDepot(asked => CratesOf(s_lossy[way](total, Offset(asked), Limit(asked)))).WalkAsync(Types, Crates, "ListAllAsync() CrateId");
        string notes = await new PagedDepot(asked => NotesOf(s_lossy[way](total, Offset(asked), Limit(asked)))).WalkAsync(Types, Notes, "ListAllAsync() Text");

        Assert.All([crates, notes], outcome => Assert.True(outcome == Ids(total) || outcome.Contains("items may be missing", StringComparison.Ordinal), outcome));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(9)]
    public async Task Items_that_go_while_the_list_is_walked_hide_no_others(int gone)
    {
        int calls = 0;
        var depot = new PagedDepot(asked => CratesOf(Enumerable.Range(0, 40).Skip(++calls > 2 ? gone : 0).Skip(Offset(asked)).Take(Limit(asked))));

        Assert.Equal(Ids(40), await depot.WalkAsync(Types, Crates, "ListAllAsync() CrateId"));
    }

    [Fact]
    public async Task Where_more_items_go_than_a_page_has_an_error_says_so()
    {
        int calls = 0;
        var depot = new PagedDepot(asked => CratesOf(Enumerable.Range(0, 60).Skip(++calls > 2 ? 30 : 0).Skip(Offset(asked)).Take(Limit(asked))));

        Assert.Contains("items have gone meanwhile", await depot.WalkAsync(Types, Crates, "ListAllAsync() CrateId"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_that_come_while_the_list_is_walked_make_none_come_twice()
    {
        int calls = 0;
        var depot = new PagedDepot(asked => CratesOf(Enumerable.Range(-5 * ++calls, 30 + (5 * calls)).Skip(Offset(asked)).Take(Limit(asked))));

        string[] items = (await depot.WalkAsync(Types, Crates, "ListAllAsync() CrateId")).Split(',');

        Assert.Equal(items.Distinct(), items);
        Assert.Empty(Enumerable.Range(0, 30).Select(id => id.ToString(CultureInfo.InvariantCulture)).Except(items));
    }

    [Theory]
    [InlineData("Crate", 3, 3, 1)]
    [InlineData("Note", 3, 3, 1)]
    [InlineData("Crate", 10, 10, 3)]
    [InlineData("Crate", 25, 7, 5)]
    [InlineData("Note", 25, 26, 0)]
    public async Task A_total_spares_calls_and_one_that_is_not_reached_is_an_error(string type, int count, int told, int calls)
    {
        var depot = new PagedDepot(asked => Page(
            Stretch(count, Offset(asked), Limit(asked)).Select(id => type == "Crate" ? Crate(id) : Note(id)), $$""","page":{"total":{{told}}}"""));

        string items = await depot.WalkAsync(
            "envelope: { beside: { page: Page } }\ntypes: { Crate: { crateId: id }, Note: { text: string }, Page: { total: int } }",
            $"request: GET /x\nquery: {{ offset?: int, limit?: int }}\npaging: {{ offset: offset, limit: limit, defaultSize: 10, total: page.total }}\nreturns: '{type}[]'",
            type == "Crate" ? "ListAllAsync() CrateId" : "ListAllAsync() Text");

        if (told > count)
        {
            Assert.Equal($"{Ids(count)}! List: the list ends after {count} items, but the service tells a total of {told}; items may be missing.", items);
            return;
        }

        Assert.Equal(Ids(count), items);
        Assert.Equal(calls, depot.Asked.Count);
    }

    [Fact]
    public async Task A_walk_begins_where_the_caller_says_and_its_inputs_may_be_in_the_body()
    {
        var depot = new PagedDepot(asked => CratesOf(Stretch(23, Offset(asked), Limit(asked)))) { Status = static asked => Offset(asked) > 23 ? HttpStatusCode.NotFound : HttpStatusCode.OK };

        string items = await depot.WalkAsync(
            Types,
            "request: POST /crates\nbody: { offset: int, limit: int, kind?: string }\npaging: { offset: offset, limit: limit, in: body }\nreturns: 'Crate[]?'",
            "ListAllAsync(15, 5, \"full\") CrateId");

        Assert.Equal("15,16,17,18,19,20,21,22", items);
        Assert.Equal("kind=full limit=5 offset=15", depot.Asked[0]);
        Assert.All(depot.Asked, asked => Assert.StartsWith("kind=full limit=5 offset=", asked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_on_the_way_is_told_after_the_items_that_came()
    {
        var depot = new PagedDepot(asked => Offset(asked) > 0 ? """{"code":7,"msg":"no"}""" : CratesOf(Stretch(23, Offset(asked), Limit(asked))));

        Assert.Equal("0,1,2,3,4,5,6,7,8,9! List: the service refused with code 7: no", await depot.WalkAsync(Types, Crates, "ListAllAsync() CrateId"));
    }

    private static int Offset(IReadOnlyDictionary<string, string> asked) => int.Parse(asked["offset"], CultureInfo.InvariantCulture);

    private static int Limit(IReadOnlyDictionary<string, string> asked) => int.Parse(asked["limit"], CultureInfo.InvariantCulture);

    private static IEnumerable<int> Stretch(int total, long offset, int limit) => Enumerable.Range(0, total).Skip((int)Math.Min(offset, total)).Take(limit);

    /// <summary>Cuts a list into stretches in which only some ids are left, and counts these from 0.</summary>
    private static IEnumerable<int> Filtered(int total, int offset, int limit, Func<int, bool> isLeft)
    {
        var left = Enumerable.Range(0, int.MaxValue).Where(isLeft).Take(total).ToList();
        return total == 0 ? [] : Stretch(left[^1] + 1, offset, limit).Where(isLeft).Select(id => left.BinarySearch(id));
    }

    private static string Crate(int id) => $$"""{"crateId":{{id}}}""";

    private static string Note(int id) => $$"""{"text":"{{id}}"}""";

    private static string CratesOf(IEnumerable<int> ids) => Page(ids.Select(Crate), "");

    private static string NotesOf(IEnumerable<int> ids) => Page(ids.Select(Note), "");

    private static string Page(IEnumerable<string> items, string beside) => $$"""{"code":0,"data":[{{string.Join(',', items)}}]{{beside}}}""";

    private static string Ids(int total) => string.Join(",", Enumerable.Range(0, total));

    private static TheoryData<string, int> Cases(IEnumerable<string> ways, int[] totals)
    {
        var cases = new TheoryData<string, int>();
        foreach (string way in ways)
        {
            foreach (int total in totals)
            {
                cases.Add(way, total);
            }
        }

        return cases;
    }
}
