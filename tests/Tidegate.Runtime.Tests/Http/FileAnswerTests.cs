using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>Which answers are the file that was asked for, and what becomes of all others.</summary>
public sealed class FileAnswerTests
{
    private static readonly ApiOperation s_get = new("GetFile", HttpMethod.Get, "/files") { IsIdempotent = true };

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json;charset=UTF-8")]
    [InlineData("application/vnd.api+json")]
    public async Task An_error_in_the_envelope_is_the_error_that_it_says(string type)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Answer("""{"code":62103,"msg":"no"}""", content => Say(content, "Content-Type", type));

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => GetAsync(api.Client));

        Assert.Equal(("NoPrivilege", "no"), (exception.ErrorName, exception.ServiceMessage));
    }

    [Fact]
    public async Task An_envelope_that_says_success_is_no_file()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":0,"data":""}""");

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => GetAsync(api.Client));

        Assert.Equal(ApiTransportReason.InvalidResponse, exception.Reason);
        Assert.Contains("answered in its envelope in place of a file", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_that_is_attached_is_the_file()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => Answer("""{"code":62103}""", static content =>
        {
            Say(content, "Content-Type", "application/json");
            Say(content, "Content-Disposition", "Attachment; filename=\"a.json\"");
        });

        await using ApiDownload download = await GetAsync(api.Client);

        Assert.Equal("""{"code":62103}""", await TextOf(download));
    }

    [Fact]
    public async Task Without_an_envelope_any_success_is_the_file()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Json("[1]");
        var operation = new ApiOperation("GetList", HttpMethod.Get, "/list") { Envelope = ApiEnvelope.None };

        await using ApiDownload download = await api.Client.DownloadAsync(api.Client.CreateRequest(operation, null), default);

        Assert.Equal("[1]", await TextOf(download));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "", ApiTransportReason.HttpStatus)]
    [InlineData(HttpStatusCode.Found, "", ApiTransportReason.Redirect)]
    [InlineData(HttpStatusCode.NoContent, "", ApiTransportReason.InvalidResponse)]
    [InlineData(HttpStatusCode.PartialContent, "ab", ApiTransportReason.InvalidResponse)]
    public async Task Other_answers_are_no_file(HttpStatusCode status, string body, ApiTransportReason reason)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Bytes(Encoding.UTF8.GetBytes(body), status);

        Assert.Equal(reason, (await Assert.ThrowsAsync<ApiTransportException>(() => GetAsync(api.Client))).Reason);
    }

    [Fact]
    public async Task A_part_that_was_asked_for_is_one()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Bytes("b"u8.ToArray(), HttpStatusCode.PartialContent);
        var options = new CallOptions { Headers = new Dictionary<string, string> { ["Range"] = "bytes=1-1", ["Accept"] = "text/csv" } };

        await using ApiDownload download = await api.Client.DownloadAsync(api.Client.CreateRequest(s_get, options), default);

        Assert.Equal("b", await TextOf(download));
        Assert.Equal("text/csv", api.Transport.Calls.Single().Headers["Accept"]);
    }

    [Fact]
    public async Task A_file_that_nobody_unpacks_is_refused()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => Answer("x", static content => Say(content, "Content-Encoding", "zstd"));

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => GetAsync(api.Client));

        Assert.Contains("packed as 'zstd'", exception.Message, StringComparison.Ordinal);
    }

    private static Task<ApiDownload> GetAsync(ApiClient client) => client.DownloadAsync(client.CreateRequest(s_get, null), default);

    private static HttpResponseMessage Answer(string text, Action<HttpContent> describe)
    {
        HttpResponseMessage response = StubTransport.Bytes(Encoding.UTF8.GetBytes(text));
        describe(response.Content);
        return response;
    }

    private static void Say(HttpContent content, string name, string value) => content.Headers.TryAddWithoutValidation(name, value);

    private static async Task<string> TextOf(ApiDownload download)
    {
        using var kept = new MemoryStream();
        await download.Stream.CopyToAsync(kept);
        return Encoding.UTF8.GetString(kept.ToArray());
    }
}
