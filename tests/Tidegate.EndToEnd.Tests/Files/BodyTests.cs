using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Sample.Depot;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Files;

/// <summary>Forms, parts and files between a generated client and the gateway, over a connection.</summary>
public class BodyTests
{
    [Fact]
    public async Task Parts_arrive_and_choose_a_sample()
    {
        await using Depot depot = await Depot.OpenAsync();

        Receipt receipt = await depot.Client.StoreFilesAsync(
            ApiFile.FromStream(new Trickle("a;b\r\n--")), new Label { Name = "x" }, more: [ApiFile.FromBytes(new byte[] { 0, 255 }, "\"z\".bin")], note: "two");

        Assert.Equal(2, receipt.Count);
        RecordedRequest request = Call(depot);
        Assert.Equal(["file", "more", "note", "label"], request.Parts.Select(part => part.Name));
        Assert.Equal(["file", "%22z%22.bin", null, null], request.Parts.Select(part => part.FileName));
        Assert.Equal("a;b\r\n--", request.Parts[0].Text);
        Assert.Equal([0, 255], request.Parts[1].Content.ToArray());
        Assert.Equal("application/json", request.Parts[3].ContentType);
    }

    [Fact]
    public async Task Fields_may_have_names_with_brackets()
    {
        await using Depot depot = await Depot.OpenAsync();

        Receipt receipt = await depot.Client.TagFilesAsync([ApiFile.FromBytes(new byte[] { 1 }), ApiFile.FromBytes(new byte[] { 2 })], "blue", "fast");

        Assert.Equal(2, receipt.Count);
        RecordedRequest request = Assert.Single(depot.Gateway.Requests, request => request.Operation == "TagFiles");
        Assert.Equal((RequestOutcome.Served, "options%5Bmode%5D=fast"), (request.Outcome, request.RawQuery));
        Assert.Equal(["files[]", "files[]", "label[name]"], request.Parts.Select(part => part.Name));
    }

    [Fact]
    public async Task A_form_arrives_and_is_checked()
    {
        await using Depot depot = await Depot.OpenAsync();

        Assert.Equal(2, (await depot.Client.LogInAsync("password", ["read", "wr ite"], 7)).Count);
        Assert.Equal(0, (await depot.Client.LogInAsync("other", ["read"])).Count);

        Assert.Equal(
            ["grant=password", "level=7", "scopes=read", "scopes=wr ite", "userId=u1"],
            depot.Gateway.Requests.First(request => request.Operation == "LogIn").Parts.Select(part => $"{part.Name}={part.Text}"));
    }

    [Fact]
    public async Task A_stream_that_can_seek_is_sent_again_after_a_refused_token()
    {
        await using Depot depot = await Depot.OpenAsync();
        await depot.Client.PutFileAsync("a", ApiFile.FromBytes(new byte[] { 1 }));
        depot.Gateway.Tokens.ExpireAll();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("1;2"));

        await depot.Client.PutFileAsync("a", ApiFile.FromStream(stream));

        Assert.Equal(["\u0001", "1;2", "1;2"], Puts(depot).Select(request => request.BodyText));
    }

    [Fact]
    public async Task A_stream_that_cannot_is_not_and_the_exception_says_so()
    {
        await using Depot depot = await Depot.OpenAsync();
        await depot.Client.PutFileAsync("a", ApiFile.FromBytes(new byte[] { 1 }));
        depot.Gateway.Tokens.ExpireAll();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => depot.Client.PutFileAsync("a", ApiFile.FromStream(new Trickle("1;2"))));

        Assert.Contains("the call was not repeated, since its body was read from a stream that cannot be read again", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, Puts(depot).Length);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_file_of_another_length_does_not_arrive(int said)
    {
        await using Depot depot = await Depot.OpenAsync();

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(
            () => depot.Client.PutFileAsync("a", ApiFile.FromStream(new Trickle("1;2"), length: said)));

        Assert.Equal(ApiTransportReason.BodyFailed, exception.Reason);
        Assert.DoesNotContain(depot.Gateway.Requests, request => request.WasCarriedOut && request.Operation == "PutFile");
    }

    [Fact]
    public async Task The_connection_serves_other_calls_after_a_body_that_failed()
    {
        await using Depot depot = await Depot.OpenAsync();
        await Assert.ThrowsAsync<ApiTransportException>(() => depot.Client.PutFileAsync("a", ApiFile.FromStream(new Trickle("1;2"), length: 4)));

        await depot.Client.PutFileAsync("a", ApiFile.FromBytes(new byte[] { 65 }));

        Assert.Equal("A", Call(depot).BodyText);
    }

    [Theory]
    [InlineData("text/plain", "{}", 415, "LogIn needs a body of the type application/x-www-form-urlencoded.")]
    [InlineData("application/x-www-form-urlencoded", "grant=%zz", 400, "percent-encoded UTF-8")]
    [InlineData("application/x-www-form-urlencoded", "userId=u1&scopes=a", 200, "grant: missing")]
    [InlineData("application/x-www-form-urlencoded", "userId=u1&grant=a&level=x", 200, "level: expected a whole number of 32 bits")]
    [InlineData("application/x-www-form-urlencoded", "userId=u1&grant=a&grant=b", 200, "grant: sent 2 times")]
    public Task What_is_wrong_with_a_form_is_named(string type, string body, int status, string reason) =>
        AssertRefusedAsync("LogIn", "/log-in", type, body, status, reason);

    [Theory]
    [InlineData("multipart/form-data", "--x--\r\n", 400, "states no boundary")]
    [InlineData("multipart/form-data; boundary=x", "--y--\r\n", 400, "does not begin with the boundary")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc", 400, "part 1 of the body has no end")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Type: text/plain\r\n\r\nabc\r\n--x--", 400, "part 1 of the body has no 'Content-Disposition: form-data' with a name")]
    [InlineData("multipart/form-data; boundary=x", "--x--\r\n", 200, "file: missing")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc\r\n--x--", 200, "file: expected a file")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"label\"\r\n\r\n{}\r\n--x--", 200, "label.name: missing")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"label\"\r\n\r\nno\r\n--x--", 200, "label: expected JSON")]
    public Task What_is_wrong_with_parts_is_named(string type, string body, int status, string reason) =>
        AssertRefusedAsync("StoreFiles", "/files?userId=u1", type, body, status, reason);

    private static async Task AssertRefusedAsync(string operation, string target, string type, string body, int status, string reason)
    {
        await using Depot depot = await Depot.OpenAsync(new OtherBody(type, body));
        Task call = operation == "LogIn"
            ? depot.Client.LogInAsync("g", ["s"])
            : depot.Client.StoreFilesAsync(ApiFile.FromBytes(default), new Label { Name = "n" });

        ApiClientException exception = await Assert.ThrowsAnyAsync<ApiClientException>(() => call);

        Assert.Equal((HttpStatusCode)status, exception.HttpStatus);
        RecordedRequest request = Call(depot);
        Assert.EndsWith(target, request.RawQuery is null ? request.Path : $"{request.Path}?{request.RawQuery}", StringComparison.Ordinal);
        Assert.Contains(reason, request.Reason, StringComparison.Ordinal);
    }

    private static RecordedRequest[] Puts(Depot depot) => depot.Gateway.Requests.Where(request => request.Method == "PUT").ToArray();

    private static RecordedRequest Call(Depot depot) => depot.Gateway.Requests.Last(request => request.Path.StartsWith("/depot", StringComparison.Ordinal));

    /// <summary>Sends another body in place of what the client has written, which is not signed either.</summary>
    private sealed class OtherBody(string type, string body) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>A stream that cannot seek and gives one byte at a time.</summary>
    private sealed class Trickle(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span[..1]));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, 1));
    }
}
