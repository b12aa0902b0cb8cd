using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Tokens;

/// <summary>Processes that use one access key without sharing the token: what one does must not take the token from the other again and again.</summary>
public sealed class TwoProcessesTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refusal_of_the_token_is_over_at_once_whatever_the_service_does_on_a_refresh(bool endsTokenOnDeadRefresh)
    {
        var service = new OneTokenService { EndsTokenOnDeadRefresh = endsTokenOnDeadRefresh };
        using TestApi first = service.CreateClient();
        using TestApi second = service.CreateClient();
        await first.EnableAsync();
        await second.EnableAsync();
        for (int end = 0; end < 5; end++)
        {
            service.EndToken();
            for (int i = 0; i < 50; i++)
            {
                await first.EnableAsync();
                await second.EnableAsync();
                Advance(TimeSpan.FromMilliseconds(100), first, second);
            }
        }

        Assert.Equal(0, service.Refreshes);
        Assert.InRange(service.Gets, 2, 12);
    }

    [Fact]
    public async Task Tokens_that_come_near_their_end_are_refreshed_without_a_storm()
    {
        var service = new OneTokenService { EndsTokenOnDeadRefresh = true, Lifetime = 100 };
        using TestApi first = service.CreateClient();
        using TestApi second = service.CreateClient();
        for (int step = 0; step < 200; step++)
        {
            await first.EnableAsync();
            await second.EnableAsync();
            Advance(TimeSpan.FromSeconds(5), first, second);

            // A refresh in the background ends before the next call.
            await Task.Delay(1);
        }

        // Ten lives of a token, each of which both may try to prolong.
        Assert.InRange(service.Gets + service.Refreshes, 10, 60);
    }

    [Fact]
    public async Task A_token_that_is_refused_but_given_again_is_refreshed()
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = static (request, _) => StubTransport.Token(request.Url.EndsWith("get", StringComparison.Ordinal) ? "token-1" : "token-2", 7200);
        api.Transport.Response = static request => StubTransport.Json(request.Token == "token-1" ? """{"code":1203}""" : """{"code":0}""");

        await api.EnableAsync();

        Assert.Equal(["get", "get", "refresh"], api.Transport.TokenRequests.Select(static request => request.Url.Split('/')[^1]));
    }

    /// <summary>
    /// Both refresh the token before its end. The call of the first is refused since its own refresh came first; and the token that this brought is
    /// ended at once by the refresh of the second, which still names the one before.
    /// </summary>
    [Fact]
    public async Task A_call_survives_two_refreshes_that_cross_each_other()
    {
        using var api = new TestApi();
        var refreshed = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        api.Transport.ResponseToken = (_, number) =>
        {
            if (number == 2)
            {
                refreshed.SetResult(true);
            }

            return StubTransport.Token($"token-{number}", 100);
        };
        await api.EnableAsync();
        api.Clock.Advance(TimeSpan.FromSeconds(95));
        api.Transport.BeforeResponse = _ => refreshed.Task;
        api.Transport.Response = static sent => StubTransport.Json(sent.Token == "token-3" ? """{"code":0}""" : """{"code":1203,"msg":"expired"}""");

        await api.EnableAsync();

        Assert.Equal(["token-1", "token-1", "token-2", "token-3"], api.Transport.Calls.Select(static call => call.Token));
    }

    [Fact]
    public async Task A_token_that_was_got_for_a_refused_call_is_the_last_one()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":1203,"msg":"expired"}""");

        await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal(["token-1", "token-2"], api.Transport.Calls.Select(static call => call.Token));
    }

    private static void Advance(TimeSpan time, params TestApi[] apis)
    {
        foreach (TestApi api in apis)
        {
            api.Clock.Advance(time);
        }
    }

    /// <summary>A token service with one token at a time.</summary>
    private sealed class OneTokenService
    {
        private readonly object _gate = new();
        private int _number;
        private string? _current;

        public bool EndsTokenOnDeadRefresh { get; init; }

        public int Lifetime { get; init; } = 7200;

        public int Gets { get; private set; }

        public int Refreshes { get; private set; }

        public void EndToken() => _current = null;

        public TestApi CreateClient()
        {
            var api = new TestApi();
            api.Transport.ResponseToken = (request, _) => Give(request);
            api.Transport.Response = request => StubTransport.Json(request.Token == _current ? """{"code":0}""" : """{"code":1203,"msg":"expired"}""");
            return api;
        }

        private HttpResponseMessage Give(SentRequest request)
        {
            lock (_gate)
            {
                if (request.Url.EndsWith("/get", StringComparison.Ordinal))
                {
                    Gets++;
                    _current ??= $"shared-{++_number}";
                    return StubTransport.Token(_current, Lifetime);
                }

                Refreshes++;
                if (request.BodyText.Contains($"\"{_current}\"", StringComparison.Ordinal))
                {
                    _current = $"shared-{++_number}";
                    return StubTransport.Token(_current, Lifetime);
                }

                _current = EndsTokenOnDeadRefresh ? null : _current;
                return StubTransport.TokenError(1203);
            }
        }
    }
}
