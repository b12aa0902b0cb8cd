using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Sample.Yard;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Paging;

/// <summary>A generated client walks the pages of the gateway, whatever they are asked for by; the gateway checks each signature.</summary>
public sealed class GatewayWalkTests
{
    [Fact]
    public async Task By_offset()
    {
        await using Yard yard = await Yard.OpenAsync();

        Assert.Equal([1, 2, 3, 4, 5], await IdsAsync(yard.Client.ListByOffsetAllAsync()));
        Assert.Equal("limit=2&offset=0", yard.QueriesOf("ListByOffset").First());
        Assert.All(yard.Gateway.Requests, request => Assert.Contains(request.Outcome, new[] { RequestOutcome.TokenIssued, RequestOutcome.Served }));
    }

    [Fact]
    public async Task By_token()
    {
        await using Yard yard = await Yard.OpenAsync();

        Assert.Equal([1, 2, 3], await IdsAsync(yard.Client.ListByTokenAllAsync()));
        Assert.Equal(["", "after=t2", "after=t3"], yard.QueriesOf("ListByToken"));
    }

    [Fact]
    public async Task By_link()
    {
        await using Yard yard = await Yard.OpenAsync();

        Assert.Equal([1, 2, 3, 4, 5], await IdsAsync(yard.Client.ListByLinkAllAsync(kind: "a b&c")));
        Assert.Equal(["kind=a%20b%26c&userId=u1", "kind=a%20b%26c&page=2&userId=u1", "kind=a%20b%26c&page=3&userId=u1"], yard.QueriesOf("ListByLink"));
        Assert.All(yard.Gateway.Requests, request => Assert.Contains(request.Outcome, new[] { RequestOutcome.TokenIssued, RequestOutcome.Served }));
    }

    [Fact]
    public async Task By_link_where_the_endpoint_knows_no_page()
    {
        await using Yard yard = await Yard.OpenAsync();

        Assert.Equal([1, 2], await IdsAsync(yard.Client.ListPlainlyAllAsync()));
        Assert.Equal(["", "page=2"], yard.QueriesOf("ListPlainly"));
    }

    [Theory]
    [InlineData(null, "</yard/v1/linked?userId=u1&page=2>; rel=\"next\", </yard/v1/linked?userId=u1&page=1>; rel=\"first\", </yard/v1/linked?userId=u1&page=3>; rel=\"last\"")]
    [InlineData(3, "</yard/v1/linked?userId=u1&page=2>; rel=\"prev\", </yard/v1/linked?userId=u1&page=1>; rel=\"first\", </yard/v1/linked?userId=u1&page=3>; rel=\"last\"")]
    [InlineData(9, "</yard/v1/linked?userId=u1&page=3>; rel=\"prev\", </yard/v1/linked?userId=u1&page=1>; rel=\"first\", </yard/v1/linked?userId=u1&page=3>; rel=\"last\"")]
    public async Task The_gateway_links_its_pages(int? page, string expected)
    {
        await using Yard yard = await Yard.OpenAsync();
        var details = new ApiResponseDetails();

        await yard.Client.ListByLinkAsync(page: page, options: new YardCallOptions { Details = details });

        Assert.Equal(expected, details.Header("Link"));
    }

    [Fact]
    public async Task A_link_of_the_gateway_to_another_place_is_refused()
    {
        await using Yard yard = await Yard.OpenAsync();
        yard.Gateway.Operation("ListPlainly").RespondsWith(
            GatewayResponse.Json("""{"code":"OK","data":[]}""") with { Headers = new Dictionary<string, string> { ["Link"] = $"<{yard.Gateway.Uri}yard/v1/other?page=2>; rel=next" } });

        ApiTransportException refused = await Assert.ThrowsAsync<ApiTransportException>(() => IdsAsync(yard.Client.ListPlainlyAllAsync()));

        Assert.Equal(ApiTransportReason.InvalidResponse, refused.Reason);
        Assert.Contains("leads to another path", refused.Message, System.StringComparison.Ordinal);
    }

    private static async Task<List<int>> IdsAsync(IAsyncEnumerable<Box> boxes)
    {
        List<int> ids = [];
        await foreach (Box box in boxes)
        {
            ids.Add(box.BoxId);
        }

        return ids;
    }
}
