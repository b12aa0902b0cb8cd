using System;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>The API gateway refuses a token in its own form also where a service without an envelope answers with files, texts or bytes.</summary>
public sealed class PlainRefusalTests
{
    private const string Refusal = """{"code":1203,"msg":"expired","data":null}""";

    private static readonly ApiOperation s_get = new("GetFile", HttpMethod.Get, "/files") { IsIdempotent = true };
    private static readonly ApiOperation s_open = new("GetOpen", HttpMethod.Get, "/open") { Credentials = ApiCredentials.None };

    public static TheoryData<string> Ways => ["file", "text", "bytes"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task It_is_replayed_with_a_new_token(string way)
    {
        using var api = new TestApi(ApiEnvelope.None);
        api.Transport.Response = request => api.Transport.Calls.Count == 1 ? StubTransport.Json(Refusal) : StubTransport.Json("[1]");

        Assert.Equal("[1]", await GetAsync(api.Client, way, s_get));
        Assert.Equal(2, api.Transport.Calls.Count);
        Assert.Equal(2, api.Transport.TokenRequests.Count);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("bytes")]
    public async Task It_is_replayed_where_it_lacks_its_type(string way)
    {
        using var api = new TestApi();
        api.Transport.Response = request => StubTransport.Bytes(Encoding.UTF8.GetBytes(api.Transport.Calls.Count == 1 ? Refusal : "[1]"));

        Assert.Equal("[1]", await GetAsync(api.Client, way, s_get));
        Assert.Equal(2, api.Transport.Calls.Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task One_that_stays_is_an_error(string way)
    {
        using var api = new TestApi(ApiEnvelope.None);
        api.Transport.Response = static _ => StubTransport.Json(Refusal);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => GetAsync(api.Client, way, s_get));

        Assert.Equal((1203, "expired"), (exception.Code, exception.ServiceMessage));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Where_nothing_is_signed_it_is_no_refusal(string way)
    {
        using var api = new TestApi(ApiEnvelope.None);
        api.Transport.Response = static _ => StubTransport.Json(Refusal);

        Assert.Equal(Refusal, await GetAsync(api.Client, way, s_open));
    }

    [Theory]
    [InlineData("file", 1)]
    [InlineData("file", 7)]
    [InlineData("text", 1)]
    [InlineData("bytes", 7)]
    public async Task One_of_unknown_length_is_seen_too(string way, int piece)
    {
        using var api = new TestApi(ApiEnvelope.None);
        api.Transport.Response = request => InPieces(api.Transport.Calls.Count == 1 ? Refusal : "[1]", piece);

        Assert.Equal("[1]", await GetAsync(api.Client, way, s_get));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(4098)]
    [InlineData(100_000)]
    public async Task A_file_that_was_looked_at_is_whole(int length)
    {
        string content = "[" + new string(' ', length - 2) + "]";
        using var api = new TestApi(ApiEnvelope.None);
        api.Transport.Response = _ => InPieces(content, 1000);

        Assert.Equal(content, await GetAsync(api.Client, "file", s_get));
    }

    [Fact]
    public async Task What_is_attached_is_the_file()
    {
        using var api = new TestApi(ApiEnvelope.None);
        api.Transport.Response = static _ =>
        {
            HttpResponseMessage response = StubTransport.Json(Refusal);
            response.Content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment");
            return response;
        };

        Assert.Equal(Refusal, await GetAsync(api.Client, "file", s_get));
    }

    [Fact]
    public async Task A_file_that_begins_like_one_and_goes_on_is_the_file()
    {
        string content = Refusal + new string(' ', 5000) + "{}";
        using var api = new TestApi(ApiEnvelope.None);
        api.Transport.Response = _ => InPieces(content, 1000);

        Assert.Equal(content, await GetAsync(api.Client, "file", s_get));
        Assert.Single(api.Transport.Calls);
    }

    private static async Task<string> GetAsync(ApiClient client, string way, ApiOperation operation)
    {
        ApiRequest request = client.CreateRequest(operation, null);
        switch (way)
        {
            case "text":
                return await client.SendForTextAsync(request, default);
            case "bytes":
                return Encoding.UTF8.GetString(await client.SendForBytesAsync(request, default));
            default:
                using (ApiDownload download = await client.DownloadAsync(request, default))
                using (var reader = new StreamReader(download.Stream))
                {
                    return await reader.ReadToEndAsync();
                }
        }
    }

    /// <summary>A response without a length, that comes bit by bit.</summary>
    private static HttpResponseMessage InPieces(string json, int piece)
    {
        var response = new HttpResponseMessage { Content = new StreamContent(new PieceStream(Encoding.UTF8.GetBytes(json), piece)) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return response;
    }

    private sealed class PieceStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

#if NET
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return base.Read(buffer.Span.Slice(0, Math.Min(buffer.Length, piece)));
        }
#endif
    }
}
