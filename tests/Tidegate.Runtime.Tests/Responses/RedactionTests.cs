using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Responses;

/// <summary>Hostile or talkative gateways that repeat what they were sent, wherever an error could pick it up.</summary>
public sealed class RedactionTests
{
    private const string Secret = "s3cr3t \"k/y\" +";
    private const string Token = "T0ken-with.dots.and-dashes_1234_that_is_longer_than_a_name_in_a_path";

    public static TheoryData<string, int> EchoingResponses => new()
    {
        { """{"code":62103,"msg":"bad SECRET and TOKEN and SIGNATURE","requestId":"TOKEN"}""", 200 },
        { """{"code":62103,"msg":"signature=SIGNATURE;"}""", 500 },
        { """{"msg":"SECRET TOKEN SIGNATURE"}""", 200 },
        { "SECRET TOKEN SIGNATURE", 200 },
        { "<p>SECRET</p><p>TOKEN</p><p>SIGNATURE</p>", 200 },
        { "SECRET TOKEN SIGNATURE", 502 },
        { "TOKENTOKEN&sign=SIGNATURE&secret=SECRET", 401 },
        { "", 302 },
        { """{"code":0,"TOKEN":{},"data":{"TOKEN":true}}""", 200 },
        { """{"code":"TOKEN"}""", 200 },
        { """{"code":0,"data":"TOKEN""", 200 },
    };

    [Theory]
    [MemberData(nameof(EchoingResponses))]
    public async Task No_secret_is_in_an_error(string answer, int status)
    {
        using TestApi api = Create();
        api.Transport.Response = sent =>
        {
            HttpResponseMessage response = StubTransport.Json(Fill(answer, sent.Signature!), (HttpStatusCode)status);
            response.ReasonPhrase = Token;
            response.Headers.TryAddWithoutValidation("Location", $"https://elsewhere.test/?token={Token}");
            return response;
        };

        ApiClientException exception = await Assert.ThrowsAnyAsync<ApiClientException>(() => api.GetAsync(ReadMap));

        AssertNoSecret(exception, api);
    }

    [Theory]
    [InlineData("""{"status":1003,"msg":"SECRET ENCRYPTION"}""", 200)]
    [InlineData("SECRET ENCRYPTION", 500)]
    [InlineData("SECRET ENCRYPTION", 200)]
    [InlineData("""{"status":0,"data":{"accessToken":"SECRET\u0000"}}""", 200)]
    public async Task No_secret_is_in_an_error_of_the_token_service(string answer, int status)
    {
        using TestApi api = Create();
        api.Transport.ResponseToken = (sent, _) =>
        {
            string encryption = System.Text.Json.JsonDocument.Parse(sent.Body).RootElement.GetProperty("encryption").GetString()!;
            return StubTransport.Json(answer.Replace("ENCRYPTION", encryption, StringComparison.Ordinal).Replace("SECRET", JsonSpelling(Secret), StringComparison.Ordinal), (HttpStatusCode)status);
        };

        ApiClientException exception = await Assert.ThrowsAnyAsync<ApiClientException>(() => api.EnableAsync());

        AssertNoSecret(exception, api);
    }

    [Theory]
    [InlineData("s3cr3t+%22k%2fy%22+%2b")]
    [InlineData("s3cr3t%20%22k%2fy%22%20%2b")]
    [InlineData("s3cr3t \\u0022k/y\\u0022 \\u002b")]
    [InlineData("S3CR3T \"K/Y\" +")]
    [InlineData("czNjcjN0ICJrL3kiICs=")]
    [InlineData("czNjcjN0ICJrL3kiICs")]
    [InlineData("733363723374 is no spelling, 7333637233742022 6b2f7922202b is cut, 73336372337420226b2f7922202b")]
    public async Task A_secret_is_hidden_however_a_service_encodes_it(string spelling)
    {
        using TestApi api = Create();
        api.Transport.Response = _ => StubTransport.Json($$"""{"code":1,"msg":{{System.Text.Json.JsonSerializer.Serialize(spelling)}}}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.EndsWith("***", exception.ServiceMessage!.TrimEnd('='), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_came_after_an_error_is_hidden_and_so_is_the_one_before()
    {
        using TestApi api = Create();
        api.Transport.ResponseToken = static (_, number) => StubTransport.Token($"{Token}.{number}.", 7200);
        api.Transport.Response = static _ => StubTransport.Json($$"""{"code":1,"msg":"old {{Token}}.1. new {{Token}}.2. next {{Token}}.3."}""");

        ApiException before = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());
        api.Clock.Advance(TimeSpan.FromSeconds(7201));
        ApiException after = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal($"old *** new {Token}.2. next {Token}.3.", before.ServiceMessage);
        Assert.Equal($"old *** new *** next {Token}.3.", after.ServiceMessage);
    }

    [Fact]
    public async Task A_cause_that_holds_a_secret_is_left_out()
    {
        using TestApi api = Create();
        api.Transport.Response = static sent => throw new HttpRequestException($"header apim-accesstoken: {sent.Token}", new InvalidOperationException(sent.Signature));

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Null(exception.InnerException);
        Assert.Equal("EnableFlow: the connection broke: header apim-accesstoken: ***", exception.Message);
        AssertNoSecret(exception, api);
    }

    [Fact]
    public async Task A_harmless_cause_is_kept()
    {
        using TestApi api = Create();
        api.Transport.Response = static _ => throw new HttpRequestException("Connection reset by peer");

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task A_message_without_secrets_is_kept_word_for_word()
    {
        using TestApi api = Create();
        const string Message = "Flow 3377 (\"nightly\") of 0123456789abcdef0123456789abcdef\nhas no task.";
        api.Transport.Response = static _ => StubTransport.Json("""{"code":62104,"msg":"Flow 3377 (\"nightly\") of 0123456789abcdef0123456789abcdef\nhas no task."}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal(Message, exception.ServiceMessage);
        Assert.Equal(
            @"EnableFlow: the service refused with code 62104: Flow 3377 (""nightly"") of 0123456789abcdef0123456789abcdef\u000ahas no task.",
            exception.Message);
    }

    [Fact]
    public async Task What_looks_like_a_secret_is_hidden_in_the_start_of_a_body()
    {
        using TestApi api = Create();
        api.Transport.Response = static _ => StubTransport.Json("session eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9 of somebody", HttpStatusCode.BadGateway);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.EndsWith("It starts with: session *** of somebody", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.OK)]
    public async Task Of_a_minified_answer_that_is_cut_off_the_start_is_told(HttpStatusCode status)
    {
        using TestApi api = Create();
        string item = """{"flowId":3377,"name":"nightly","state":"ok"},""";
        string answer = """{"flows":[""" + string.Concat(Enumerable.Repeat(item, 110));
        api.Transport.Response = _ => StubTransport.Json(answer, status);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.EndsWith($"It starts with: {answer.Substring(0, 200)}...", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_part_of_a_secret_is_told_wherever_a_minified_answer_is_cut_off()
    {
        using TestApi api = Create();
        for (int before = 3900; before < 4100; before += 3)
        {
            // Masked secrets are short, so that the end of what is looked at comes into what is shown.
            int count = before / (Token.Length + 1);
            string start = string.Concat(Enumerable.Repeat(Token + ",", count));
            foreach (string secret in new[] { Token, Secret, TestApi.Sha256("signature") })
            {
                string answer = start + new string('.', before - start.Length) + secret + new string('.', 1000);
                api.Transport.Response = _ => StubTransport.Json(answer, HttpStatusCode.BadGateway);

                ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

                Assert.DoesNotContain(secret.Substring(0, 6), exception.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(195)]
    [InlineData(4090)]
    [InlineData(4096)]
    public async Task A_secret_at_the_end_of_what_is_shown_is_not_cut_in_half(int before)
    {
        using TestApi api = Create();
        api.Transport.Response = _ => StubTransport.Json(new string('-', before) + Token + new string('-', 100), HttpStatusCode.BadGateway);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.DoesNotContain("T0ken", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.Message.Length < 400);
    }

    [Fact]
    public async Task Nothing_public_prints_a_secret()
    {
        using TestApi api = Create();
        var messages = new List<string>();
        using var transport = new PeekingTransport(messages);
        var options = new ApiClientOptions { Gateway = new Uri("https://x.test"), AccessKey = TestApi.AccessKey, SecretKey = Secret };
        using var client = new ApiClient(TestApi.Service, options, new ApiClientParts { Transport = transport });
        ApiRequest request = client.CreateRequest(TestApi.GetFlow, null);
        request.AddQuery("password"u8, Secret);

        await client.SendAsync(request, default);

        Assert.Equal("GetFlow: GET /flows", messages[^1]);
        foreach (object thing in new object[] { options, client, request, TestApi.Service, TestApi.GetFlow })
        {
            Assert.DoesNotContain(Secret, thing.ToString(), StringComparison.Ordinal);
        }
    }

    private static TestApi Create()
    {
        var api = new TestApi(static options => options.SecretKey = Secret);
        api.Transport.ResponseToken = static (_, _) => StubTransport.Token(Token, 7200);
        return api;
    }

    private static IReadOnlyDictionary<string, int> ReadMap(ref ApiJsonReader reader) =>
        reader.ReadMap(static (ref ApiJsonReader value) => value.ReadInt32());

    private static string Fill(string answer, string signature) => answer
        .Replace("SECRET", JsonSpelling(Secret), StringComparison.Ordinal)
        .Replace("TOKEN", Token, StringComparison.Ordinal)
        .Replace("SIGNATURE", signature, StringComparison.Ordinal);

    private static string JsonSpelling(string text) => text.Replace("\"", "\\\"", StringComparison.Ordinal);

    private static void AssertNoSecret(Exception exception, TestApi api)
    {
        var text = new StringBuilder();
        for (Exception? one = exception; one is not null; one = one.InnerException)
        {
            text.Append(one).Append(one.Message);
            foreach (System.Reflection.PropertyInfo property in one.GetType().GetProperties().Where(static property => property.PropertyType == typeof(string)))
            {
                text.Append(property.GetValue(one));
            }
        }

        string shown = text.ToString();
        Assert.DoesNotContain("s3cr3t", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, shown, StringComparison.Ordinal);
        Assert.All(api.Transport.Calls, call => Assert.DoesNotContain(call.Signature!, shown, StringComparison.Ordinal));
        Assert.DoesNotMatch("[0-9a-f]{64}", shown);
    }

    private sealed class PeekingTransport(List<string> messages) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
        {
            messages.Add(request.ToString());
            return Task.FromResult(request.RequestUri!.AbsolutePath.StartsWith("/apim-token", StringComparison.Ordinal)
                ? StubTransport.Token(Token, 7200)
                : StubTransport.Json("""{"code":0}"""));
        }
    }
}
