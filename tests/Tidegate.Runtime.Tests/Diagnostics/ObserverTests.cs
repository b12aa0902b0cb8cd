using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Observation;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Diagnostics;

/// <summary>What a client tells its observer, and that it tells without harm.</summary>
public sealed class ObserverTests
{
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task A_call_and_its_token_are_told_once_each()
    {
        using var api = new ObservedApi();

        await api.SaveAsync();

        ApiCallReport report = Assert.Single(api.Observer.Calls);
        Assert.Equal(("Vaults", "SaveVault", "POST", "/vaults/***"), (report.Service, report.Operation, report.Method, report.Path));
        Assert.Equal((1, HttpStatusCode.OK, 0), (report.Attempts, report.HttpStatus!.Value, report.Code!.Value));
        Assert.Null(report.Failure);
        ApiTokenReport token = Assert.Single(api.Observer.Tokens);
        Assert.Equal(("Vaults", "GetAccessToken"), (token.Service, token.Operation));
        Assert.Null(token.Failure);
        Assert.Empty(api.Observer.Contents);
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_code_and_what_the_caller_gets()
    {
        using var api = new ObservedApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":62103,"msg":"no"}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.SaveAsync());

        ApiCallReport report = Assert.Single(api.Observer.Calls);
        Assert.Same(exception, report.Failure);
        Assert.Equal(62103, report.Code);
    }

    [Fact]
    public async Task A_token_that_cannot_be_had_is_told_as_such_and_as_a_call_that_was_never_sent()
    {
        using var api = new ObservedApi();
        api.Transport.ResponseToken = static (_, _) => StubTransport.TokenError(1003);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.SaveAsync());

        Assert.Same(exception.InnerException, Assert.Single(api.Observer.Tokens).Failure);
        ApiCallReport report = Assert.Single(api.Observer.Calls);
        Assert.Equal(0, report.Attempts);
        Assert.Null(report.HttpStatus);
        Assert.Null(report.Code);
    }

    [Fact]
    public async Task A_call_that_is_sent_again_is_one_call()
    {
        using var api = new ObservedApi();
        int calls = 0;
        api.Transport.Response = _ => StubTransport.Json(Interlocked.Increment(ref calls) == 1 ? """{"code":1203}""" : """{"code":0}""");
        api.Observer.IsCurious = true;

        await api.SaveAsync();

        Assert.Equal(2, Assert.Single(api.Observer.Calls).Attempts);
        Assert.Equal([1, 2], api.Observer.Contents.Select(static content => content.Attempt));
        Assert.Equal(["GetAccessToken", "GetAccessToken"], api.Observer.Tokens.Select(static token => token.Operation));
    }

    [Fact]
    public async Task Content_is_told_without_secrets()
    {
        using var api = new ObservedApi();
        api.Observer.IsCurious = true;
        api.Transport.Response = static sent =>
        {
            HttpResponseMessage answer = StubTransport.Json($$$"""{"code":0,"data":{"owner":"me","PHRASE":"open sesame","inner":"{\"phrase\":[1,2]}","echo":"{{{sent.Token}}} {{{sent.Signature}}}"}}""");
            answer.Headers.Add("X-Session", "hidden");
            return answer;
        };

        await api.SaveAsync();

        ApiContentReport content = Assert.Single(api.Observer.Contents);
        string[] request = content.Request.Split('\n');
        Assert.Equal("POST /vaults/***?phrase=***&user=u%201", request[0]);
        Assert.Contains("apim-accesstoken: ***", request);
        Assert.Contains("apim-signature: ***", request);
        Assert.Contains("Content-Type: application/json; charset=utf-8", request);
        Assert.Equal("""{"name":"n","phrase":"***"}""", request[^1]);
        string[] answer = content.Response!.Split('\n');
        Assert.Equal("HTTP 200", answer[0]);
        Assert.Contains("X-Session: ***", answer);
        Assert.Equal("""{"code":0,"data":{"owner":"me","PHRASE":"***","inner":"{\"phrase\":\"***\"}","echo":"*** ***"}}""", answer[^1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    public async Task Secret_members_are_masked_however_often_their_document_is_wrapped_in_text(int wrappings)
    {
        using var api = new ObservedApi();
        api.Observer.IsCurious = true;
        string document = """{"owner":"me","phrase":"open sesame"}""";
        string masked = """{"owner":"me","phrase":"***"}""";
        for (int i = 0; i < wrappings; i++)
        {
            document = JsonSerializer.Serialize(document, s_relaxed);
            masked = JsonSerializer.Serialize(masked, s_relaxed);
        }

        api.Transport.Response = _ => StubTransport.Json($$"""{"code":0,"data":{{document}}}""");

        await api.SaveAsync();

        Assert.Equal($$"""{"code":0,"data":{{masked}}}""", Assert.Single(api.Observer.Contents).Response!.Split('\n')[^1]);
    }

    [Theory]
    [InlineData("""{"a":1,"phrase":"x""", """{"a":1,"phrase":... (no JSON from here on)""")]
    [InlineData("plain words", "plain words")]
    public async Task Of_content_that_is_no_json_only_what_is_known_to_be_safe_is_told(string answer, string told)
    {
        using var api = new ObservedApi();
        api.Observer.IsCurious = true;
        api.Transport.Response = _ => StubTransport.Json(answer);

        await Assert.ThrowsAsync<ApiTransportException>(() => api.SaveAsync());

        Assert.Equal(told, Assert.Single(api.Observer.Contents).Response!.Split('\n')[^1]);
    }

    [Fact]
    public async Task Long_content_is_cut()
    {
        using var api = new ObservedApi();
        api.Observer.IsCurious = true;
        api.Transport.Response = static _ => StubTransport.Json($$"""{"code":0,"data":"{{new string('x', 100_000)}}"}""");

        await api.SaveAsync();

        Assert.InRange(Assert.Single(api.Observer.Contents).Response!.Length, 8 * 1024, 9 * 1024);
    }

    [Fact]
    public async Task An_attempt_without_a_response_is_observed_without_one()
    {
        using var api = new ObservedApi();
        api.Observer.IsCurious = true;
        api.Transport.Response = static _ => throw new HttpRequestException("reset");

        await Assert.ThrowsAsync<ApiTransportException>(() => api.SaveAsync());

        Assert.Null(Assert.Single(api.Observer.Contents).Response);
        Assert.IsType<ApiTransportException>(Assert.Single(api.Observer.Calls).Failure);
    }

    [Fact]
    public async Task A_cancelled_call_is_told_as_cancelled()
    {
        using var api = new ObservedApi();
        using var cancellation = new CancellationTokenSource();
        api.Transport.BeforeResponse = async token =>
        {
            cancellation.Cancel();
            await Task.Delay(Timeout.Infinite, token);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.SaveAsync(cancellation.Token));

        Assert.IsAssignableFrom<OperationCanceledException>(Assert.Single(api.Observer.Calls).Failure);
    }

    [Fact]
    public async Task Drift_is_told_once_for_each_kind_and_member()
    {
        using var api = new ObservedApi();
        api.Transport.Response = static _ => StubTransport.Json(
            """{"code":0,"data":[{"cycle":"X","count":"3","more":1},{"cycle":"Y","count":"4","more":2,"other":{}}]}""");

        await api.ReadAsync();
        await api.ReadAsync();

        Assert.Equal(
            [
                "UnknownEnumValue data[0].cycle", "NumberAsText data[0].count", "UndeclaredMember data[0].more", "UndeclaredMember data[1].other",
            ],
            api.Observer.Drift.Select(static drift => $"{drift.Kind} {drift.Path}"));
        Assert.All(api.Observer.Drift, static drift => Assert.Equal(("Vaults", "ReadVault"), (drift.Service, drift.Operation)));
    }

    [Fact]
    public async Task An_answer_that_is_as_the_spec_says_has_no_drift()
    {
        using var api = new ObservedApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":0,"data":[{"cycle":"\u004D","count":3,"gone":null}]}""");

        await api.ReadAsync();

        Assert.Empty(api.Observer.Drift);
    }

    [Fact]
    public async Task Drift_in_a_document_inside_text_is_told_when_it_is_decoded()
    {
        using var api = new ObservedApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":0,"data":"[{\"more\":1}]"}""");
        ApiRequest request = api.Client.CreateRequest(ObservedApi.Read, null);
        JsonText<int[]> document = await api.Client.SendAsync(
            request, static (ref ApiJsonReader reader) => reader.ReadJsonText(static (ref ApiJsonReader inner) => inner.ReadArray(ObservedApi.ReadItem)), default);
        Assert.Empty(api.Observer.Drift);

        _ = document.Value;

        Assert.Equal("data[0].more", Assert.Single(api.Observer.Drift).Path);
    }

    [Fact]
    public async Task An_observer_that_throws_breaks_nothing()
    {
        using var transport = new StubTransport { Response = static _ => StubTransport.Json("""{"code":0,"data":[{"more":1}]}""") };
        using var client = new ApiClient(ObservedApi.Service, ObservedApi.Options, new ApiClientParts { Transport = transport, Observer = new ThrowingObserver() });

        int[] items = await client.SendAsync(
            client.CreateRequest(ObservedApi.Read, null), static (ref ApiJsonReader reader) => reader.ReadArray(ObservedApi.ReadItem), default);

        Assert.Equal([0], items);
    }

    [Fact]
    public void Content_that_cannot_be_written_down_breaks_nothing()
    {
        var observer = new RecordingObserver();

        new GuardedObserver(observer).TellContent(static () => throw new InvalidOperationException());

        Assert.Empty(observer.Contents);
    }

    private sealed class ThrowingObserver : ApiClientObserver
    {
        public override bool WantsContent => throw new InvalidOperationException();

        public override void CallEnded(ApiCallReport report) => throw new InvalidOperationException();

        public override void TokenRequested(ApiTokenReport report) => throw new InvalidOperationException();

        public override void DriftFound(ApiDriftReport report) => throw new InvalidOperationException();
    }
}
