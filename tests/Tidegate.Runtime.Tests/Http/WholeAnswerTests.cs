using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>Texts and bytes that are the whole answer: which bytes they are, and what is none.</summary>
public sealed class WholeAnswerTests
{
    private static readonly ApiOperation s_get = new("GetNote", HttpMethod.Get, "/notes") { IsIdempotent = true };

    /// <summary>The same text in the bytes of the standards: ISO 8859-1, UTF-8 (RFC 3629), UTF-16 (RFC 2781), with and without a mark.</summary>
    public static TheoryData<string?, byte[]> Texts => new()
    {
        { "text/plain", [0xC3, 0xA9, 0x21] },
        { null, [0xC3, 0xA9, 0x21] },
        { "text/plain; charset=\"UTF-8\"", [0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0x21] },
        { "text/plain; charset=iso-8859-1", [0xE9, 0x21] },
        { "text/plain; charset=iso-8859-1", [0xC3, 0xA9, 0x21] },
        { "text/plain; charset=utf-16", [0xFF, 0xFE, 0xE9, 0x00, 0x21, 0x00] },
        { "text/plain", [0xFE, 0xFF, 0x00, 0xE9, 0x00, 0x21] },
        { "text/plain; charset=utf-16BE", [0x00, 0xE9, 0x00, 0x21] },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_has_the_charset_that_it_names(string? type, byte[] bytes)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Answer(bytes, type);

        Assert.Equal("é!", await TextAsync(api.Client, s_get));
    }

    [Fact]
    public async Task A_text_that_looks_like_nothing_else_is_one()
    {
        using var api = new TestApi();
        // The zero would show UTF-16 if it were JSON.
        api.Transport.Response = static _ => Answer([0x61, 0x00, 0x62], "text/plain");

        Assert.Equal("a\0b", await TextAsync(api.Client, s_get));
    }

    [Theory]
    [InlineData("text/plain", "no text in UTF-8, and names no other charset")]
    [InlineData("text/plain; charset=utf-16", "in the charset 'utf-16', which it names")]
    [InlineData("text/plain; charset=klingon", "in the charset 'klingon', which it names")]
    public async Task Wrong_bytes_are_an_error(string type, string expected)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Answer([0xE9, 0x21, 0xFF], type);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => TextAsync(api.Client, s_get));

        Assert.Equal(ApiTransportReason.InvalidResponse, exception.Reason);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Contains("'returns: bytes'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Bytes_are_as_they_came(bool hasHandler)
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, 0xFF, 0x00, 0xE9];
        using var api = new TestApi(null, hasHandler ? [new PassingHandler()] : []);
        api.Transport.Response = _ => Answer(bytes, "text/plain; charset=iso-8859-1");

        Assert.Equal(bytes, await BytesAsync(api.Client, s_get));
        Assert.Equal("*/*", api.Transport.Calls.Single().Headers["Accept"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_text_passes_handlers_in_its_charset(bool hasHandler)
    {
        using var api = new TestApi(null, hasHandler ? [new PassingHandler()] : []);
        api.Transport.Response = static _ => Answer([0xE9, 0x21], "text/plain; charset=iso-8859-1");

        Assert.Equal("é!", await TextAsync(api.Client, s_get));
    }

    [Fact]
    public async Task An_empty_answer_is_an_empty_text()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => Answer([], "text/plain");

        Assert.Equal("", await TextAsync(api.Client, s_get));
    }

    [Fact]
    public async Task An_error_in_the_envelope_is_the_error_that_it_says()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":62103,"msg":"no"}""");

        Assert.Equal("NoPrivilege", (await Assert.ThrowsAsync<ApiException>(() => TextAsync(api.Client, s_get))).ErrorName);
        Assert.Equal("NoPrivilege", (await Assert.ThrowsAsync<ApiException>(() => BytesAsync(api.Client, s_get))).ErrorName);
    }

    [Fact]
    public async Task An_envelope_that_says_success_is_no_text()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":0,"data":"pong"}""");

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => TextAsync(api.Client, s_get));

        Assert.Contains("answered in its envelope in place of a text", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_success_without_a_body_is_none()
    {
        using var api = new TestApi(ApiEnvelope.None);
        api.Transport.Response = static _ => StubTransport.Bytes([], HttpStatusCode.NoContent);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => BytesAsync(api.Client, s_get));

        Assert.Contains("HTTP 204 without a body in place of bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_without_an_envelope_is_the_text_as_it_came()
    {
        using var api = new TestApi(ApiEnvelope.None);
        api.Transport.Response = static _ => StubTransport.Json("""{ "code" : 1203, "size": 1 }""");

        Assert.Equal("""{ "code" : 1203, "size": 1 }""", await TextAsync(api.Client, s_get));
        Assert.Single(api.Transport.Calls);
    }

    [Fact]
    public async Task More_bytes_than_are_allowed_are_an_error()
    {
        using var api = new TestApi(static options => options.MaxResponseBytes = 10);
        api.Transport.Response = static _ => Answer(new byte[11], "application/octet-stream");

        Assert.Equal(ApiTransportReason.ResponseTooLarge, (await Assert.ThrowsAsync<ApiTransportException>(() => BytesAsync(api.Client, s_get))).Reason);
    }

    [Fact]
    public async Task No_secret_of_the_call_is_in_the_error()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => Answer([0xFF], $"text/plain; charset={TestApi.SecretKey}");

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => TextAsync(api.Client, s_get));

        Assert.DoesNotContain(TestApi.SecretKey, exception.ToString(), StringComparison.Ordinal);
    }

    internal static HttpResponseMessage Answer(byte[] bytes, string? type)
    {
        HttpResponseMessage response = StubTransport.Bytes(bytes);
        if (type is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return response;
    }

    private static Task<string> TextAsync(ApiClient client, ApiOperation operation) => client.SendForTextAsync(client.CreateRequest(operation, null), default);

    private static Task<byte[]> BytesAsync(ApiClient client, ApiOperation operation) => client.SendForBytesAsync(client.CreateRequest(operation, null), default);

    private sealed class PassingHandler : DelegatingHandler;
}
