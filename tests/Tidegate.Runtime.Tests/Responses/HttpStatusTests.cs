using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Responses;

public sealed class HttpStatusTests
{
    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_status_without_an_envelope_is_told_with_the_start_of_the_body(int status)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json("<h1>Sorry\r\nfriend</h1>", (HttpStatusCode)status);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal(ApiTransportReason.HttpStatus, exception.Reason);
        Assert.Equal((HttpStatusCode)status, exception.HttpStatus);
        Assert.True(exception.MayHaveReachedServer);
        Assert.Contains($"HTTP {status}", exception.Message, StringComparison.Ordinal);
        Assert.Contains(@"<h1>Sorry\u000d\u000afriend</h1>", exception.Message, StringComparison.Ordinal);
        Assert.Single(api.Transport.Calls);
    }

    [Fact]
    public async Task What_is_not_found_is_told_with_the_path_that_stands_behind_the_gateway()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Json("", HttpStatusCode.NotFound);
        ApiOperation operation = new("GetParcel", HttpMethod.Get, "/api/v1/parcels/") { PathTemplate = "/api/v1/parcels/{id}" };

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.Client.SendAsync(api.Client.CreateRequest(operation, null), default));

        Assert.Equal(
            "GetParcel: the gateway answered HTTP 404 (not found: check Gateway, behind whose address '/api/v1/parcels/{id}' was asked for), with an empty body.",
            exception.Message);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    public async Task A_status_with_an_envelope_is_a_refusal(int status)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json("""{"code":62103,"msg":"no"}""", (HttpStatusCode)status);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal(62103, exception.Code);
        Assert.Equal((HttpStatusCode)status, exception.HttpStatus);
        Assert.Equal($"EnableFlow: the service refused with code 62103 (NoPrivilege): no [HTTP {status}]", exception.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"code":0,"data":""}""")]
    [InlineData("""{"code":{}}""")]
    [InlineData("""{"message":"An unexpected error occurred"}""")]
    [InlineData("[1")]
    public async Task A_status_of_failure_is_never_success(string body)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(body, HttpStatusCode.InternalServerError);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal(ApiTransportReason.HttpStatus, exception.Reason);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_refused_by_name(int status)
    {
        using var api = new TestApi();
        api.Transport.Response = _ =>
        {
            System.Net.Http.HttpResponseMessage response = StubTransport.Json("""{"code":0}""", (HttpStatusCode)status);
            response.Headers.Location = new Uri("https://elsewhere.test/");
            return response;
        };

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal(ApiTransportReason.Redirect, exception.Reason);
        Assert.Contains("edirects are refused", exception.Message, StringComparison.Ordinal);
        Assert.Single(api.Transport.Calls);
    }

    [Theory]
    [InlineData(304, "HTTP 304 (not modified, so without the response: is there a header such as If-None-Match, or a cache on the way?)")]
    [InlineData(407, "HTTP 407 (a proxy on the way wants to know who asks)")]
    public async Task A_status_of_something_on_the_way_is_explained(int status, string told)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => new System.Net.Http.HttpResponseMessage((HttpStatusCode)status);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal(ApiTransportReason.HttpStatus, exception.Reason);
        Assert.Equal($"EnableFlow: the gateway answered {told}, with an empty body.", exception.Message);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(202)]
    public async Task Every_successful_status_may_carry_success(int status)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json("""{"code":0}""", (HttpStatusCode)status);

        await api.EnableAsync();

        Assert.Single(api.Transport.Calls);
    }

    [Fact]
    public async Task No_content_is_no_envelope()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => new System.Net.Http.HttpResponseMessage(HttpStatusCode.NoContent);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal("EnableFlow: the response (HTTP 204) is empty; a JSON envelope was expected.", exception.Message);
    }
}
