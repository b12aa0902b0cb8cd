using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Pages that lack what the walk needs: that is an error of the walk, not the end of the list.</summary>
public sealed class LackingPageTests
{
    private const string Numbers = "lacking: drift\npaging: { page: page, size: size, defaultSize: 2, total: total }";

    private const string Offsets = "lacking: drift\npaging: { offset: offset, limit: limit, defaultSize: 2 }";

    private const string Tokens = "lacking: drift\npaging: { token: token, next: page.next }";

    private const string Types = "\ntypes: { BoxId: id, Box: { boxId: BoxId, name: string }, BoxList: { boxes: 'Box[]', total: int }, Page: { next: string }, TokenBoxes: { boxes: 'Box[]', page?: Page } }";

    private const string AskNumbers = "request: GET /boxes\nquery: { page?: int, size?: int }\nreturns: BoxList";

    private const string AskOffsets = "request: GET /boxes\nquery: { offset?: int, limit?: int }\nreturns: BoxList";

    private const string AskTokens = "request: GET /boxes\nquery: { token?: string }\nreturns: TokenBoxes";

    [Theory]
    [InlineData(Numbers, AskNumbers, "page")]
    [InlineData(Offsets, AskOffsets, "offset")]
    public async Task Pages_are_walked_where_nothing_is_lacking(string service, string endpoint, string place)
    {
        using var depot = new PagedDepot(inputs =>
        {
            int start = int.Parse(inputs[place]) is var number && place == "page" ? (number - 1) * 2 : number;
            return Answer(Enumerable.Range(1, 3).Skip(start).Take(2).Select(id => $$"""{"boxId":{{id}},"name":"b{{id}}"}"""));
        });

        Assert.Equal("1,2,3", await depot.WalkAsync(service + Types, endpoint, "ListAllAsync() BoxId!.Value"));
    }

    [Theory]
    [InlineData(Numbers, AskNumbers)]
    [InlineData(Offsets, AskOffsets)]
    [InlineData(Tokens, AskTokens)]
    public async Task A_page_that_lacks_its_list_is_an_error(string service, string endpoint)
    {
        using var depot = new PagedDepot(_ => """{"code":0,"data":{"total":3}}""");

        Assert.Equal("! List: a page lacks 'boxes', without which items may be missing.", await depot.WalkAsync(service + Types, endpoint, "ListAllAsync() BoxId!.Value"));
    }

    [Theory]
    [InlineData("""{"code":0,"data":{"boxes":[{"boxId":1}],"page":{}}}""", "1! List: a page lacks 'next', without which items may be missing.")]
    [InlineData("""{"code":0,"data":{"boxes":[{"boxId":1}],"page":{"next":""}}}""", "1")]
    [InlineData("""{"code":0,"data":{"boxes":[{"boxId":1}]}}""", "1")]
    public async Task A_page_that_lacks_its_token_is_an_error(string answer, string expected)
    {
        using var depot = new PagedDepot(_ => answer);

        Assert.Equal(expected, await depot.WalkAsync(Tokens + Types, AskTokens, "ListAllAsync() BoxId!.Value"));
    }

    [Fact]
    public async Task Numbered_pages_are_known_again_by_their_bytes_where_an_id_is_lacking()
    {
        using var depot = new PagedDepot(inputs => Answer(inputs["page"] switch
        {
            "1" => ["""{"boxId":1,"name":"a"}""", """{"name":"b"}"""],
            "2" => ["""{"name":"c"}""", """{"name":"d"}"""],
            _ => [],
        }));

        Assert.Equal("a,b,c,d", await depot.WalkAsync(Numbers.Replace(", total: total", "") + Types, AskNumbers, "ListAllAsync() Name!"));
    }

    [Fact]
    public async Task Items_that_are_told_apart_by_their_ids_must_have_them()
    {
        using var depot = new PagedDepot(_ => Answer(["""{"boxId":1,"name":"a"}""", """{"name":"b"}"""]));

        Assert.Equal(
            "! List: an item at offset 0 or behind lacks its id, by which the walk tells items apart, so items may be missing.",
            await depot.WalkAsync(Offsets + Types, AskOffsets, "ListAllAsync() Name!"));
    }

    private static string Answer(IEnumerable<string> items) => $$$"""{"code":0,"data":{"boxes":[{{{string.Join(',', items)}}}],"total":3}}""";
}
