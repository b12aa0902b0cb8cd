using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Tidegate.Gateway;

namespace Tidegate.EndToEnd.Tests.Gateway.Support;

/// <summary>A running gateway with the made-up harbor service, and a caller for it.</summary>
internal sealed class Harbor : IAsyncDisposable
{
    private Harbor(TestGateway gateway, Caller caller)
    {
        Gateway = gateway;
        Caller = caller;
    }

    public static string Specs { get; } = Path.Combine(AppContext.BaseDirectory, "Gateway", "Specs");

    public TestGateway Gateway { get; }

    public Caller Caller { get; }

    public static async Task<Harbor> OpenAsync(GatewayOptions? options = null)
    {
        TestGateway gateway = await TestGateway.StartAsync(Specs, options);
        return new Harbor(gateway, new Caller(gateway, options?.Clock));
    }

    public Task<Response> GetBerthAsync(string berthId, params (string Name, string Value)[] more) =>
        Caller.CallAsync("GET", "/harbor/v1/berths", [("action", "get"), ("berthId", berthId), ("userId", "u100"), .. more]);

    public Task<Response> CloseBerthAsync(string body) =>
        Caller.CallAsync("POST", "/harbor/v1/berths", [("action", "close"), ("userId", "u100")], body);

    public Task<Response> SaveBerthAsync(string body) =>
        Caller.CallAsync("POST", "/harbor/v1/berths", [("action", "save"), ("userId", "u100")], body);

    /// <summary>Sends a request line as it is, signed over the given parameters and the body.</summary>
    /// <returns>The whole HTTP response as text.</returns>
    public async Task<string> SendRawAsync(
        string method, string target, (string Name, string Value)[] signed, string body = "") =>
        await RawConnection.ExchangeAsync(Gateway.Uri, await WriteAsync(method, target, signed, body));

    /// <summary>Writes a request line as it is, signed over the given parameters and the body.</summary>
    public async Task<string> WriteAsync(string method, string target, (string Name, string Value)[] signed, string body)
    {
        if (Caller.Token.Length == 0)
        {
            await Caller.LogInAsync();
        }

        using HttpRequestMessage request = Caller.Sign(method, "/", signed, body);
        var text = new StringBuilder($"{method} {target} HTTP/1.1\r\nHost: harbor\r\nConnection: close\r\n");
        foreach ((string name, IEnumerable<string> values) in request.Headers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {string.Concat(values)}\r\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
        return text.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        Caller.Dispose();
        await Gateway.DisposeAsync();
    }
}
