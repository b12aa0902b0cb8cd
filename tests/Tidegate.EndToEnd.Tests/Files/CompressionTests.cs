using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Sample.Depot;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Files;

/// <summary>Compressed bodies between a generated client and the gateway, and what the gateway says of wrong ones.</summary>
public class CompressionTests
{
    private const int Limit = 10 * 1024 * 1024;

    [Fact]
    public async Task JSON_arrives_and_chooses_a_sample()
    {
        await using Depot depot = await Depot.OpenAsync();

        Receipt receipt = await depot.Client.StoreReadingsAsync([1, 2, 3]);

        Assert.Equal(3, receipt.Count);
        RecordedRequest request = Last(depot);
        Assert.Equal("""{"values":[1,2,3]}""", request.BodyText);
        Assert.Equal(["gzip"], request.HeaderValues("Content-Encoding"));
        Assert.NotEmpty(request.HeaderValues("Content-Length"));
        Assert.Empty(request.HeaderValues("apim-signature"));
    }

    [Fact]
    public async Task A_large_stream_arrives_whole_and_small()
    {
        await using Depot depot = await Depot.OpenAsync();
        string log = string.Concat(Enumerable.Range(0, 200_000).Select(line => $"line {line}\n"));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(log));

        await depot.Client.StoreLogAsync("a", ApiFile.FromStream(stream));

        RecordedRequest request = Last(depot);
        Assert.Equal(log, request.BodyText);
        Assert.Equal(["chunked"], request.HeaderValues("Transfer-Encoding"));
        Assert.NotEmpty(request.HeaderValues("apim-signature"));
    }

    [Fact]
    public async Task A_body_is_sent_again_whole_after_a_refused_token()
    {
        await using Depot depot = await Depot.OpenAsync();
        await depot.Client.StoreReadingsAsync([1, 2, 3]);
        depot.Gateway.Tokens.ExpireAll();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("one\ntwo"));

        await depot.Client.StoreLogAsync("a", ApiFile.FromStream(stream));

        Assert.Equal("one\ntwo", Last(depot).BodyText);
        Assert.Equal(2, depot.Gateway.Requests.Count(request => request.Operation == "StoreLog" || request.Path.Contains("/logs/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_empty_file_arrives_as_one()
    {
        await using Depot depot = await Depot.OpenAsync();

        await depot.Client.StoreLogAsync("a", ApiFile.FromBytes(default));

        Assert.True(Last(depot).Body.IsEmpty);
        Assert.True(Last(depot).WasCarriedOut);
    }

    public static TheoryData<string, byte[], HttpStatusCode, string> Wrong => new()
    {
        { "gzip", "plain"u8.ToArray(), HttpStatusCode.BadRequest, "Cannot unpack the request body: it is no gzip." },
        { "gzip", Packed(new string('x', 1000))[..^9], HttpStatusCode.BadRequest, "Cannot unpack the request body: its gzip is cut short." },
        { "gzip", [], HttpStatusCode.BadRequest, "Cannot unpack the request body: its gzip is cut short." },
        { "gzip", Packed(new string('\0', Limit + 1)), HttpStatusCode.RequestEntityTooLarge, "The body is larger than 10485760 bytes when it is unpacked." },
        { "br", Packed("x"), HttpStatusCode.UnsupportedMediaType, "StoreLog takes a body with 'Content-Encoding: gzip', once, and with no other." },
        { "gzip, gzip", Packed("x"), HttpStatusCode.UnsupportedMediaType, "StoreLog takes a body with 'Content-Encoding: gzip', once, and with no other." },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task What_is_wrong_with_a_compressed_body_is_named(string coding, byte[] body, HttpStatusCode status, string reason)
    {
        await using Depot depot = await Depot.OpenAsync(new OtherBody(coding, body));

        ApiClientException exception = await Assert.ThrowsAnyAsync<ApiClientException>(() => depot.Client.StoreLogAsync("a", ApiFile.FromBytes(new byte[] { 1 })));

        Assert.Equal(status, exception.HttpStatus);
        Assert.Equal(reason, Last(depot).Reason);
    }

    [Fact]
    public async Task An_operation_that_does_not_take_it_says_so()
    {
        await using Depot depot = await Depot.OpenAsync(new OtherBody("gzip", Packed("1;2")));

        await Assert.ThrowsAnyAsync<ApiClientException>(() => depot.Client.PutFileAsync("a", ApiFile.FromBytes(new byte[] { 1 })));

        Assert.Equal("PutFile takes no compressed body: its spec does not say 'compress: gzip'.", Last(depot).Reason);
    }

    [Fact]
    public async Task A_body_that_is_not_compressed_is_right_as_well()
    {
        await using Depot depot = await Depot.OpenAsync(new OtherBody(null, "plain"u8.ToArray()));

        await depot.Client.StoreLogAsync("a", ApiFile.FromBytes(new byte[] { 1 }));

        Assert.Equal("plain", Last(depot).BodyText);
    }

    private static byte[] Packed(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static RecordedRequest Last(Depot depot) => depot.Gateway.Requests.Last(request => request.Path.StartsWith("/depot", StringComparison.Ordinal));

    private sealed class OtherBody(string? coding, byte[] body) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "text/plain");
            if (coding is not null)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
