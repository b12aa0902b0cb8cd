using System;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

/// <summary>NaN and infinity without quotes, as Python writes them: they cost a value, and not the response.</summary>
public sealed class BareNumberTests
{
    [Theory]
    [InlineData("""{"code":0,"data":"x","more":NaN}""")]
    [InlineData("""{"code":0,"more":[NaN,1,-Infinity , Infinity],"data":"x"}""")]
    [InlineData("{\"more\":\t-Infinity\r\n,\"code\":0,\"data\":\"x\"}")]
    public async Task A_member_that_is_not_read_may_be_a_bare_number(string answer)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(answer);

        Assert.Equal("x", await api.GetAsync(static (ref ApiJsonReader reader) => reader.ReadString()));
    }

    [Fact]
    public async Task A_refusal_is_known_beside_one_also_by_its_status()
    {
        using var api = new TestApi();
        foreach (System.Net.HttpStatusCode status in new[] { System.Net.HttpStatusCode.OK, System.Net.HttpStatusCode.BadRequest })
        {
            api.Transport.Response = _ => StubTransport.Json("""{"code":62103,"msg":"not yours","ratio":NaN}""", status);

            ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

            Assert.Equal((62103, "not yours"), (refusal.Code, refusal.ServiceMessage));
        }
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    public async Task A_number_that_must_be_there_is_told_as_what_it_is(string number)
    {
        using var api = new TestApi();

        ApiTransportException failure = await api.ReadFailureAsync(number, static (ref ApiJsonReader reader) => reader.ReadDouble());

        Assert.Equal($"GetFlow: data: expected a number, found text: \"{number}\"", failure.Message);
    }

    [Fact]
    public async Task Texts_that_look_like_one_stay_as_they_are()
    {
        using var api = new TestApi();

        JsonElement data = await api.ReadDataAsync("""{"a":"x,NaN,\\\",NaN","b":NaN,"NaN":"[NaN]"}""", static (ref ApiJsonReader reader) => reader.ReadJson());

        Assert.Equal("""{"a":"x,NaN,\\\",NaN","b":"NaN","NaN":"[NaN]"}""", data.GetRawText());
    }

    [Theory]
    [InlineData("""{"code":0,"data":NaNs}""")]
    [InlineData("""{"code":0,"data":NaN""")]
    [InlineData("""{"code":0,"data":nan}""")]
    [InlineData("NaN")]
    [InlineData("""{"code":0,"data":NaN,}""")]
    [InlineData("""{"code":0,"data":"NaN""")]
    public async Task What_is_no_JSON_for_another_reason_stays_none(string answer)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(answer);

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.StartsWith("EnableFlow: the response (HTTP 200) is not JSON (line 1, byte ", failure.Message, StringComparison.Ordinal);
    }
}
