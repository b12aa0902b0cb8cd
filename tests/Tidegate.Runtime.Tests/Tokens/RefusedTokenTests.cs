using System;
using System.Net;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Tokens;

/// <summary>A gateway that refuses every token, because a clock, a key or a right is wrong, is not asked for ever more tokens.</summary>
public sealed class RefusedTokenTests
{
    /// <summary>The first token, and three that were of no use either.</summary>
    private const int TokensUntilPause = 4;

    public static TheoryData<string, int> Refusals => new()
    {
        { """{"code":1203,"msg":"expired"}""", 200 },
        { """{"apim_status":4011}""", 200 },
        { "", 401 },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Calls_that_no_new_token_helps_stop_asking_for_tokens(string body, int status)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(body, (HttpStatusCode)status);

        for (int i = 0; i < 20; i++)
        {
            await Assert.ThrowsAnyAsync<ApiClientException>(() => api.EnableAsync());
        }

        Assert.Equal(TokensUntilPause, api.Transport.TokenRequests.Count);
        Assert.Equal(20 + TokensUntilPause - 1, api.Transport.Calls.Count);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_new_token_is_tried_again_after_a_pause(string body, int status)
    {
        using var api = new TestApi();
        bool isBroken = true;
        api.Transport.Response = _ => isBroken ? StubTransport.Json(body, (HttpStatusCode)status) : StubTransport.Json("""{"code":0}""");
        for (int i = 0; i < 5; i++)
        {
            await Assert.ThrowsAnyAsync<ApiClientException>(() => api.EnableAsync());
        }

        api.Clock.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAnyAsync<ApiClientException>(() => api.EnableAsync());
        await Assert.ThrowsAnyAsync<ApiClientException>(() => api.EnableAsync());
        Assert.Equal(TokensUntilPause + 1, api.Transport.TokenRequests.Count);

        isBroken = false;
        await api.EnableAsync();
    }

    [Fact]
    public async Task An_operation_that_is_always_unauthorized_does_not_renew_the_token_of_the_others_each_time()
    {
        using var api = new TestApi();
        await MixAsync(api);

        Assert.Equal(TokensUntilPause, api.Transport.TokenRequests.Count);
    }

    [Fact]
    public async Task A_token_that_served_and_then_expired_is_replaced_even_in_the_pause()
    {
        using var api = new TestApi();
        await MixAsync(api);
        string served = api.Transport.Calls[^1].Token!;
        api.Transport.Response = sent => StubTransport.Json(sent.Token == served ? """{"code":1203}""" : """{"code":0,"data":true}""");

        await GetAsync(api);

        Assert.NotEqual(served, api.Transport.Calls[^1].Token);
    }

    [Fact]
    public async Task Tokens_that_serve_a_single_call_each_are_replaced_again_and_again()
    {
        using var api = new TestApi();
        string? spent = null;
        api.Transport.Response = sent =>
        {
            bool isSpent = sent.Token == spent;
            spent = sent.Token;
            return StubTransport.Json(isSpent ? """{"code":1203}""" : """{"code":0}""");
        };

        for (int i = 0; i < 20; i++)
        {
            await api.EnableAsync();
        }

        Assert.Equal(20, api.Transport.TokenRequests.Count);
    }

    [Theory]
    [InlineData("""{"code":1203,"msg":"expired"}""", 200, "code 1203 (AccessTokenExpired): expired")]
    [InlineData("""{"apim_status":4012}""", 200, "code 4012")]
    [InlineData("""{"code":7,"msg":"who are you"}""", 401, "code 7: who are you [HTTP 401]")]
    public async Task The_error_says_what_to_check(string body, int status, string problem)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(body, (HttpStatusCode)status);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal(
            $"EnableFlow: the service refused with {problem} (new access tokens are refused too: check AccessKey, SecretKey and this machine's clock)",
            exception.Message);
    }

    /// <summary>One operation is refused each time and another one served.</summary>
    private static async Task MixAsync(TestApi api)
    {
        api.Transport.Response = static sent => sent.Method == "POST"
            ? StubTransport.Json("", HttpStatusCode.Unauthorized)
            : StubTransport.Json("""{"code":0,"data":true}""");
        for (int i = 0; i < 10; i++)
        {
            await GetAsync(api);
            await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());
        }

        await GetAsync(api);
    }

    private static Task<bool> GetAsync(TestApi api) => api.GetAsync(static (ref ApiJsonReader reader) => reader.ReadBoolean());
}
