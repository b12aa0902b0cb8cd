using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>Packed answers over real sockets: whole ones are read, broken ones are invalid answers and nothing else.</summary>
public sealed class ContentCodingTests
{
    private const string Json = """{"code":0,"msg":"all is well with this flow","data":{"flows":[{"flowId":3377},{"flowId":3378}]},"requestId":"r-1"}""";

    public static TheoryData<string> Codings => new(TestedPlatform.Build.StartsWith(".NETStandard", StringComparison.Ordinal) ? ["gzip", "deflate"] : ["gzip", "deflate", "br"]);

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_packed_answer_is_read(string coding)
    {
        byte[] whole = Pack(coding, Encoding.UTF8.GetBytes(Json));
        await using RawServer server = Packed(coding, () => whole);
        using ApiClient client = server.CreateClient();

        await client.SendAsync(client.CreateRequest(TestApi.GetFlow, null), default);
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_packed_answer_that_is_broken_at_any_byte_is_an_invalid_answer_or_the_same(string coding)
    {
        byte[] whole = Pack(coding, Encoding.UTF8.GetBytes(Json));
        byte[] sent = whole;
        await using RawServer server = Packed(coding, () => sent);
        using ApiClient client = server.CreateClient();
        var reasons = new HashSet<ApiTransportReason>();
        for (int i = 0; i < whole.Length; i++)
        {
            foreach (byte change in new byte[] { 0xFF, 0x01, 0x80 })
            {
                sent = whole.ToArray();
                sent[i] ^= change;

                switch (await Record.ExceptionAsync(() => client.SendAsync(client.CreateRequest(TestApi.GetFlow, null), default)))
                {
                    case ApiTransportException failure:
                        reasons.Add(failure.Reason);
                        break;
                    case { } other:
                        // What is unpacked wrongly may even be an envelope of another code.
                        Assert.IsType<ApiException>(other);
                        break;
                }
            }
        }

        Assert.Equal([ApiTransportReason.InvalidResponse], reasons);
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_packed_answer_that_is_cut_off_at_any_byte_is_an_invalid_answer_or_complete(string coding)
    {
        byte[] whole = Pack(coding, Encoding.UTF8.GetBytes(Json));
        byte[] sent = whole;
        await using RawServer server = Packed(coding, () => sent);
        using ApiClient client = server.CreateClient();
        for (int length = 0; length < whole.Length; length += 3)
        {
            sent = whole.AsSpan(0, length).ToArray();

            Exception? told = await Record.ExceptionAsync(() => client.SendAsync(client.CreateRequest(TestApi.GetFlow, null), default));

            Assert.True(told is null or ApiTransportException { Reason: ApiTransportReason.InvalidResponse }, $"{length}: {told}");
        }
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_token_answer_that_stays_packed_is_an_invalid_answer(string coding)
    {
        using var api = new TestApi();
        byte[] whole = Pack(coding, Encoding.UTF8.GetBytes("""{"status":0,"data":{"accessToken":"t-1","expire":7200}}"""));
        api.Transport.ResponseToken = (_, _) => StubTransport.Bytes(whole);

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal(ApiTransportReason.InvalidResponse, failure.Reason);
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("x-vendor")]
    [InlineData("gzip, gzip")]
    public async Task An_answer_in_a_coding_that_is_not_unpacked_names_it(string coding)
    {
        byte[] packed = Pack("gzip", Pack("gzip", Encoding.UTF8.GetBytes(Json)));
        await using RawServer server = Packed(coding, () => packed);
        using ApiClient client = server.CreateClient();

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(
            () => client.SendAsync(client.CreateRequest(TestApi.GetFlow, null), default));

        Assert.Equal(ApiTransportReason.InvalidResponse, failure.Reason);
        Assert.Contains($"is packed as '{coding.Split(',')[0]}', which is not unpacked here", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_small_answer_that_unpacks_to_a_huge_one_is_too_large(string coding)
    {
        byte[] bomb = Pack(coding, new byte[4 * 1024 * 1024]);
        await using RawServer server = Packed(coding, () => bomb);
        using ApiClient client = server.CreateClient(static options => options.MaxResponseBytes = 1024 * 1024);

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(
            () => client.SendAsync(client.CreateRequest(TestApi.GetFlow, null), default));

        Assert.Equal(ApiTransportReason.ResponseTooLarge, failure.Reason);
    }

    private static RawServer Packed(string coding, Func<byte[]> body) => new(async (_, stream, token) =>
    {
        byte[] bytes = body();
        string head = $"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), token);
        await stream.WriteAsync(bytes, token);
    });

    private static byte[] Pack(string coding, byte[] plain)
    {
        using var packed = new MemoryStream();
        using (Stream packing = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal),
            _ => new BrotliStream(packed, CompressionLevel.Optimal),
        })
        {
            packing.Write(plain, 0, plain.Length);
        }

        return packed.ToArray();
    }
}
