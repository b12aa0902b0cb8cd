using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>What every endpoint of a service sends, and cookies, checked like the query.</summary>
public sealed class SentByAllTests : IDisposable
{
    private const string Service = """
        service: Harbor
        namespace: Sample.Harbor
        constants: { query: { version: "2.1" }, header: { Accept-Language: en } }
        client: { Session: { type: string, in: header } }
        """;

    private const string Endpoint = """
        endpoint: Moor
        request: GET /moor
        cookie: { berth: int }
        returns: string
        samples:
          - header: { session: s7 }
            cookie: { berth: 1 }
            answer: { code: 0, data: first }
          - cookie: { berth: 2 }
            answer: { code: 0, data: second }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-sent-by-all-");

    [Theory]
    [InlineData("berth=1; x=y", "s7", "first")]
    [InlineData("x=y; berth=2", "s7", "second")]
    public async Task The_sample_with_the_cookie_of_the_request_answers(string cookies, string session, string data) =>
        Assert.Equal(data, (await CallAsync(cookies, session, "2.1", "de")).Data.GetString());

    [Theory]
    [InlineData("berth=1", "s7", "2.0", "en", "version: expected '2.1'")]
    [InlineData("berth=1", "s7", null, "en", "version: missing")]
    [InlineData("berth=1", "s7", "2.1", null, "Accept-Language: missing")]
    [InlineData("berth=1", null, "2.1", "en", "Session: missing")]
    [InlineData("berths=1", "s7", "2.1", "en", "berth: missing")]
    [InlineData("berth=north", "s7", "2.1", "en", "berth: expected a whole number of 32 bits")]
    public async Task What_is_missing_or_wrong_is_named(string cookies, string? session, string? version, string? language, string reason) =>
        Assert.Contains(reason, (await CallAsync(cookies, session, version, language)).Reason, StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<Response> CallAsync(string cookies, string? session, string? version, string? language)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "service.yaml"), Service);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "moor.endpoint.yaml"), Endpoint);
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        using var caller = new Caller(gateway);
        return await caller.CallAsync("GET", "/moor", version is null ? [] : [("version", version)], change: request =>
        {
            Add(request, "Cookie", cookies);
            Add(request, "Session", session);
            Add(request, "Accept-Language", language);
        });
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
