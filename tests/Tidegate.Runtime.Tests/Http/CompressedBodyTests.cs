using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>Bodies that are compressed, of each kind: their bytes, their headers, and what signers and observers see of them.</summary>
public sealed class CompressedBodyTests
{
    private static readonly ApiOperation s_upload = Operation(ApiCredentials.Signature);
    private static readonly ApiOperation s_json = Operation(ApiCredentials.Token);

    [Fact]
    public async Task JSON_is_sent_compressed_with_the_length_of_what_is_sent()
    {
        using var api = new TestApi();

        await SendJsonAsync(api.Client, s_json, 1000);

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Equal("gzip", sent.Headers["Content-Encoding"]);
        Assert.Equal("application/json; charset=utf-8", sent.Headers["Content-Type"]);
        Assert.Equal(sent.Body.Length.ToString(CultureInfo.InvariantCulture), sent.Headers["Content-Length"]);
        Assert.Equal($"[{string.Join(",", Enumerable.Range(0, 1000))}]", Unpacked(sent));
        Assert.InRange(sent.Body.Length, 100, 2500);
    }

    [Fact]
    public async Task A_form_is_sent_compressed()
    {
        using var api = new TestApi();
        ApiRequest request = api.Client.CreateRequest(s_upload, null);
        request.AddQuery("action"u8, "put"u8);
        var form = ApiForm.Begin(request);
        form.Add("note"u8, "a b");

        await api.Client.SendAsync(request, default);

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Equal("note=a%20b", Unpacked(sent));
        Assert.Equal("application/x-www-form-urlencoded", sent.Headers["Content-Type"]);
        Assert.Equal(TestApi.Sha256($"token-1actionput{sent.Timestamp}{TestApi.SecretKey}"), sent.Signature);
    }

    [Fact]
    public async Task Parts_with_a_file_are_compressed_as_one_and_in_chunks()
    {
        using var api = new TestApi();
        ApiRequest request = api.Client.CreateRequest(s_upload, null);
        var parts = ApiParts.Begin(request);
        parts.Add("note"u8, "n");
        parts.Add("file"u8, ApiFile.FromStream(new SingleUseStream(300_000), "a.csv", "text/csv", length: 300_000));
        parts.End();

        await api.Client.SendAsync(request, default);

        SentRequest sent = Assert.Single(api.Transport.Calls);
        string boundary = sent.Headers["Content-Type"].Split('=')[1];
        Assert.Equal("chunked", sent.Headers["Transfer-Encoding"]);
        Assert.Equal(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nn\r\n"
            + $"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n{new string('x', 300_000)}\r\n"
            + $"--{boundary}--\r\n",
            Unpacked(sent));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200_000)]
    public async Task A_file_is_compressed_also_when_it_is_empty(int length)
    {
        using var api = new TestApi();
        byte[] content = new byte[length];
        new Random(7).NextBytes(content);

        await SendFileAsync(api.Client, ApiFile.FromBytes(content));

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Equal(content, UnpackedBytes(sent));
        Assert.InRange(sent.Body.Length, 20, length + 200);
        Assert.Equal([0x1f, 0x8b, 8], sent.Body.Take(3));
    }

    [Fact]
    public async Task A_call_without_a_body_says_nothing_of_compression()
    {
        using var api = new TestApi();

        await api.Client.SendAsync(api.Client.CreateRequest(s_json, null), default);

        Assert.DoesNotContain("Content-Encoding", Assert.Single(api.Transport.Calls).Headers.Keys);
    }

    [Fact]
    public async Task Another_attempt_sends_the_same_again()
    {
        using var api = new TestApi();
        api.Transport.Response = sent => StubTransport.Json(sent.Token == "token-1" ? """{"code":1203,"msg":"expired"}""" : """{"code":0}""");
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes("one two"));

        await SendFileAsync(api.Client, ApiFile.FromStream(stream));
        api.Transport.Response = sent => StubTransport.Json(sent.Token == "token-2" ? """{"code":1203,"msg":"expired"}""" : """{"code":0}""");
        await SendJsonAsync(api.Client, s_json, 3);

        Assert.Equal(["one two", "one two", "[0,1,2]", "[0,1,2]"], api.Transport.Calls.Select(Unpacked));
    }

    [Fact]
    public async Task Calls_at_once_do_not_mix_their_bytes()
    {
        using var api = new TestApi();

        await Task.WhenAll(Enumerable.Range(1, 50).Select(count => Task.Run(() => SendJsonAsync(api.Client, s_json, count))));

        Assert.Equal(
            Enumerable.Range(1, 50).Select(count => $"[{string.Join(",", Enumerable.Range(0, count))}]").OrderBy(static text => text.Length),
            api.Transport.Calls.Select(Unpacked).OrderBy(static text => text.Length));
    }

    [Theory]
    [InlineData(3, 4, "has only 3 of the 4 bytes")]
    [InlineData(3, 2, "has more than the 2 bytes")]
    public async Task A_file_of_another_length_than_was_said_fails_the_call(int real, int said, string problem)
    {
        using var api = new TestApi();

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(
            () => SendFileAsync(api.Client, ApiFile.FromStream(new SingleUseStream(real), length: said)));

        Assert.Equal(ApiTransportReason.BodyFailed, exception.Reason);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signer_sees_the_bytes_and_the_header_that_are_sent()
    {
        using var api = new SignedApi();
        var signer = new Reader();
        using ApiClient client = api.Client(signer);

        await SendJsonAsync(client, s_upload, 50);

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Equal(sent.Body, signer.Body);
        Assert.Contains(new KeyValuePair<string, string>("Content-Encoding", "gzip"), signer.Headers);
    }

    [Fact]
    public async Task An_observer_sees_what_was_compressed()
    {
        var observer = new RecordingObserver { IsCurious = true };
        using var api = new TestApi(observer);

        await SendJsonAsync(api.Client, s_json, 3);

        string shown = Assert.Single(observer.Contents).Request;
        Assert.Contains("Content-Encoding: gzip", shown, StringComparison.Ordinal);
        Assert.Contains("[0,1,2]", shown, StringComparison.Ordinal);
    }

    [GzipFact]
    public async Task What_goes_over_the_wire_is_gzip_in_chunks()
    {
        var received = new MemoryStream();
        await using var server = new RawServer(async (_, stream, token) =>
        {
            byte[] bytes = new byte[4096];
            while (!Encoding.ASCII.GetString(received.GetBuffer(), 0, (int)received.Length).EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal))
            {
                received.Write(bytes, 0, await stream.ReadAsync(bytes, token));
            }

            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\n{\"code\":0}"u8.ToArray(), token);
        });
        using ApiClient client = server.CreateClient();

        await SendFileAsync(client, ApiFile.FromBytes(Encoding.ASCII.GetBytes(new string('y', 5000))));

        string[] head = Assert.Single(server.Calls).Split("\r\n");
        Assert.Contains("Transfer-Encoding: chunked", head);
        Assert.Contains("Content-Encoding: gzip", head);
        Assert.DoesNotContain(head, static line => line.StartsWith("Content-Length", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(new string('y', 5000), Gunzip(WithoutChunks(received.ToArray())));
    }

    private static ApiOperation Operation(ApiCredentials credentials) => new("Upload", HttpMethod.Post, "/files") { IsBodyCompressed = true, Credentials = credentials };

    private static Task SendJsonAsync(ApiClient client, ApiOperation operation, int count)
    {
        ApiRequest request = client.CreateRequest(operation, null);
        Utf8JsonWriter json = request.BeginBody();
        json.WriteStartArray();
        for (int i = 0; i < count; i++)
        {
            json.WriteNumberValue(i);
        }

        json.WriteEndArray();
        return client.SendAsync(request, default);
    }

    private static Task SendFileAsync(ApiClient client, ApiFile file)
    {
        ApiRequest request = client.CreateRequest(s_upload, null);
        ApiUpload.Set(request, file, null);
        return client.SendAsync(request, default);
    }

    private static string Unpacked(SentRequest sent) => Encoding.UTF8.GetString(UnpackedBytes(sent));

    private static byte[] UnpackedBytes(SentRequest sent)
    {
        using var gzip = new GZipStream(new MemoryStream(sent.Body), CompressionMode.Decompress);
        var unpacked = new MemoryStream();
        gzip.CopyTo(unpacked);

        // What GZipStream does not check: that the length at the end is there (RFC 1952, section 2.3.1).
        Assert.Equal((uint)unpacked.Length, BitConverter.ToUInt32(sent.Body, sent.Body.Length - 4));
        return unpacked.ToArray();
    }

    /// <summary>Unpacks with a program that shares no code with .NET.</summary>
    private static string Gunzip(byte[] packed)
    {
        using Process gunzip = Process.Start(new ProcessStartInfo("gzip", "-dc") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        gunzip.StandardInput.BaseStream.Write(packed, 0, packed.Length);
        gunzip.StandardInput.Close();
        string text = gunzip.StandardOutput.ReadToEnd();
        gunzip.WaitForExit();
        Assert.Equal(0, gunzip.ExitCode);
        return text;
    }

    private static byte[] WithoutChunks(byte[] body)
    {
        var whole = new MemoryStream();
        int at = 0;
        while (true)
        {
            int line = Array.IndexOf(body, (byte)'\r', at);
            int size = Convert.ToInt32(Encoding.ASCII.GetString(body, at, line - at), 16);
            if (size == 0)
            {
                return whole.ToArray();
            }

            whole.Write(body, line + 2, size);
            at = line + 2 + size + 2;
        }
    }

    /// <summary>Keeps what it is shown.</summary>
    private sealed class Reader : ApiSigner
    {
        public byte[]? Body { get; private set; }

        public IReadOnlyList<KeyValuePair<string, string>> Headers { get; private set; } = [];

        public override IReadOnlyCollection<string> HeaderNames => [];

        public override ValueTask SignAsync(SigningContext context, CancellationToken cancellationToken)
        {
            Body = context.Body.ToArray();
            Headers = context.Headers;
            return default;
        }
    }
}
