using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>The gateway cuts samples into pages in the way in which a spec says that the service pages.</summary>
public sealed class PageFormTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tidegate-pages-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("no=0&size=2", "1,2")]
    [InlineData("no=1&size=2", "3")]
    [InlineData("no=2&size=2", "")]
    [InlineData("size=2", "1,2,3")]
    public async Task Pages_are_numbered(string query, string expected) =>
        Assert.Equal(expected, await BoxesAsync("query: { no?: int, size?: int }\npaging: { page: no, size: size, first: 0 }", "", query));

    [Theory]
    [InlineData("offset=0&limit=2", "1,2 of 3")]
    [InlineData("offset=1&limit=1", "2 of 3")]
    [InlineData("offset=3&limit=2", " of 3")]
    [InlineData("limit=2", "1,2,3 of 250")]
    public async Task Pages_begin_at_an_offset_and_the_total_is_that_of_the_sample(string query, string expected) => Assert.Equal(
        expected, await BoxesAsync("query: { offset?: int, limit?: int }\npaging: { offset: offset, limit: limit, total: page.total }\nbeside: { page?: Page }", ", page: { total: 250 }", query));

    [Theory]
    [InlineData("", "1,2,3 then t2")]
    [InlineData("after=t2", "")]
    [InlineData("after=other", "")]
    public async Task Behind_a_token_there_is_an_empty_page_without_one(string query, string expected) =>
        Assert.Equal(expected, await BoxesAsync("query: { after?: string }\npaging: { token: after, next: page.next }\nbeside: { page?: Page }", ", page: { next: t2 }", query));

    [Fact]
    public async Task A_sample_of_its_own_may_answer_a_token()
    {
        const string Second = "  - { query: { after: t2 }, answer: { code: 0, data: [{ size: 4 }] } }\n";

        Assert.Equal("4", await BoxesAsync("query: { after?: string }\npaging: { token: after, next: page.next }\nbeside: { page?: Page }", ", page: { next: t2 }", "after=t2", Second));
    }

    /// <summary>The sizes of the boxes in the answer, with total and token.</summary>
    private async Task<string> BoxesAsync(string endpoint, string beside, string query, string moreSamples = "")
    {
        File.WriteAllText(
            Path.Combine(_folder.FullName, "service.yaml"),
            "service: Depot\nnamespace: Sample.Depots\ntypes: { Box: { size: int }, Page: { total?: int, next?: string } }\n");
        File.WriteAllText(
            Path.Combine(_folder.FullName, "list.endpoint.yaml"),
            $"endpoint: List\nrequest: GET /boxes\n{endpoint}\nreturns: Box[]\nsamples:\n  - answer: {{ code: 0, data: [{{ size: 1 }}, {{ size: 2 }}, {{ size: 3 }}]{beside} }}\n{moreSamples}");
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        using var caller = new Caller(gateway);
        await caller.LogInAsync();
        (string, string)[] pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1])).ToArray();

        JsonElement answer = (await caller.CallAsync("GET", "/boxes", pairs)).Json;

        string boxes = string.Join(',', answer.GetProperty("data").EnumerateArray().Select(box => box.GetProperty("size").GetInt32()));
        bool hasPage = answer.TryGetProperty("page", out JsonElement page);
        return boxes
            + (hasPage && page.TryGetProperty("total", out JsonElement total) ? $" of {total}" : "")
            + (hasPage && page.TryGetProperty("next", out JsonElement next) ? $" then {next}" : "");
    }
}
