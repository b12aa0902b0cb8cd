using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>Responses that declare the charset of their text, as old services do.</summary>
public sealed class CharsetTests
{
    /// <summary>A flow is not found, in Chinese: the bytes by GBK's own table.</summary>
    private static readonly byte[] s_gbk = [0xC1, 0xF7, 0xB3, 0xCC, 0xB2, 0xBB, 0xB4, 0xE6, 0xD4, 0xDA];

    private static readonly bool s_knowsCodePages = !TestedPlatform.Build.StartsWith(".NETStandard", StringComparison.Ordinal);

    [Theory]
    [InlineData("application/json;charset=GBK")]
    [InlineData("application/json; charset=\"gbk\"")]
    [InlineData("text/plain; Charset=gb2312; x=y")]
    [InlineData("application/json;charset=GB18030")]
    [InlineData("application/json; charset = gbk")]
    [InlineData("application/json; CHARSET= 'gbk' ;q=1")]
    [InlineData("application/json; title=\"charset=utf-8; x\"; charset=gbk")]
    [InlineData("application/json; x-charset=utf-8; charset=gbk")]
    [InlineData("text/html, application/json; charset=\"gbk")]
    [InlineData("charset=gbk")]
    public async Task Text_in_a_declared_charset_is_decoded(string contentType)
    {
        if (!s_knowsCodePages)
        {
            return;
        }

        using var api = new TestApi();
        api.Transport.Response = _ => Response(contentType, """{"code":62103,"msg":""", s_gbk);

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal("流程不存在", refusal.ServiceMessage);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Data_in_a_declared_charset_is_decoded_also_behind_handlers(bool hasHandler)
    {
        using var api = new TestApi(handlers: hasHandler ? [new Passing()] : []);
        api.Transport.Response = static _ => Response("application/json; charset=iso-8859-1", """{"code":0,"data":""", [0x63, 0x61, 0x66, 0xE9]);

        Assert.Equal("café", await api.GetAsync(static (ref ApiJsonReader reader) => reader.ReadString()));
    }

    [Fact]
    public async Task A_handler_is_told_the_charset_in_which_it_gets_the_text()
    {
        string? seen = null;
        using var api = new TestApi(handlers: [new Reading(text => seen = text)]);
        api.Transport.Response = static _ => Response("application/json; charset=iso-8859-1", """{"code":0,"data":""", [0x63, 0x61, 0x66, 0xE9]);

        await api.EnableAsync();

        Assert.Equal("application/json; charset=utf-8 25 {\"code\":0,\"data\":\"café\"}", seen);
    }

    [Theory]
    [InlineData("iso-2022-jp", "\u001B$BF|\u001B(B", "日")]
    [InlineData("hz-gb-2312", "~{Aw~}", "流")]
    public async Task Text_in_a_charset_of_seven_bits_is_decoded(string charset, string text, string decoded)
    {
        if (!s_knowsCodePages)
        {
            return;
        }

        using var api = new TestApi();
        api.Transport.Response = _ => Response($"application/json; charset={charset}", """{"code":0,"data":""", Encoding.ASCII.GetBytes(text));

        Assert.Equal(decoded, await api.GetAsync(static (ref ApiJsonReader reader) => reader.ReadString()));
    }

    [Theory]
    [InlineData("utf-16", "application/json; charset=utf-16", true)]
    [InlineData("utf-16", "application/json; charset=utf-16le", false)]
    [InlineData("utf-16BE", "application/json; charset=utf-16be", false)]
    [InlineData("utf-16", "application/json", true)]
    [InlineData("utf-16BE", null, true)]
    [InlineData("utf-32", "application/json", true)]
    [InlineData("utf-16", "application/json; charset=utf-8", true)]
    [InlineData("utf-16BE", "application/json; charset=iso-8859-1", true)]
    [InlineData("utf-16", "application/json", false)]
    [InlineData("utf-16", null, false)]
    [InlineData("utf-16BE", "application/json; charset=utf-16", false)]
    [InlineData("utf-16BE", "application/json; charset=utf-8", false)]
    [InlineData("utf-32", "application/json", false)]
    [InlineData("utf-32BE", null, false)]
    [InlineData("utf-8", "application/json; charset=utf-16", false)]
    [InlineData("utf-8", "application/json; charset=iso-8859-1", false)]
    [InlineData("utf-8", "text/plain; charset=windows-1252", false)]
    [InlineData("utf-8", "application/json", true)]
    [InlineData("utf-8", "application/json; charset=gbk", true)]
    [InlineData("utf-8", "application/json; charset=UTF8", false)]
    public async Task Unicode_is_read_as_it_is_marked_or_declared(string encoding, string? contentType, bool hasMark)
    {
        var unicode = Encoding.GetEncoding(encoding);
        byte[] text = unicode.GetBytes("""{"code":0,"data":"名 é 😀"}""");
        using var api = new TestApi();
        api.Transport.Response = _ => Typed(StubTransport.Bytes(hasMark ? [.. unicode.GetPreamble(), .. text] : text), contentType);

        Assert.Equal("名 é 😀", await api.GetAsync(static (ref ApiJsonReader reader) => reader.ReadString()));
    }

    [Theory]
    [InlineData("x-unknown")]
    [InlineData("utf-7")]
    [InlineData("gbk2")]
    public async Task A_charset_that_cannot_be_decoded_is_named(string charset)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response($"application/json; charset={charset}", """{"code":0,"data":""", s_gbk);

        ApiTransportException failure =
            await Assert.ThrowsAsync<ApiTransportException>(() => api.GetAsync(static (ref ApiJsonReader reader) => reader.ReadString()));
        await api.EnableAsync();
        api.Transport.Response = _ => Response($"application/json; charset={charset}", """{"code":62103,"msg":""", s_gbk);
        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal(ApiTransportReason.InvalidResponse, failure.Reason);
        Assert.EndsWith($"(the response declares the charset '{charset}', which cannot be decoded here)", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith($"(the response declares the charset '{charset}', which cannot be decoded here)", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x-unknown")]
    [InlineData("us-ascii")]
    [InlineData("")]
    [InlineData("utf-8-unsigned")]
    public async Task Bytes_that_are_UTF_8_are_read_where_the_declared_charset_cannot_be(string charset)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Typed(StubTransport.Bytes("{\"code\":0,\"data\":\"名\"}"u8.ToArray()), $"application/json; charset={charset}");

        Assert.Equal("名", await api.GetAsync(static (ref ApiJsonReader reader) => reader.ReadString()));
    }

    [Fact]
    public async Task The_start_of_an_error_page_is_decoded_too()
    {
        if (!s_knowsCodePages)
        {
            return;
        }

        using var api = new TestApi();
        api.Transport.Response = static _ =>
        {
            HttpResponseMessage page = Response("text/html; charset=gbk", "<p title=", s_gbk);
            page.StatusCode = HttpStatusCode.BadGateway;
            return page;
        };

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Contains("流程不存在", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_answer_may_declare_a_charset()
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = static (_, _) => Response("application/json; charset=iso-8859-1", """{"status":1003,"msg":""", [0xE9, 0xE8]);

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal("éè", refusal.ServiceMessage);
    }

    private static HttpResponseMessage Response(string contentType, string start, byte[] text) =>
        Typed(StubTransport.Bytes([.. Encoding.ASCII.GetBytes(start), (byte)'"', .. text, (byte)'"', (byte)'}']), contentType);

    private static HttpResponseMessage Typed(HttpResponseMessage answer, string? contentType)
    {
        if (contentType is not null)
        {
            answer.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return answer;
    }

    private sealed class Passing : DelegatingHandler
    {
    }

    private sealed class Reading(Action<string> read) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
            string text = await answer.Content.ReadAsStringAsync(cancellationToken);
            read($"{answer.Content.Headers.ContentType} {answer.Content.Headers.ContentLength} {text}");
            return answer;
        }
    }
}
