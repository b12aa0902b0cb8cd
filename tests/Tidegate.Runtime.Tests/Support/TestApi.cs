using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Observation;
using Xunit;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>A client over a stub transport, and the calls that the tests make with it.</summary>
internal sealed class TestApi : IDisposable
{
    public const string AccessKey = "ak-test";
    public const string SecretKey = "sec-fedcba9876543210";

    public static readonly ApiOperation EnableFlow = new("EnableFlow", HttpMethod.Post, "/flows");
    public static readonly ApiOperation GetFlow = new("GetFlow", HttpMethod.Get, "/flows");

    public static readonly ApiService Service = new(
        "Flows",
        new ApiEnvelope { CodeNames = ["code", "status"], RequestIdName = "requestId" },
        [new ApiError(62103, "NoPrivilege"), new ApiError(62109, "ServerFault") { IsTransient = true }]);

    public TestApi(Action<ApiClientOptions>? configure = null, params DelegatingHandler[] handlers)
    {
        ApiClientOptions options = Options();
        configure?.Invoke(options);
        Client = new ApiClient(Service, options, new ApiClientParts { Transport = Transport, Handlers = handlers });
    }

    public TestApi(IAccessTokenCache cache)
    {
        Client = new ApiClient(Service, Options(), new ApiClientParts { Transport = Transport, TokenCache = cache });
    }

    public TestApi(ApiClientObserver observer)
    {
        Client = new ApiClient(Service, Options(), new ApiClientParts { Transport = Transport, Observer = observer });
    }

    public TestApi(ApiEnvelope envelope, params ApiError[] errors)
    {
        Client = new ApiClient(new ApiService("Flows", envelope, errors), Options(), new ApiClientParts { Transport = Transport });
    }

    public TestClock Clock { get; } = new();

    public StubTransport Transport { get; } = new();

    public ApiClient Client { get; }

    public static string Sha256(string text) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(text)).Select(static one => one.ToString("x2", CultureInfo.InvariantCulture)));

    /// <summary>Calls an operation that returns nothing.</summary>
    public Task EnableAsync(int flowId = 3377, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ApiRequest request = Client.CreateRequest(EnableFlow, options);
        request.AddQuery("action"u8, "enable"u8);
        request.AddQuery("orgId"u8, "o200");
        request.AddQuery("userId"u8, "u100");
        System.Text.Json.Utf8JsonWriter writer = request.BeginBody();
        writer.WriteStartObject();
        writer.WriteNumber("flowId"u8, flowId);
        writer.WriteEndObject();
        return Client.SendAsync(request, cancellationToken);
    }

    /// <summary>Calls an operation that returns something.</summary>
    public Task<T> GetAsync<T>(JsonRead<T> read, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ApiRequest request = Client.CreateRequest(GetFlow, options);
        request.AddQuery("action"u8, "get"u8);
        return Client.SendAsync(request, read, cancellationToken);
    }

    /// <summary>Reads a value out of a response that carries it as data.</summary>
    public async Task<T> ReadDataAsync<T>(string dataJson, JsonRead<T> read)
    {
        Transport.Response = _ => StubTransport.Json($$"""{"code":0,"msg":"OK","data":{{dataJson}}}""");
        return await GetAsync(read);
    }

    /// <summary>The error of reading a value that cannot be read.</summary>
    public Task<ApiTransportException> ReadFailureAsync<T>(string dataJson, JsonRead<T> read) =>
        Assert.ThrowsAsync<ApiTransportException>(() => ReadDataAsync(dataJson, read));

    public void Dispose()
    {
        Client.Dispose();
        Transport.Dispose();
    }

    private ApiClientOptions Options() => new()
    {
        Gateway = new Uri("https://apim.example.test"),
        AccessKey = AccessKey,
        SecretKey = SecretKey,
        Clock = Clock,
    };
}
