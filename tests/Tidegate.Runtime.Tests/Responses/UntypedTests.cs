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
    [InlineData(ApiCredentials.Token, "token-1")]
    [InlineData(ApiCredentials.None, null)]
    public async Task A_call_without_a_signature_may_go_elsewhere_and_repeat_names(ApiCredentials credentials, string? token)
    {
        using var transport = new StubTransport();
        using var client = new ApiClient(
            TestApi.Service,
            new DepotOptions { Gateway = new Uri("https://apim.example.test"), AccessKey = TestApi.AccessKey, SecretKey = TestApi.SecretKey, UploadGateway = new Uri("https://upload.example.test/in") },
            new ApiClientParts { Transport = transport });
        KeyValuePair<string, string?>[] query = [new("ids", "2"), new("b", "x"), new("ids", "1"), new("none", null), new("ids", "2")];

        using (await client.SendAsync(HttpMethod.Get, "/x", query, options: new CallOptions { Untyped = new UntypedCallOptions { Credentials = credentials, GatewayOption = "UploadGateway" } }))
        {
        }

        SentRequest sent = Assert.Single(transport.Calls);
        Assert.Equal("https://upload.example.test/in/x?b=x&ids=2&ids=1&ids=2", sent.Url);
        Assert.Equal(token, sent.Headers.TryGetValue("apim-accesstoken", out string? sentToken) ? sentToken : null);
        Assert.False(sent.Headers.ContainsKey("apim-signature"));
    }

    [Fact]
    public async Task A_name_is_not_repeated_in_a_signed_call()
    {
        using var api = new TestApi();

        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(() =>
            api.Client.SendAsync(HttpMethod.Get, "/x", [new("ids", "2"), new("ids", "1")], options: new CallOptions { Untyped = new UntypedCallOptions() }));

        Assert.StartsWith("The query parameter 'ids' is given twice", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_set_is_named()
    {
        using var api = new TestApi();

        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(() =>
            api.Client.SendAsync(HttpMethod.Get, "/x", options: new CallOptions { Untyped = new UntypedCallOptions { GatewayOption = "UploadGateway" } }));

        Assert.StartsWith("UploadGateway is missing: set it to the address that GET /x is sent to", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_with_a_spec_is_not_told_what_its_spec_says()
    {
        using var api = new TestApi();

        ArgumentException refused = Assert.Throws<ArgumentException>(() =>
            api.Client.CreateRequest(new ApiOperation("Find", HttpMethod.Get, "/find"), new CallOptions { Untyped = new UntypedCallOptions() }));

        Assert.StartsWith("'Untyped' is for calls without a spec: leave it out, since the spec of Find says", refused.Message, StringComparison.Ordinal);
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

    private sealed class DepotOptions : ApiClientOptions
    {
        public Uri? UploadGateway
        {
            get => GetGateway("UploadGateway");
            set => SetGateway("UploadGateway", value);
        }
    }
}
