using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Options;

/// <summary>Headers that calls and token requests carry besides those of the signature.</summary>
public sealed class HeaderTests
{
    [Fact]
    public async Task Every_request_says_who_asks_and_for_what()
    {
        using var api = new TestApi();

        await api.EnableAsync();

        foreach (SentRequest sent in new[] { Assert.Single(api.Transport.Calls), Assert.Single(api.Transport.TokenRequests) })
        {
            Assert.Equal("Tidegate/0.1.0", sent.Headers["User-Agent"]);
            Assert.Equal("application/json", sent.Headers["Accept"]);
        }
    }

    [Fact]
    public async Task Headers_of_the_options_go_with_calls_and_token_requests()
    {
        using var api = new TestApi(static options =>
        {
            options.UserAgent = "Harbor/7.1";
            options.Headers["X-Tenant"] = "north";
            options.Headers["accept"] = "text/plain";
        });

        await api.EnableAsync();

        foreach (SentRequest sent in new[] { Assert.Single(api.Transport.Calls), Assert.Single(api.Transport.TokenRequests) })
        {
            Assert.Equal("Harbor/7.1", sent.Headers["User-Agent"]);
            Assert.Equal("north", sent.Headers["X-Tenant"]);
            Assert.Equal("text/plain", sent.Headers["Accept"]);
        }
    }

    [Fact]
    public async Task Headers_of_a_call_win()
    {
        using var api = new TestApi(static options => options.Headers["X-Tenant"] = "north");
        var headers = new Dictionary<string, string> { ["x-tenant"] = "south", ["USER-AGENT"] = "one-call", ["Accept"] = "*/*" };

        await api.EnableAsync(options: new CallOptions { Headers = headers });
        await api.EnableAsync();

        SentRequest first = api.Transport.Calls[0];
        Assert.Equal(("south", "one-call", "*/*"), (first.Headers["X-Tenant"], first.Headers["User-Agent"], first.Headers["Accept"]));
        Assert.Equal("north", api.Transport.Calls[1].Headers["X-Tenant"]);
        Assert.Equal("north", Assert.Single(api.Transport.TokenRequests).Headers["X-Tenant"]);
    }

    [Theory]
    [InlineData(null, "The header X-Mark has no value.")]
    [InlineData("a\nb", "The value of the header X-Mark is not plain ASCII text in one line.")]
    [InlineData(" a", "The value of the header X-Mark has blanks around it, without which it would arrive.")]
    public void A_value_that_an_operation_cannot_send_is_refused_by_the_name_of_its_header(string? value, string problem)
    {
        using var api = new TestApi();
        ApiRequest request = api.Client.CreateRequest(TestApi.GetFlow, null);

        ArgumentException refusal = Assert.ThrowsAny<ArgumentException>(() => request.AddHeader("X-Mark", value!));

        Assert.Equal(value is null, refusal is ArgumentNullException);
        Assert.Equal("value", refusal.ParamName);
        Assert.StartsWith(problem, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task No_user_agent_is_sent_where_none_is_wanted(string? userAgent)
    {
        using var api = new TestApi(options => options.UserAgent = userAgent);

        await api.EnableAsync();

        Assert.False(api.Transport.Calls[0].Headers.ContainsKey("User-Agent"));
    }

    [Fact]
    public async Task Headers_are_copied_when_the_client_is_made()
    {
        ApiClientOptions? kept = null;
        using var api = new TestApi(options => kept = options);
        kept!.Headers["X-Late"] = "1";

        await api.EnableAsync();

        Assert.False(api.Transport.Calls[0].Headers.ContainsKey("X-Late"));
    }

    [Theory]
    [InlineData("apim-signature", "x")]
    [InlineData("Apim-AccessToken", "x")]
    [InlineData("apim-timestamp", "1")]
    [InlineData("Host", "elsewhere.test")]
    [InlineData("Content-Length", "3")]
    [InlineData("content-type", "text/plain")]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("Connection", "close")]
    [InlineData("X-Name", "two\r\nlines")]
    [InlineData("X-Name", "名")]
    [InlineData("not a name", "x")]
    [InlineData("", "x")]
    public async Task Headers_that_are_not_the_callers_to_set_are_refused_before_anything_is_sent(string name, string value)
    {
        ArgumentException ofClient = Assert.Throws<ArgumentException>(() => new TestApi(options => options.Headers[name] = value));
        using var api = new TestApi();
        await Assert.ThrowsAsync<ArgumentException>(
            () => api.EnableAsync(options: new CallOptions { Headers = new Dictionary<string, string> { [name] = value } }));

        Assert.Equal("Headers", ofClient.ParamName);
        Assert.Empty(api.Transport.Calls);
        Assert.Empty(api.Transport.TokenRequests);
    }

    [Fact]
    public void A_user_agent_of_several_lines_is_refused()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(static () => new TestApi(static options => options.UserAgent = "a\r\nHost: b"));

        Assert.Equal("UserAgent", refused.ParamName);
    }
}
