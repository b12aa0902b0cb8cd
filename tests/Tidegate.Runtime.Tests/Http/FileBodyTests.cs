using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>Bodies with files, as they go out: their bytes, their signature, and what cannot be sent.</summary>
public sealed class FileBodyTests
{
    [Fact]
    public async Task A_file_is_the_body_and_is_not_signed()
    {
        using var api = new TestApi();

        await Uploads.SendAsync(api, ApiFile.FromBytes(Encoding.UTF8.GetBytes("a,b"), "a.csv"), "text/csv");

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Equal("a,b", sent.BodyText);
        Assert.Equal("text/csv", sent.Headers["Content-Type"]);
        Assert.Equal("3", sent.Headers["Content-Length"]);
        Assert.Equal(TestApi.Sha256($"token-1actionput{sent.Timestamp}{TestApi.SecretKey}"), sent.Signature);
    }

    [Theory]
    [InlineData(null, null, "application/octet-stream")]
    [InlineData(null, "text/csv", "text/csv")]
    [InlineData("text/csv; charset=utf-8", "text/csv", "text/csv; charset=utf-8")]
    public async Task The_type_of_a_file_is_its_own_or_that_of_the_operation(string? own, string? ofOperation, string expected)
    {
        using var api = new TestApi();

        await Uploads.SendAsync(api, ApiFile.FromBytes(new byte[] { 1 }, contentType: own), ofOperation);

        Assert.Equal(expected, api.Transport.Calls.Single().Headers["Content-Type"]);
    }

    [Fact]
    public async Task Parts_are_written_as_RFC_7578_says()
    {
        using var api = new TestApi();

        await api.Client.SendAsync(Parts(api, parts =>
        {
            parts.Add("note"u8, "Grüße\r\n--x");
            parts.Add("file"u8, ApiFile.FromBytes(Encoding.UTF8.GetBytes("1;2"), "a \"b\"\\ö.csv", "text/csv"));
            parts.AddJson("data"u8, 7, static (json, item) => json.WriteNumberValue(item));
            parts.Add("raw"u8, ApiFile.FromStream(new SingleUseStream(2)));
        }), default);

        SentRequest sent = Assert.Single(api.Transport.Calls);
        string type = sent.Headers["Content-Type"];
        string boundary = type.Substring(type.IndexOf('=', StringComparison.Ordinal) + 1);
        Assert.Equal("multipart/form-data; boundary=" + boundary, type);
        Assert.Equal(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nGrüße\r\n--x\r\n"
            + $"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a %22b%22%5Cö.csv\"\r\nContent-Type: text/csv\r\n\r\n1;2\r\n"
            + $"--{boundary}\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\n7\r\n"
            + $"--{boundary}\r\nContent-Disposition: form-data; name=\"raw\"; filename=\"raw\"\r\nContent-Type: application/octet-stream\r\n\r\nxx\r\n"
            + $"--{boundary}--\r\n",
            sent.BodyText);
        Assert.Equal(TestApi.Sha256($"token-1actionput{sent.Timestamp}{TestApi.SecretKey}"), sent.Signature);
    }

    [Fact]
    public async Task Two_bodies_have_two_boundaries()
    {
        using var api = new TestApi();

        await api.Client.SendAsync(Parts(api, static parts => parts.Add("a"u8, "1")), default);
        await api.Client.SendAsync(Parts(api, static parts => parts.Add("a"u8, "1")), default);

        Assert.Equal(2, api.Transport.Calls.Select(static call => call.Headers["Content-Type"]).Distinct().Count());
    }

    [Fact]
    public async Task A_form_is_escaped_and_not_signed()
    {
        using var api = new TestApi();
        ApiRequest request = Uploads.Request(api);
        var form = ApiForm.Begin(request);
        form.Add("grant"u8, "a b+c&d=ö");
        form.AddAll("id"u8, new[] { 1, 2 }, static id => id.ToString(System.Globalization.CultureInfo.InvariantCulture));

        await api.Client.SendAsync(request, default);

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Equal("grant=a%20b%2Bc%26d%3D%C3%B6&id=1&id=2", sent.BodyText);
        Assert.Equal("application/x-www-form-urlencoded", sent.Headers["Content-Type"]);
        Assert.Equal(TestApi.Sha256($"token-1actionput{sent.Timestamp}{TestApi.SecretKey}"), sent.Signature);
    }

    [Fact]
    public async Task A_body_of_unknown_length_says_so_to_every_transport()
    {
        using var api = new TestApi();

        await Uploads.SendAsync(api, ApiFile.FromStream(new SingleUseStream(3)));
        await Uploads.SendAsync(api, ApiFile.FromStream(new SingleUseStream(3), length: 3));

        Assert.Equal("chunked", api.Transport.Calls[0].Headers["Transfer-Encoding"]);
        Assert.DoesNotContain("Transfer-Encoding", api.Transport.Calls[1].Headers.Keys);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_sent_in_chunks()
    {
        await using var server = new RawServer(static async (_, stream, token) =>
        {
            var body = new StringBuilder();
            byte[] bytes = new byte[64];
            while (!body.ToString().EndsWith("0\r\n\r\n", StringComparison.Ordinal))
            {
                body.Append(Encoding.ASCII.GetString(bytes, 0, await stream.ReadAsync(bytes, token)));
            }

            string answer = body.ToString() == "3\r\nxxx\r\n0\r\n\r\n" ? """{"code":0}""" : """{"code":1}""";
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\n{answer}"), token);
        });
        using ApiClient client = server.CreateClient();
        ApiRequest request = client.CreateRequest(Uploads.Operation, null);
        ApiUpload.Set(request, ApiFile.FromStream(new SingleUseStream(3)), null);

        await client.SendAsync(request, default);

        string[] head = Assert.Single(server.Calls).Split("\r\n");
        Assert.Equal(["Transfer-Encoding: chunked"], head.Where(static line => line.StartsWith("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(head, static line => line.StartsWith("Content-Length", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(3, 4, "has only 3 of the 4 bytes")]
    [InlineData(3, 2, "has more than the 2 bytes")]
    [InlineData(3, 0, "has more than the 0 bytes")]
    [InlineData(200_000, 199_999, "has more than the 199999 bytes")]
    public async Task A_file_of_another_length_than_was_said_fails_the_call(int real, int said, string problem)
    {
        using var api = new TestApi();

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(
            () => Uploads.SendAsync(api, ApiFile.FromStream(new SingleUseStream(real), "a.csv", length: said)));

        Assert.Equal(ApiTransportReason.BodyFailed, exception.Reason);
        Assert.StartsWith($"Upload: the file a.csv {problem}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_throws_is_blamed_itself()
    {
        using var api = new TestApi();

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(
            () => Uploads.SendAsync(api, ApiFile.FromStream(new SingleUseStream(3, new IOException("the disk is gone")))));

        Assert.Equal(ApiTransportReason.BodyFailed, exception.Reason);
        Assert.Contains("could not be read (System.IO.IOException: the disk is gone)", exception.Message, StringComparison.Ordinal);
        Assert.IsType<IOException>(exception.InnerException);
    }

    [Fact]
    public async Task A_file_that_has_gone_is_told()
    {
        using var api = new TestApi();
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "abc");
        var file = ApiFile.FromPath(path);
        File.Delete(path);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => Uploads.SendAsync(api, file));

        Assert.Equal(ApiTransportReason.BodyFailed, exception.Reason);
        Assert.Equal(3, file.Length);
        Assert.Throws<FileNotFoundException>(() => ApiFile.FromPath(path));
    }

    [Fact]
    public async Task A_file_is_sent_from_its_path()
    {
        using var api = new TestApi();
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "abc");

        await Uploads.SendAsync(api, ApiFile.FromPath(path));
        File.Delete(path);

        Assert.Equal("abc", api.Transport.Calls.Single().BodyText);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\r\nX-Evil: 1.csv")]
    [InlineData("a\0")]
    public void A_name_that_no_header_carries_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => ApiFile.FromBytes(default, name));

    [Fact]
    public void A_name_that_is_no_Unicode_is_refused() => Assert.Throws<ArgumentException>(static () => ApiFile.FromBytes(default, "half \ud83d"));

    [Theory]
    [InlineData("csv")]
    [InlineData("text/csv\r\nX-Evil: 1")]
    [InlineData("")]
    public void A_type_that_is_none_is_refused(string type) =>
        Assert.Throws<ArgumentException>(() => ApiFile.FromBytes(default, null, type));

    [Fact]
    public async Task The_explanation_says_that_the_body_is_not_signed()
    {
        using var api = new TestApi();
        SignatureExplanation? explained = null;
        ApiRequest request = api.Client.CreateRequest(Uploads.Operation, new CallOptions { ExplainSignature = explanation => explained = explanation });
        request.AddQuery("action"u8, "put"u8);
        ApiUpload.Set(request, ApiFile.FromBytes(new byte[] { 1 }), null);

        await api.Client.SendAsync(request, default);

        Assert.Equal("actionput", explained!.Pieces.Single(static piece => piece.Name == "paramsData").Text);
        Assert.Contains("the body, which is not JSON", explained.NotSigned, StringComparison.Ordinal);
    }

    private static ApiRequest Parts(TestApi api, Action<ApiParts> add)
    {
        ApiRequest request = Uploads.Request(api);
        var parts = ApiParts.Begin(request);
        add(parts);
        parts.End();
        return request;
    }
}
