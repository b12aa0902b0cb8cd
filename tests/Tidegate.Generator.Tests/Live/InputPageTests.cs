using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Walks by number in plain inputs, and by token.</summary>
public sealed class InputPageTests
{
    private const string Types = "types: { Crate: { crateId: id }, CratePage: { crates: 'Crate[]', next?: string, more?: More }, More: { total?: long } }";
    private const string ByNumber = "paging: { page: no, size: size, defaultSize: 10 }";
    private const string WithTotal =
        "request: GET /crates\nquery: { no?: int, size?: int }\npaging: { page: no, size: size, defaultSize: 10, total: more.total }\nreturns: CratePage";

    private const string ByToken = "request: GET /crates\nquery: { after?: string }\npaging: { token: after, next: next }\nreturns: CratePage";

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(25)]
    public async Task Numbered_pages_in_the_query_are_walked_as_those_in_a_record(int total)
    {
        var depot = new PagedDepot(asked => Page(Numbered(total, asked)));

        Assert.Equal(Ids(total), await depot.WalkAsync(
            $"{ByNumber}\n{Types}", "request: GET /crates\nquery: { no?: int, size?: int, kind?: string }\nreturns: 'Crate[]'", "ListAllAsync(kind: \"full\") CrateId"));
        Assert.Equal("kind=full no=1 size=10", depot.Asked[0]);
    }

    [Fact]
    public async Task A_service_that_ignores_the_number_is_told()
    {
        var depot = new PagedDepot(_ => Page(Enumerable.Range(0, 10)));

        Assert.Contains("ignore the page number", await depot.WalkAsync(
            $"{ByNumber}\n{Types}", "request: GET /crates\nquery: { no?: int, size?: int, kind?: string }\nreturns: 'Crate[]'", "ListAllAsync(kind: \"full\") CrateId"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query: { no?: { type: int, max: 1 }, size?: int }\npaging: { page: no, size: size, defaultSize: 2 }\nreturns: CratePage", "1,2", "The value 2 is more than 1, the most that is allowed. (Parameter 'no')")]
    [InlineData("query: { skip?: { type: int, max: 1 }, size?: int }\npaging: { offset: skip, limit: size, defaultSize: 2 }\nreturns: CratePage", "1,2,3", "The value 2 is more than 1, the most that is allowed. (Parameter 'skip')")]
    [InlineData("query: { after?: { type: string, length: ..2, secret: true } }\npaging: { token: after, next: next }\nreturns: CratePage", "1,2", "The value, which is secret, is longer than the greatest length of 2. (Parameter 'after')")]
    public async Task A_further_page_that_is_outside_the_limits_is_an_error_of_the_walk(string endpoint, string items, string refusal)
    {
        var depot = new PagedDepot(asked => TokenPage(asked.GetValueOrDefault("skip") == "1" ? "2,3" : "1,2", "abc"));

        Assert.Equal(
            $"{items}! List: the next page cannot be asked for within the limits of its inputs, so items may be missing. {refusal}",
            await depot.WalkAsync(Types, $"request: GET /crates\n{endpoint}", "ListAllAsync() CrateId"));
    }

    [Fact]
    public async Task Inputs_in_a_record_and_in_the_body_are_replaced_page_by_page()
    {
        var depot = new PagedDepot(asked => Page(Numbered(12, asked)));

        Assert.Equal(Ids(12), await depot.WalkAsync(
            Types,
            "request: POST /crates\nbody: { no?: int, size: int, a?: int, b?: int, c?: int, d?: int }\npaging: { page: no, size: size, in: body, first: 1 }\nreturns: 'Crate[]'",
            "ListAllAsync(new ListRequest { Size = 5, C = 3 }) CrateId"));
        Assert.Equal(["c=3 no=1 size=5", "c=3 no=2 size=5", "c=3 no=3 size=5"], depot.Asked.Take(3));
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(13, 2)]
    public async Task A_total_ends_a_walk(int count, int calls)
    {
        var depot = new PagedDepot(asked => $$"""{"code":0,"data":{"crates":[{{Items(Numbered(count, asked))}}],"more":{"total":{{count}}} } }""");

        Assert.Equal(Ids(count), await depot.WalkAsync(Types, WithTotal, "ListAllAsync() CrateId"));
        Assert.Equal(calls, depot.Asked.Count);
    }

    [Theory]
    [InlineData(13, "10,11,12")]
    [InlineData(25, "10,11,12,13,14,15,16,17,18,19,20,21,22,23,24")]
    public async Task A_walk_that_begins_in_the_middle_needs_no_total(int count, string expected)
    {
        var depot = new PagedDepot(asked => $$"""{"code":0,"data":{"crates":[{{Items(Numbered(count, asked))}}],"more":{"total":99} } }""");

        Assert.Equal(expected, await depot.WalkAsync(Types, WithTotal, "ListAllAsync(no: 2) CrateId"));
    }

    [Fact]
    public async Task A_list_that_ends_before_its_total_is_told()
    {
        var depot = new PagedDepot(asked => $$"""{"code":0,"data":{"crates":[{{Items(Numbered(13, asked))}}],"more":{"total":14} } }""");

        string items = await depot.WalkAsync(Types, WithTotal, "ListAllAsync() CrateId");

        Assert.Equal(Ids(13) + "! List: the list ends after 13 items, but the service tells a total of 14; items may be missing.", items);
    }

    [Theory]
    [InlineData("a|0,1|b|2,3|c|4", "0,1,2,3,4", "|after=b|after=c")]
    [InlineData("a||b||c|4", "4", "|after=b|after=c")]
    [InlineData("a|", "", "")]
    [InlineData("a|0|b|1|b|2", "0,1! the token of the next page came before", "|after=b")]
    [InlineData("a|0|b|1|c|2|b|3", "0,1,2! the token of the next page came before", "|after=b|after=c")]
    public async Task Tokens_are_followed_until_there_is_none_or_one_that_came_before(string pages, string expected, string asked)
    {
        string[] parts = pages.Split('|');
        int calls = 0;
        var depot = new PagedDepot(_ => TokenPage(parts[(2 * calls) + 1], parts.ElementAtOrDefault(2 * ++calls)));

        string items = await depot.WalkAsync(Types, ByToken, "ListAllAsync() CrateId");

        string[] outcome = expected.Split("! ");
        Assert.StartsWith(outcome[0] + (outcome.Length == 1 ? "" : "! List: " + outcome[1]), items, StringComparison.Ordinal);
        Assert.Equal(outcome.Length, items.Split("! ").Length);
        Assert.Equal(asked, string.Join('|', depot.Asked));
    }

    [Fact]
    public async Task Empty_pages_with_new_tokens_for_ever_are_an_error()
    {
        int calls = 0;
        var depot = new PagedDepot(_ => TokenPage("", $"t{++calls}"));

        Assert.Equal("! List: 1000 pages in a row are empty, and still there is a token for the next; items may be missing.", await depot.WalkAsync(Types, ByToken, "ListAllAsync() CrateId"));
    }

    [Fact]
    public async Task A_walk_begins_at_the_token_of_the_caller_and_the_next_may_stand_beside_the_data()
    {
        var depot = new PagedDepot(asked => $$"""{"code":0,"data":[{"crateId":1}],"page":{{(asked["after"] == "x" ? "{\"next\":\"y\"}" : "null")}}}""");

        string items = await depot.WalkAsync(
            "types: { Crate: { crateId: id }, Page: { next?: string } }",
            "request: POST /crates\nbody: { after?: string }\npaging: { token: after, next: page.next, in: body }\nbeside: { page?: Page }\nreturns: 'Crate[]'",
            "ListAllAsync(\"x\") CrateId");

        Assert.Equal("1,1", items);
        Assert.Equal(["after=x", "after=y"], depot.Asked);
    }

    [Fact]
    public async Task An_endpoint_may_page_in_a_way_of_its_own()
    {
        var depot = new PagedDepot(asked => TokenPage("7", null));

        Assert.Equal("7", await depot.WalkAsync($"{ByNumber}\n{Types}", ByToken, "ListAllAsync() CrateId"));
    }

    private static IEnumerable<int> Numbered(int total, IReadOnlyDictionary<string, string> asked)
    {
        int size = int.Parse(asked["size"], CultureInfo.InvariantCulture);
        return Enumerable.Range(0, total).Skip((int.Parse(asked["no"], CultureInfo.InvariantCulture) - 1) * size).Take(size);
    }

    private static string TokenPage(string ids, string? next) =>
        $$"""{"code":0,"data":{"crates":[{{Items(ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse))}}],"next":{{(next is null ? "null" : $"\"{next}\"")}}} }""";

    private static string Page(IEnumerable<int> ids) => $$"""{"code":0,"data":[{{Items(ids)}}]}""";

    private static string Items(IEnumerable<int> ids) => string.Join(',', ids.Select(id => $$"""{"crateId":{{id}}}"""));

    private static string Ids(int total) => string.Join(",", Enumerable.Range(0, total));
}
