using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Responses;

public sealed class UntypedTests
{
    [Fact]
    public async Task The_whole_response_is_returned()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Json("\uFEFF{\"code\":0,\"msg\":\"OK\",\"data\":{\"a\":[1]},\"extra\":true}");

        using JsonDocument answer = await api.Client.SendAsync(HttpMethod.Get, "/any/path");

        Assert.Equal("""{"code":0,"msg":"OK","data":{"a":[1]},"extra":true}""", answer.RootElement.GetRawText());
    }

    [Fact]
    public async Task A_refusal_is_an_error_named_after_method_and_path()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":62103}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.Client.SendAsync(HttpMethod.Get, "/any/path"));

        Assert.Equal("GET /any/path", exception.Operation);
        Assert.Equal("NoPrivilege", exception.ErrorName);
    }

    [Theory]
    [InlineData("{ \"a\" : 1 }\r\n")]
    [InlineData("[]")]
    [InlineData("\"目🌀\"")]
    public async Task A_body_is_sent_as_it_is(string body)
    {
        using var api = new TestApi();

        using (await api.Client.SendAsync(HttpMethod.Put, "/x", body: body))
        using (await api.Client.SendUtf8Async(HttpMethod.Patch, "/x", null, Encoding.UTF8.GetBytes(body), null, default))
        {
        }

        Assert.Equal(body, api.Transport.Calls[0].BodyText);
        Assert.Equal(body, api.Transport.Calls[1].BodyText);
        Assert.Equal(TestApi.Sha256($"token-1{body}1700000000123{TestApi.SecretKey}"), api.Transport.Calls[0].Signature);
        Assert.Equal(api.Transport.Calls[0].Signature, api.Transport.Calls[1].Signature);
        Assert.Equal("PUT", api.Transport.Calls[0].Method);
        Assert.Equal("PATCH", api.Transport.Calls[1].Method);
    }

    [Theory]
    [InlineData("https://elsewhere.test/x")]
    [InlineData("//elsewhere.test/x")]
    [InlineData("/\\elsewhere.test/x")]
    [InlineData("\\\\elsewhere.test")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("@elsewhere.test/")]
    [InlineData("/x?a=1")]
    [InlineData("/x#a")]
    [InlineData("/x y")]
    [InlineData("/x\r\nHost: elsewhere.test")]
    [InlineData("/目")]
    [InlineData("/a/../b")]
    [InlineData("/a/%2e%2E/b")]
    [InlineData("/a/.")]
    public async Task A_path_that_leads_elsewhere_is_refused(string path)
    {
        using var api = new TestApi();

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => api.Client.SendAsync(HttpMethod.Get, path));

        Assert.Equal("path", exception.ParamName);
        Assert.Empty(api.Transport.Calls);
        Assert.Empty(api.Transport.TokenRequests);
    }

    [Fact]
    public async Task A_name_given_twice_is_refused()
    {
        using var api = new TestApi();

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(
            () => api.Client.SendAsync(HttpMethod.Get, "/x", [KeyValuePair.Create("q", (string?)"1"), KeyValuePair.Create("q", (string?)"2")]));

        Assert.Contains("'q' is given twice", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.SendAsync(HttpMethod.Get, "/x", [KeyValuePair.Create("", (string?)"1")]));
    }

    [Fact]
    public async Task A_path_is_sent_word_for_word()
    {
        using var api = new TestApi();

        using (await api.Client.SendAsync(HttpMethod.Get, "/a%2Fb/%E7%9B%AE//c;d=1/~x"))
        {
        }

        Assert.Equal("https://apim.example.test/a%2Fb/%E7%9B%AE//c;d=1/~x", Assert.Single(api.Transport.Calls).Url);
    }
}
