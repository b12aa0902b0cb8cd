using System;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Responses;

/// <summary>What comes with a response besides its data.</summary>
public sealed class ResponseDetailsTests
{
    private readonly ApiResponseDetails _details = new();

    [Fact]
    public async Task A_good_response_has_a_status_headers_and_the_request_id_of_its_envelope()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => WithHeaders("""{"code":0,"data":"7","requestId":"r-1"}""", HttpStatusCode.Created);

        string data = await api.GetAsync(static (ref ApiJsonReader reader) => reader.ReadString(), new CallOptions { Details = _details });

        Assert.Equal("7", data);
        Assert.Equal(HttpStatusCode.Created, _details.HttpStatus);
        Assert.Equal("r-1", _details.RequestId);
        Assert.Equal(1, _details.Attempts);
        Assert.Equal("\"v1\"", _details.Header("etag"));
        Assert.Equal(["one", "two"], _details.Headers["X-LIMIT"]);
        Assert.Equal("one, two", _details.Header("X-Limit"));
        Assert.StartsWith("application/json", _details.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Null(_details.Header("X-Other"));
    }

    [Fact]
    public void A_fake_client_fills_them_as_a_call_does()
    {
        _details.Fill(HttpStatusCode.Created, [new("ETag", "\"v1\""), new("x-limit", "one"), new("X-Limit", "two")], "r-1", attempts: 2);

        Assert.Equal((HttpStatusCode.Created, "r-1", 2), (_details.HttpStatus, _details.RequestId, _details.Attempts));
        Assert.Equal("\"v1\"", _details.Header("etag"));
        Assert.Equal("one, two", _details.Header("X-LIMIT"));

        _details.Fill(null);

        Assert.Null(_details.HttpStatus);
        Assert.Null(_details.RequestId);
        Assert.Empty(_details.Headers);
    }

    [Fact]
    public async Task A_call_without_data_and_one_without_a_spec_have_details_too()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => WithHeaders("""{"code":0,"msg":"OK","data":"","requestId":17}""");

        await api.EnableAsync(options: new CallOptions { Details = _details });
        Assert.Equal("17", _details.RequestId);

        var untyped = new ApiResponseDetails();
        using JsonDocument answer = await api.Client.SendAsync(HttpMethod.Get, "/any", options: new CallOptions { Details = untyped });
        Assert.Equal("17", untyped.RequestId);
        Assert.Equal("\"v1\"", untyped.Header("ETag"));
    }

    [Fact]
    public async Task A_refusal_has_details()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => WithHeaders("""{"code":62103,"requestId":"r-2"}""", HttpStatusCode.Forbidden);

        await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync(options: new CallOptions { Details = _details }));

        Assert.Equal(HttpStatusCode.Forbidden, _details.HttpStatus);
        Assert.Equal("r-2", _details.RequestId);
        Assert.Equal("\"v1\"", _details.Header("ETag"));
    }

    [Theory]
    [InlineData("<html>", HttpStatusCode.BadGateway)]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("""{"code":0,"requestId":{"a":1""", HttpStatusCode.OK)]
    [InlineData("[7]", HttpStatusCode.OK)]
    [InlineData("elsewhere", HttpStatusCode.Redirect)]
    public async Task What_is_no_response_of_the_service_has_headers_but_no_request_id(string body, HttpStatusCode status)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => WithHeaders(body, status);

        await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync(options: new CallOptions { Details = _details }));

        Assert.Equal(status, _details.HttpStatus);
        Assert.Equal("\"v1\"", _details.Header("ETag"));
        Assert.Null(_details.RequestId);
    }

    [Fact]
    public async Task A_call_that_is_sent_again_has_the_details_of_the_last_attempt()
    {
        using var api = new TestApi();
        int count = 0;
        api.Transport.Response = _ => ++count == 1
            ? WithHeaders("""{"apim_status":4011,"requestId":"r-first"}""", HttpStatusCode.Unauthorized)
            : StubTransport.Json("""{"code":0,"requestId":"r-last"}""");

        await api.EnableAsync(options: new CallOptions { Details = _details });

        Assert.Equal(2, _details.Attempts);
        Assert.Equal(HttpStatusCode.OK, _details.HttpStatus);
        Assert.Equal("r-last", _details.RequestId);
        Assert.Null(_details.Header("ETag"));
    }

    [Fact]
    public async Task Attempts_of_handlers_count_and_the_headers_come_through_them()
    {
        using var api = new TestApi(null, new Again());
        api.Transport.Response = static _ => WithHeaders("""{"code":0,"requestId":"r"}""");

        await api.EnableAsync(options: new CallOptions { Details = _details });

        Assert.Equal(2, _details.Attempts);
        Assert.Equal("\"v1\"", _details.Header("ETag"));
        Assert.StartsWith("application/json", _details.Header("content-type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_an_earlier_call_remains_where_no_response_comes()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => WithHeaders("""{"code":0,"requestId":"r"}""");
        var options = new CallOptions { Details = _details };
        await api.EnableAsync(options: options);

        api.Transport.Response = static _ => throw new HttpRequestException("gone");
        await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync(options: options));

        Assert.Equal(1, _details.Attempts);
        Assert.Null(_details.HttpStatus);
        Assert.Null(_details.RequestId);
        Assert.Empty(_details.Headers);
    }

    private static HttpResponseMessage WithHeaders(string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        HttpResponseMessage response = StubTransport.Json(body, status);
        response.Headers.TryAddWithoutValidation("ETag", "\"v1\"");
        response.Headers.TryAddWithoutValidation("X-Limit", ["one", "two"]);
        return response;
    }

    /// <summary>Sends each request twice.</summary>
    private sealed class Again : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using (await base.SendAsync(request, cancellationToken))
            {
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
