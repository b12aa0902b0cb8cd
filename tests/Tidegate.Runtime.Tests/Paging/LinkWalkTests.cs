using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Paging;

/// <summary>Walks by the links of responses, which each platform reads with its own classes for headers and addresses.</summary>
public sealed class LinkWalkTests
{
    private static readonly ApiOperation s_list = new("ListCrates", HttpMethod.Get, "/yards/a%2Fb/crates");

    [Theory]
    [InlineData("<?after=b>; rel=\"next\"", "?after=b")]
    [InlineData("</yards/a%2Fb/crates?kind=full&after=b>; rel=next", "?after=b&kind=full")]
    [InlineData("<https://apim.example.test:443/yards/a%2fb/crates?after=b#top>; rel=next", "?after=b")]
    [InlineData("<?b=2&a=1>; title=\"x, y\"; rel=\"prev NEXT\"", "?a=1&b=2")]
    [InlineData("<?q=a+b%26c%2Bd&n%C3%A4me=%C3%BC&e>; rel=next", "?e=&n%C3%A4me=%C3%BC&q=a%20b%26c%2Bd")]
    [InlineData("<?p=9>; rel=last, <?after=b>; rel=next", "?after=b")]
    public async Task The_query_of_the_link_is_that_of_the_next_page(string header, string query)
    {
        using var api = new TestApi();
        api.Transport.Response = request => Page(request.Url.EndsWith("?kind=full", System.StringComparison.Ordinal) ? header : null);

        Assert.Equal("7 7", string.Join(" ", await WalkAsync(api)));
        Assert.Equal(
            ["https://apim.example.test/yards/a%2Fb/crates?kind=full", "https://apim.example.test/yards/a%2Fb/crates" + query],
            api.Transport.Calls.Select(static call => call.Url));
    }

    [Fact]
    public async Task Several_headers_are_one_list()
    {
        using var api = new TestApi();
        api.Transport.Response = request => request.Url.Contains("p=2", System.StringComparison.Ordinal) ? Page() : Page("<?p=1>; rel=first", "<?p=2>; rel=next");

        Assert.Equal(2, (await WalkAsync(api)).Count);
    }

    [Theory]
    [InlineData("<https://other.example.test/yards/a%2Fb/crates?t=hush>; rel=next", "another host")]
    [InlineData("<//other.example.test/yards/a%2Fb/crates?t=hush>; rel=next", "another host")]
    [InlineData("<http://apim.example.test/yards/a%2Fb/crates?t=hush>; rel=next", "another scheme")]
    [InlineData("<https://apim.example.test:444/yards/a%2Fb/crates?t=hush>; rel=next", "another port")]
    [InlineData("</yards/a/b/crates?t=hush>; rel=next", "another path")]
    [InlineData("<?t=hush%zz>; rel=next", "percent-encoded UTF-8")]
    [InlineData("<https://[hush>; rel=next", "is not an address")]
    [InlineData("<?t=hush; rel=next", "the Link header is malformed")]
    public async Task A_link_that_cannot_be_followed_is_an_error_without_its_address(string header, string message)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Page(header);

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => WalkAsync(api));

        Assert.Contains(message, failure.Message, System.StringComparison.Ordinal);
        Assert.DoesNotContain("hush", failure.ToString(), System.StringComparison.Ordinal);
        Assert.Single(api.Transport.Calls);
    }

    private static async Task<List<long>> WalkAsync(TestApi api)
    {
        List<long> crates = [];
        IAsyncEnumerable<long> walk = ApiPages.WalkLinksAsync<CallOptions, long[], long>(
            "ListCrates",
            "next",
            null,
            (options, cancellationToken) =>
            {
                ApiRequest request = api.Client.CreateRequest(s_list, options);
                request.AddQuery("kind"u8, "full"u8);
                return api.Client.SendAsync(request, static (ref ApiJsonReader reader) => reader.ReadArray(static (ref ApiJsonReader item) => item.ReadInt64()), cancellationToken);
            },
            static page => page,
            default);
        await foreach (long crate in walk)
        {
            crates.Add(crate);
        }

        return crates;
    }

    private static HttpResponseMessage Page(params string?[] links)
    {
        HttpResponseMessage page = StubTransport.Json("""{"code":0,"data":[7]}""");
        foreach (string link in links.OfType<string>())
        {
            page.Headers.TryAddWithoutValidation("Link", link);
        }

        return page;
    }
}
