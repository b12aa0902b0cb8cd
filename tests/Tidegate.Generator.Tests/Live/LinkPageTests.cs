using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Walks by the links in the <c>Link</c> headers of responses, as RFC 8288 has them.</summary>
public sealed class LinkPageTests
{
    private const string Types = "types: { Crate: { crateId: id } }";
    private const string Crates = "request: GET /crates/{yard}\npath: { yard: string }\nquery: { kind?: string }\npaging: { link: next }\nreturns: 'Crate[]'";
    private const string Call = "ListAllAsync(\"a/b c\", \"full\") CrateId";

    [Theory]
    [InlineData("</crates/a%2Fb%20c?after=b>; rel=\"next\"", "after=b")]
    [InlineData("<https://gw.example/crates/a%2fb%20c?kind=full&after=b>; rel=next", "after=b&kind=full")]
    [InlineData("<HTTPS://GW.example:443/crates/a%2Fb%20%63?after=b#top>; rel=next", "after=b")]
    [InlineData("<?b=2&a=1>; REL=\"prev NEXT\"", "a=1&b=2")]
    [InlineData("<?p=1>; rel=\"first\", <?after=b>; title=\"a, \\\"b\\\"; <c>\"; rel=\"next\"", "after=b")]
    [InlineData("<?after=b>; rel=next; rel=first", "after=b")]
    [InlineData(", ,<?after=b> ;\trel = \"next\" ; hreflang ;;,", "after=b")]
    [InlineData("<?q=a+b%26c%2Bd&e&&n%C3%A4me=%C3%BC>; rel=next", "e=&n%C3%A4me=%C3%BC&q=a%20b%26c%2Bd")]
    [InlineData("<?x=1>; rel=next; anchor=\"#part\", <?after=b>; rel=next", "after=b")]
    [InlineData("<?after=b>; rel=next; anchor=\"/crates/a%2Fb%20c?kind=full\"", "after=b")]
    [InlineData("<?after=b>; rel=next, <?after=b>; rel=\"next last\"", "after=b")]
    [InlineData("</crates/a%2Fb%20c>; rel=next", "")]
    public async Task The_query_of_the_link_is_that_of_the_next_page(string header, string query)
    {
        PagedDepot depot = Depot([header], []);

        Assert.Equal("0,1", await depot.WalkAsync(Types, Crates, Call));
        Assert.Equal(["kind=full", query], depot.Queries);
    }

    [Fact]
    public async Task Several_headers_are_one_list()
    {
        PagedDepot depot = Depot(["<?p=1>; rel=first", "<?p=2>; rel=next, <?p=9>; rel=last"], ["<?p=1>; rel=prev", "<?p=3>; rel=next"], ["<?p=2>; rel=prev"]);

        Assert.Equal("0,1,2", await depot.WalkAsync(Types, Crates, Call));
        Assert.Equal(["kind=full", "p=2", "p=3"], depot.Queries);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<?p=1>; rel=prev, <?p=1>; rel=\"nextish\", <?p=1>, <?p=1>; rel")]
    [InlineData("<?p=1>; rel=first; rel=next")]
    [InlineData("<?p=1>; rel=next; anchor=\"/other\"")]
    public async Task Without_a_link_to_the_next_the_page_is_the_last(string header)
    {
        PagedDepot depot = Depot([header]);

        Assert.Equal("0", await depot.WalkAsync(Types, Crates, Call));
    }

    [Theory]
    [InlineData("<https://other.example/crates/a%2Fb%20c?t=hush>; rel=next", "leads to another host, where the call must not be sent")]
    [InlineData("<//gw.example.other/crates/a%2Fb%20c?t=hush>; rel=next", "leads to another host")]
    [InlineData("<http://gw.example/crates/a%2Fb%20c?t=hush>; rel=next", "leads to another scheme")]
    [InlineData("<javascript:hush>; rel=next", "leads to another scheme")]
    [InlineData("<https://gw.example:8443/crates/a%2Fb%20c?t=hush>; rel=next", "leads to another port")]
    [InlineData("</crates/a/b%20c?t=hush>; rel=next", "leads to another path")]
    [InlineData("<../hush>; rel=next", "leads to another path")]
    [InlineData("<?t=hush; rel=next", "the Link header is malformed")]
    [InlineData("?t=hush; rel=next", "the Link header is malformed")]
    [InlineData("<?t=hush>; rel=\"next", "the Link header is malformed")]
    [InlineData("<?t=hush>; title=\"\\", "the Link header is malformed")]
    [InlineData("<?t=hush> rel=next", "the Link header is malformed")]
    [InlineData("<?t=hush>; rel=\"next\"hush", "the Link header is malformed")]
    [InlineData("<?t=hush>; title=a\"b; rel=next", "the Link header is malformed")]
    [InlineData("<?t=hush>; =next", "the Link header is malformed")]
    [InlineData("<?t=hush%zz>; rel=next", "percent-encoded UTF-8")]
    [InlineData("<?t=hush%2>; rel=next", "percent-encoded UTF-8")]
    [InlineData("<?t=hush%FF>; rel=next", "percent-encoded UTF-8")]
    [InlineData("<?=hush>; rel=next", "percent-encoded UTF-8")]
    [InlineData("<?t=hush\u00E4>; rel=next", "is not an address")]
    [InlineData("<?t=hush hush>; rel=next", "is not an address")]
    [InlineData("<https://[hush>; rel=next", "is not an address")]
    [InlineData("<?t=hush>; rel=next, <?t=hash>; rel=next", "several links to the next page")]
    [InlineData("<?t=hush&t=hash>; rel=next", "a name twice in its query, and how that is signed is not defined")]
    [InlineData("<?kind=full>; rel=next", "leads back to the first one")]
    [InlineData("<?kind=%66ull>; rel=next", "leads back to the first one")]
    [InlineData("<>; rel=next", "leads back to the first one")]
    [InlineData("<#hush>; rel=next", "leads back to the first one")]
    public async Task A_link_that_cannot_be_followed_is_an_error_that_shows_nothing_of_it(string header, string message)
    {
        PagedDepot depot = Depot([header]);

        string outcome = await depot.WalkAsync(Types, Crates, Call);

        Assert.StartsWith("0! List: ", outcome, StringComparison.Ordinal);
        Assert.Contains(message, outcome, StringComparison.Ordinal);
        Assert.EndsWith(", so items may be missing.", outcome, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", outcome, StringComparison.Ordinal);
        Assert.Single(depot.Queries);
    }

    [Fact]
    public async Task A_link_of_any_length_is_not_followed()
    {
        PagedDepot depot = Depot([$"<?t={new string('a', 16_000)}>; rel=next"]);

        Assert.Equal("0! List: the link of the next page has 16003 characters, of 16000 at most, so items may be missing.", await depot.WalkAsync(Types, Crates, Call));
    }

    [Fact]
    public async Task A_link_that_was_followed_ends_the_walk_with_an_error()
    {
        PagedDepot depot = Depot(["<?p=2&q=1>; rel=next"], ["<?p=3>; rel=next"], ["<?q=1&p=2>; rel=next"]);

        Assert.StartsWith("0,1,2! List: the link of the next page came before;", await depot.WalkAsync(Types, Crates, Call), StringComparison.Ordinal);
        Assert.Equal(3, depot.Queries.Count);
    }

    [Fact]
    public async Task Links_to_empty_pages_for_ever_are_an_error()
    {
        int calls = 0;
        var depot = new PagedDepot(_ => """{"code":0,"data":[]}""") { Links = _ => [$"<?p={++calls}>; rel=next"] };

        Assert.Equal("! List: 1000 pages in a row are empty, and still there is a link for the next; items may be missing.", await depot.WalkAsync(Types, Crates, Call));
    }

    [Fact]
    public async Task A_name_may_be_repeated_where_nothing_is_signed()
    {
        PagedDepot depot = Depot(["<?ids=2&after=b&ids=1>; rel=next"], []);

        Assert.Equal("0,1", await depot.WalkAsync(
            Types, "request: GET /crates\nauth: token\nquery: { ids?: 'long[]' }\npaging: { link: next }\nreturns: 'Crate[]'", "ListAllAsync(new long[] { 5, 6 }) CrateId"));
        Assert.Equal(["ids=5&ids=6", "after=b&ids=2&ids=1"], depot.Queries);
    }

    [Fact]
    public async Task A_service_may_page_by_links_and_call_their_relation_as_it_likes()
    {
        PagedDepot depot = Depot(["<?p=2>; rel=next, <?p=7>; rel=\"https://rels.example/more\""], []);

        Assert.Equal("0,1", await depot.WalkAsync(
            $"paging: {{ link: 'https://rels.example/more' }}\n{Types}", "request: GET /crates\nquery: { a?: int, b?: int, c?: int, d?: int, e?: int, f?: int }\nreturns: 'Crate[]'", "ListAllAsync(new ListRequest { C = 1 }) CrateId"));
        Assert.Equal(["c=1", "p=7"], depot.Queries);
    }

    [Fact]
    public async Task The_fixed_values_of_the_query_are_replaced_as_well()
    {
        PagedDepot depot = Depot(["<?action=list&p=2>; rel=next"], ["<?p=3>; rel=next"], []);

        Assert.Equal("0,1,2", await depot.WalkAsync(
            $"constants: {{ query: {{ version: '2' }} }}\n{Types}", "request: GET /crates\naction: list\npaging: { link: next }\nreturns: 'Crate[]'", "ListAllAsync() CrateId"));
        Assert.Equal(["action=list&version=2", "action=list&p=2", "p=3"], depot.Queries);
    }

    [Fact]
    public async Task Items_may_stand_in_a_record()
    {
        int calls = 0;
        var depot = new PagedDepot(_ => $$"""{"code":0,"data":{"crates":[{"crateId":{{calls++}}}]} }""") { Links = call => call == 0 ? ["<?p=2>; rel=next"] : [] };

        Assert.Equal("0,1", await depot.WalkAsync(
            "types: { Crate: { crateId: id }, CratePage: { crates?: 'Crate[]' } }", "request: GET /crates\npaging: { link: next }\nreturns: CratePage?", "ListAllAsync() CrateId"));
    }

    /// <summary>A depot of as many pages as there are lists of links, each with one item, which is its number.</summary>
    private static PagedDepot Depot(params string[][] links)
    {
        int calls = 0;
        return new PagedDepot(_ => $$"""{"code":0,"data":[{"crateId":{{calls++}}}]}""") { Links = call => [.. links[call].Where(header => header.Length > 0)] };
    }
}
