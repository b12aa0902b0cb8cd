using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Gateway;

namespace Tidegate.EndToEnd.Tests.Gateway.Support;

/// <summary>A client made of a plain HttpClient and the test's own signer.</summary>
internal sealed class Caller : IDisposable
{
    private readonly string _accessKey;
    private readonly string _secretKey;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private long _lastTimestamp;

    public Caller(TestGateway gateway, TimeProvider? clock = null)
        : this(gateway.Uri, gateway.AccessKey, gateway.SecretKey, clock ?? TimeProvider.System)
    {
    }

    public Caller(Uri gateway, string accessKey, string secretKey, TimeProvider clock)
    {
        _accessKey = accessKey;
        _secretKey = secretKey;
        _clock = clock;
        _http.BaseAddress = gateway;
    }

    /// <summary>The token that calls are signed with; a good one unless the test sets another.</summary>
    public string Token { get; set; } = "";

    /// <summary>Gets a token from the token service and keeps it.</summary>
    public async Task<string> LogInAsync()
    {
        Response answer = await TokenAsync("get");
        Token = answer.Data.GetProperty("accessToken").GetString()!;
        return Token;
    }

    /// <summary>Asks the token service with a good request, to which a test may do something.</summary>
    public async Task<Response> TokenAsync(string endpoint, Action<Dictionary<string, object?>>? change = null)
    {
        string timestamp = NextTimestamp();
        var body = new Dictionary<string, object?>
        {
            ["appKey"] = _accessKey,
            ["encryption"] = TestSigner.Encrypt(_accessKey, timestamp, _secretKey),
            ["timestamp"] = long.Parse(timestamp, CultureInfo.InvariantCulture),
        };
        if (endpoint == "refresh")
        {
            body["accessToken"] = Token;
        }

        change?.Invoke(body);
        return await TokenAsync(endpoint, JsonSerializer.Serialize(body));
    }

    public async Task<Response> TokenAsync(string endpoint, string body)
    {
        using HttpResponseMessage message = await _http.PostAsync(
            new Uri($"/apim-token-service/v2.0/token/{endpoint}", UriKind.Relative), new StringContent(body));
        return await Response.ReadAsync(message);
    }

    /// <summary>Makes a signed call, to which a test may do something after it was signed.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, escaped.</param>
    /// <param name="query">The parameters, decoded, written and signed in this order.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="change">What happens to the signed request before it is sent.</param>
    public async Task<Response> CallAsync(
        string method,
        string path,
        (string Name, string Value)[] query,
        string? body = null,
        Action<HttpRequestMessage>? change = null)
    {
        if (Token.Length == 0)
        {
            await LogInAsync();
        }

        using HttpRequestMessage request = Sign(method, path, query, body);
        change?.Invoke(request);
        return await SendAsync(request);
    }

    public async Task<Response> SendAsync(HttpRequestMessage request)
    {
        using HttpResponseMessage message = await _http.SendAsync(request);
        return await Response.ReadAsync(message);
    }

    public HttpRequestMessage Sign(string method, string path, (string Name, string Value)[] query, string? body = null)
    {
        string timestamp = NextTimestamp();
        byte[] bytes = Encoding.UTF8.GetBytes(body ?? "");
        string text = string.Join('&', query.Select(q => $"{Uri.EscapeDataString(q.Name)}={Uri.EscapeDataString(q.Value)}"));
        var request = new HttpRequestMessage(
            new HttpMethod(method), new Uri(query.Length == 0 ? path : $"{path}?{text}", UriKind.Relative));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(bytes);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        request.Headers.Add("apim-accesstoken", Token);
        request.Headers.Add("apim-timestamp", timestamp);
        request.Headers.Add("apim-signature", TestSigner.Sign(Token, query, bytes, timestamp, _secretKey));
        return request;
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Two requests never have the same timestamp, so the token service never sees one encryption twice.</summary>
    private string NextTimestamp()
    {
        _lastTimestamp = Math.Max(_lastTimestamp + 1, _clock.GetUtcNow().ToUnixTimeMilliseconds());
        return _lastTimestamp.ToString(CultureInfo.InvariantCulture);
    }
}
