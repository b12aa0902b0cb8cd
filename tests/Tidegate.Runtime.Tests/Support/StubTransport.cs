using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>A transport that responds at once: token requests with a token, everything else as the test says.</summary>
internal sealed class StubTransport : HttpMessageHandler
{
    private readonly object _gate = new();
    private readonly List<SentRequest> _sent = [];

    /// <summary>Answers an API call.</summary>
    public Func<SentRequest, HttpResponseMessage> Response { get; set; } = static _ => Json("""{"code":0,"msg":"OK","data":""}""");

    /// <summary>Answers a token request; its number counts from 1.</summary>
    public Func<SentRequest, int, HttpResponseMessage> ResponseToken { get; set; } = static (_, number) => Token($"token-{number}", 7200);

    /// <summary>Is awaited before a token request is answered.</summary>
    public Func<CancellationToken, Task> BeforeToken { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Is awaited before an API call is answered.</summary>
    public Func<CancellationToken, Task> BeforeResponse { get; set; } = static _ => Task.CompletedTask;

    public IReadOnlyList<SentRequest> Calls => Sent(static request => !request.IsTokenRequest);

    public IReadOnlyList<SentRequest> TokenRequests => Sent(static request => request.IsTokenRequest);

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Bytes(byte[] bytes, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new ByteArrayContent(bytes) };

    public static HttpResponseMessage Token(string token, int seconds) =>
        Json($$"""{"status":0,"msg":"SUCCESS","business":"apim-token-service","data":{"accessToken":"{{token}}","expire":{{seconds}} } }""");

    public static HttpResponseMessage TokenError(int code) =>
        Json($$"""{"status":{{code}},"msg":"refused","business":"apim-token-service","data":null}""");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SentRequest sent = await SentRequest.CaptureAsync(request);
        int number;
        lock (_gate)
        {
            _sent.Add(sent);
            number = _sent.Count(static one => one.IsTokenRequest);
        }

        if (sent.IsTokenRequest)
        {
            await BeforeToken(cancellationToken);
            return ResponseToken(sent, number);
        }

        await BeforeResponse(cancellationToken);
        return Response(sent);
    }

    private SentRequest[] Sent(Func<SentRequest, bool> filter)
    {
        lock (_gate)
        {
            return _sent.Where(filter).ToArray();
        }
    }
}
