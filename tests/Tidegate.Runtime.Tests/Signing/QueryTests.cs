using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Signing;

public sealed class QueryTests
{
    private static readonly ApiOperation s_find = new("Find", HttpMethod.Get, "/find");

    [Theory]
    [InlineData("plain-Text_1.~", "plain-Text_1.~")]
    [InlineData("a b", "a%20b")]
    [InlineData("a+b", "a%2Bb")]
    [InlineData("a&b=c", "a%26b%3Dc")]
    [InlineData("a/b?c#d", "a%2Fb%3Fc%23d")]
    [InlineData("100%", "100%25")]
    [InlineData("描述", "%E6%8F%8F%E8%BF%B0")]
    [InlineData("🌀", "%F0%9F%8C%80")]
    [InlineData("!*'()", "%21%2A%27%28%29")]
    [InlineData("\"<>\\^`{|}", "%22%3C%3E%5C%5E%60%7B%7C%7D")]
    [InlineData("line\r\nbreak\t\0", "line%0D%0Abreak%09%00")]
    [InlineData("%41", "%2541")]
    [InlineData("../..", "..%2F..")]
    [InlineData("", "")]
    public async Task A_value_is_sent_escaped_and_signed_as_it_is(string value, string escaped)
    {
        using var api = new TestApi();
        ApiRequest request = api.Client.CreateRequest(s_find, null);
        request.AddQuery("q"u8, value);

        await api.Client.SendAsync(request, default);

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Equal($"https://apim.example.test/find?q={escaped}", sent.Url);
        Assert.Equal(TestApi.Sha256($"token-1q{value}1700000000123{TestApi.SecretKey}"), sent.Signature);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_finite_number_is_not_sent(double value)
    {
        using var api = new TestApi();

        Assert.Throws<ArgumentException>(() => api.Client.CreateRequest(s_find, null).AddQuery("q"u8, value));
        Assert.ThrowsAny<ArgumentException>(() => api.Client.CreateRequest(s_find, null).BeginObject().WriteNumber("q"u8, value));
    }

    [Fact]
    public async Task Values_of_every_type_are_written_in_the_invariant_way()
    {
        using var api = new TestApi();
        ApiRequest request = api.Client.CreateRequest(s_find, null);
        request.AddQuery("a"u8, true);
        request.AddQuery("b"u8, -5);
        request.AddQuery("c"u8, long.MinValue);
        request.AddQuery("d"u8, 0.1);
        request.AddQuery("e"u8, 12.50m);
        request.AddQuery("f"u8, new ApiId(3377));
        request.AddQuery("g"u8, new ApiId("FLOW_001"));
        request.AddQuery("h"u8, DateTimeOffset.FromUnixTimeMilliseconds(1574385824000));
        request.AddQuery("i"u8, new ApiDate("2019-08-12"));
        request.AddQuery("j"u8, new ApiDateTime("2019-08-12 01:02:03"));
        request.AddQuery("k"u8, false);

        await api.Client.SendAsync(request, default);

        Assert.Equal(
            "https://apim.example.test/find?a=true&b=-5&c=-9223372036854775808&d=0.1&e=12.50&f=3377&g=FLOW_001&h=1574385824000"
            + "&i=2019-08-12&j=2019-08-12%2001%3A02%3A03&k=false",
            Assert.Single(api.Transport.Calls).Url);
    }

    [Fact]
    public async Task Untyped_names_are_sorted_by_their_code_units()
    {
        using var api = new TestApi();

        using (await api.Client.SendAsync(HttpMethod.Get, "/find", [Pair("b", "1"), Pair("_", "2"), Pair("a-b", "3"), Pair("Z", "4"), Pair("9", "5"), Pair("ab", "6"), Pair("a", "7")]))
        {
        }

        Assert.Equal("https://apim.example.test/find?9=5&Z=4&_=2&a=7&a-b=3&ab=6&b=1", Assert.Single(api.Transport.Calls).Url);
    }

    [Fact]
    public async Task Untyped_names_are_escaped_and_signed_as_they_are()
    {
        using var api = new TestApi();

        using (await api.Client.SendAsync(HttpMethod.Get, "/find", [Pair("名 a", "1")]))
        {
        }

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Equal("https://apim.example.test/find?%E5%90%8D%20a=1", sent.Url);
        Assert.Equal(TestApi.Sha256($"token-1名 a11700000000123{TestApi.SecretKey}"), sent.Signature);
    }

    [Fact]
    public async Task An_untyped_null_is_left_out_and_an_empty_value_is_kept()
    {
        using var api = new TestApi();

        using (await api.Client.SendAsync(HttpMethod.Get, "/find", [Pair("a", null), Pair("maxLength", "")]))
        {
        }

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Equal("https://apim.example.test/find?maxLength=", sent.Url);
        Assert.Equal(TestApi.Sha256($"token-1maxLength1700000000123{TestApi.SecretKey}"), sent.Signature);
    }

    [Fact]
    public async Task Signed_texts_that_are_equal_do_not_share_an_address()
    {
        // a=bc and ab=c are signed alike, but are two different requests.
        using var api = new TestApi();
        ApiRequest first = api.Client.CreateRequest(s_find, null);
        first.AddQuery("a"u8, "bc");
        await api.Client.SendAsync(first, default);
        ApiRequest second = api.Client.CreateRequest(s_find, null);
        second.AddQuery("ab"u8, "c");
        await api.Client.SendAsync(second, default);

        Assert.Equal(["https://apim.example.test/find?a=bc", "https://apim.example.test/find?ab=c"], api.Transport.Calls.Select(static call => call.Url));
        Assert.Equal(api.Transport.Calls[0].Signature, api.Transport.Calls[1].Signature);
    }

    [Theory]
    [InlineData("a b/c", "a%20b%2Fc")]
    [InlineData("描", "%E6%8F%8F")]
    [InlineData("...", "...")]
    [InlineData("%2e", "%252e")]
    public async Task A_path_value_is_escaped_and_not_signed(string value, string escaped)
    {
        using var api = new TestApi();
        ApiRequest request = api.Client.CreateRequest(new ApiOperation("Get", HttpMethod.Get, "/flows/"), null);
        request.AppendPathValue(value, "id");
        request.AppendPath("/log"u8);
        request.AddQuery("a"u8, 1);

        await api.Client.SendAsync(request, default);

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Equal($"https://apim.example.test/flows/{escaped}/log?a=1", sent.Url);
        Assert.Equal(TestApi.Sha256($"token-1a11700000000123{TestApi.SecretKey}"), sent.Signature);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_path_value_that_would_make_another_path_is_refused(string value)
    {
        using var api = new TestApi();
        ApiRequest request = api.Client.CreateRequest(new ApiOperation("Get", HttpMethod.Get, "/flows/"), null);

        ArgumentException exception = Assert.Throws<ArgumentException>(() => request.AppendPathValue(value, "flowId"));

        Assert.Equal("flowId", exception.ParamName);
    }

    [Fact]
    public async Task A_changed_query_gets_an_address_of_its_own()
    {
        using var api = new TestApi();
        foreach (string user in new[] { "u1", "u1", "u2", "u1" })
        {
            ApiRequest request = api.Client.CreateRequest(s_find, null);
            request.AddQuery("user"u8, user);
            await api.Client.SendAsync(request, default);
        }

        Assert.Equal(["u1", "u1", "u2", "u1"], api.Transport.Calls.Select(static call => call.Url.Split('=')[1]));
    }

    private static KeyValuePair<string, string?> Pair(string name, string? value) => KeyValuePair.Create(name, value);
}
