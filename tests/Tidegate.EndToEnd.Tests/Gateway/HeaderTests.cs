using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>Headers that a spec declares, checked like the query.</summary>
public sealed class HeaderTests : IDisposable
{
    private const string Endpoint = """
        endpoint: Moor
        request: GET /moor
        header: { X-Berth: int, X-Tide?: Tide }
        query: { days?: 'list<int, ",">' }
        returns: string
        samples:
          - header: { X-Berth: 1 }
            answer: { code: 0, data: first }
          - header: { X-Berth: 2 }
            answer: { code: 0, data: second }
          - header: { X-Berth: 1 }
            query: { days: "1,2" }
            answer: { code: 0, data: days }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-headers-");

    [Theory]
    [InlineData("1", "first")]
    [InlineData("2", "second")]
    public async Task The_sample_with_the_header_of_the_request_answers(string berth, string data)
    {
        Response answer = await CallAsync(request => request.Headers.Add("x-berth", berth));

        Assert.Equal(0, answer.Code);
        Assert.Equal(data, answer.Data.GetString());
    }

    [Fact]
    public async Task A_missing_header_is_named() =>
        Assert.Contains("X-Berth: missing", (await CallAsync(_ => { })).Reason, StringComparison.Ordinal);

    [Fact]
    public async Task A_header_of_the_wrong_kind_is_named() => Assert.Contains(
        "X-Berth: expected a whole number of 32 bits",
        (await CallAsync(request => request.Headers.Add("X-Berth", "north"))).Reason,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("1,2", "days")]
    [InlineData("2,1", "first")]
    [InlineData("", "first")]
    public async Task The_sample_with_the_list_of_the_request_answers(string days, string data) =>
        Assert.Equal(data, (await CallAsync(request => request.Headers.Add("X-Berth", "1"), ("days", days))).Data.GetString());

    [Fact]
    public async Task An_item_of_the_wrong_kind_is_named() => Assert.Contains(
        "days: expected a whole number of 32 bits",
        (await CallAsync(request => request.Headers.Add("X-Berth", "1"), ("days", "1,x"))).Reason,
        StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<Response> CallAsync(Action<HttpRequestMessage> change, params (string, string)[] query)
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "service.yaml"),
            "service: Harbor\nnamespace: Sample.Harbor\ntypes: { Tide: { enum: string, values: { High: H, Low: L } } }\n");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "moor.endpoint.yaml"), Endpoint);
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        using var caller = new Caller(gateway);
        return await caller.CallAsync("GET", "/moor", query, change: change);
    }
}
