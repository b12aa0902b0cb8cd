using System;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Responses;

/// <summary>Responses without an envelope, of which nothing is read, or all.</summary>
public sealed class BareResponseTests
{
    [Theory]
    [InlineData(204, "", JsonValueKind.Null)]
    [InlineData(200, "", JsonValueKind.Null)]
    [InlineData(200, "[1]", JsonValueKind.Array)]
    public async Task An_empty_response_to_an_untyped_call_is_null(int status, string body, JsonValueKind kind)
    {
        using var api = new TestApi(ApiEnvelope.None);
        api.Transport.Response = _ => StubTransport.Json(body, (HttpStatusCode)status);

        using JsonDocument answer = await api.Client.SendAsync(System.Net.Http.HttpMethod.Delete, "/any/path");

        Assert.Equal(kind, answer.RootElement.ValueKind);
    }

    [Theory]
    [InlineData("OK")]
    [InlineData("\r\n")]
    [InlineData("Thank you.")]
    public async Task Text_is_success_where_nothing_is_read(string body)
    {
        using var api = new TestApi(ApiEnvelope.None);
        api.Transport.Response = _ => StubTransport.Json(body);

        await api.EnableAsync();

        Assert.Single(api.Transport.Calls);
    }

    [Theory]
    [InlineData("<html>Please log in</html>", "HTML or XML, not JSON")]
    [InlineData("""{"code":1203,""", "not JSON (line 1")]
    public async Task A_page_or_broken_JSON_is_no_success(string body, string problem)
    {
        using var api = new TestApi(ApiEnvelope.None);
        api.Transport.Response = _ => StubTransport.Json(body);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.StartsWith($"EnableFlow: the response (HTTP 200) is {problem}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_envelope_is_missed_where_there_is_none()
    {
        using var api = new TestApi(ApiEnvelope.None);
        api.Transport.Response = static _ => StubTransport.Json(" ");

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.Client.SendAsync(System.Net.Http.HttpMethod.Get, "/any/path"));

        Assert.Equal("GET /any/path: the response (HTTP 200) is empty; JSON was expected.", exception.Message);
    }
}
