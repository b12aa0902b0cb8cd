using System;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Diagnostics;

/// <summary>Services that repeat what they were sent: the values that the spec marks secret are hidden in what callers see.</summary>
public sealed class SpecSecretTests
{
    private const string Password = "h0rse \"b/ttery\"";

    private static readonly ApiOperation s_save = new("SaveFlow", HttpMethod.Post, "/flows/");

    private static readonly ApiService s_service = new("Flows", new ApiEnvelope { RequestIdName = "requestId" }, [])
    {
        SecretNames = ["password", "pin", "tenantKey", "vault", "apiKey"],
    };

    [Theory]
    [InlineData("in-the-path")]
    [InlineData("in the query?&=")]
    [InlineData(Password)]
    [InlineData("8675309")]
    [InlineData("first of a list")]
    [InlineData("deep in an object")]
    [InlineData("in json text")]
    [InlineData("all of a secret document")]
    [InlineData("PADDED")]
    public async Task A_secret_value_of_the_request_is_not_told_in_a_refusal(string secret)
    {
        using var api = new SecretApi();
        api.Transport.Response = _ => StubTransport.Json(
            $$"""{"code":7,"msg":{{Quoted($"bad {secret}, indeed")}},"requestId":{{Quoted(secret)}}}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.SaveAsync());

        Assert.Equal("bad ***, indeed", exception.ServiceMessage);
        Assert.Equal("***", exception.RequestId);
        Assert.DoesNotContain(secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_sent_back_is_shown_without_its_secrets()
    {
        using var api = new SecretApi();
        api.Transport.Response = static sent => StubTransport.Json($"cannot read {sent.BodyText}", HttpStatusCode.BadGateway);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.SaveAsync());

        Assert.Contains("""{"name":"nightly","password":"***","pin":***""", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":{"user":"x","password":"hunter2"}}""", """{"data":{"user":"x","password":"***"}}""")]
    [InlineData("""{"data":"{\"PASSWORD\":\"hunter2\"}"}""", """{"data":"{\"PASSWORD\":\"***\"}"}""")]
    [InlineData("""{"data":"\"{\\\"password\\\":[\\\"hunter2\\\"]}\""}""", """{"data":"\"{\\\"password\\\":\\\"***\\\"}\""}""")]
    [InlineData("""[{"vault":{"a":"hunter2"}}]""", """[{"vault":"***"}]""")]
    [InlineData("""{"password":"hunter2""", """{"password":... (no JSON from here on)""")]
    public async Task A_secret_that_only_the_answer_holds_is_not_told_with_the_start_of_it(string answer, string shown)
    {
        using var api = new SecretApi();
        foreach (HttpStatusCode status in (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.BadGateway])
        {
            api.Transport.Response = _ => StubTransport.Json(answer, status);

            ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.SaveAsync());

            Assert.EndsWith($"It starts with: {shown}", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_secret_in_a_large_answer_is_not_told()
    {
        using var api = new SecretApi();
        api.Transport.Response = static _ => StubTransport.Json($$"""{"password":"hunter2 hunter2","more":"{{new string('x', 10_000)}}"}""", HttpStatusCode.BadGateway);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.SaveAsync());

        Assert.Contains("""{"password":"***","more":... (no JSON from here on)""", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_a_document_is_told_without_its_secrets()
    {
        using var api = new SecretApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":7,"msg":"{\"why\":\"no\",\"password\":\"hunter2\"}"}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.SaveAsync());

        Assert.Equal("""{"why":"no","password":"***"}""", exception.ServiceMessage);
    }

    [Fact]
    public async Task A_secret_value_is_not_told_as_part_of_a_path()
    {
        using var api = new SecretApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":0,"data":{"8675309":true}}""");

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(
            () => api.SaveAsync(static (ref ApiJsonReader reader) => reader.ReadMap(static (ref ApiJsonReader item) => item.ReadInt32())));

        Assert.StartsWith("SaveFlow: data.***: expected a whole number", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_value_is_not_told_by_a_document_that_is_decoded_after_other_calls()
    {
        using var api = new SecretApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":0,"data":"{\"8675309\":true}"}""");
        JsonText<object> document = await api.SaveAsync(static (ref ApiJsonReader reader) => reader.ReadJsonText<object>(
            static (ref ApiJsonReader inner) => inner.ReadMap(static (ref ApiJsonReader item) => item.ReadInt32())));
        await api.Client.SendAsync(api.Client.CreateRequest(s_save, null), default);

        ApiTransportException exception = Assert.Throws<ApiTransportException>(() => document.Value);

        Assert.StartsWith("SaveFlow: data.***: expected a whole number", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transport_that_tells_a_secret_value_is_not_repeated()
    {
        using var api = new SecretApi();
        api.Transport.Response = static sent => throw new HttpRequestException($"cannot reach {sent.Url}");

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.SaveAsync());

        Assert.Equal(
            "SaveFlow: the connection broke: cannot reach https://apim.example.test/flows/***?password=***&user=u1",
            exception.Message);
        Assert.Null(exception.InnerException);
    }

    [Fact]
    public async Task The_secrets_of_one_call_are_not_hidden_in_the_next()
    {
        using var api = new SecretApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":7,"msg":"8675309"}""");
        await Assert.ThrowsAsync<ApiException>(() => api.SaveAsync());

        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => api.Client.SendAsync(api.Client.CreateRequest(s_save, null), default));

        Assert.Equal("8675309", exception.ServiceMessage);
    }

    [Fact]
    public async Task Values_of_other_names_are_kept_word_for_word()
    {
        using var api = new SecretApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":7,"msg":"nightly of u1"}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.SaveAsync());

        Assert.Equal("nightly of u1", exception.ServiceMessage);
    }

    [Theory]
    [InlineData("""{"password":"h0rse b4ttery","broken":""")]
    [InlineData("""{"PASSWORD":"h0rse b4ttery"}""")]
    [InlineData("""[[{"vault":[[{"a":["h0rse b4ttery"]}]]}]]""")]
    public async Task An_untyped_body_is_searched_too_as_far_as_it_is_json(string body)
    {
        using var api = new SecretApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":7,"msg":"h0rse b4ttery"}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.Client.SendAsync(HttpMethod.Post, "/any", body: body));

        Assert.Equal("***", exception.ServiceMessage);
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    /// <summary>A call that carries secret values everywhere.</summary>
    private sealed class SecretApi : IDisposable
    {
        public SecretApi()
        {
            var options = new ApiClientOptions
            {
                Gateway = new Uri("https://apim.example.test"),
                AccessKey = TestApi.AccessKey,
                SecretKey = TestApi.SecretKey,
            };
            Client = new ApiClient(s_service, options, new ApiClientParts { Transport = Transport });
        }

        public StubTransport Transport { get; } = new();

        public ApiClient Client { get; }

        public Task<bool> SaveAsync() => SaveAsync(static (ref ApiJsonReader reader) => reader.ReadBoolean());

        public Task<T> SaveAsync<T>(JsonRead<T> read)
        {
            ApiRequest request = Client.CreateRequest(s_save, null);
            request.AppendSecretPathValue("in-the-path", "id");
            request.AddQuery("password"u8, "in the query?&=");
            request.AddQuery("user"u8, "u1");
            Utf8JsonWriter writer = request.BeginBody();
            writer.WriteStartObject();
            writer.WriteString("name"u8, "nightly");
            writer.WriteString("password"u8, Password);
            writer.WriteNumber("pin"u8, 8675309);
            writer.WritePropertyName("inner"u8);
            writer.WriteRawValue("""[{"tenantKey":["first of a list",{"any":"deep in an object"}],"other":1}]""");
            writer.WriteString("document"u8, """{"a":[{"apiKey":"in json text"}]}""");
            writer.WriteString("vault"u8, """{"b":"all of a secret document"}""");
            writer.WriteString("apiKey"u8, " PADDED ");
            writer.WriteEndObject();
            return Client.SendAsync(request, read, default);
        }

        public void Dispose()
        {
            Client.Dispose();
            Transport.Dispose();
        }
    }
}
