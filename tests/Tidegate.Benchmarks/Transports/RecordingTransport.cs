using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Benchmarks.Transports;

/// <summary>Keeps the last request as it would go out.</summary>
internal sealed class RecordingTransport : DelegatingHandler
{
    public RecordingTransport()
        : base(new StubTransport())
    {
    }

    public SentRequest? Last { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A copy of the bytes, without buffering the content: what a client sends must not depend on being looked at.
        using var body = new System.IO.MemoryStream();
        if (request.Content is { } content)
        {
            await content.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        }

        Last = new SentRequest(
            request.Method.Method,
            request.RequestUri!,
            Header("apim-accesstoken"),
            Header("apim-timestamp"),
            Header("apim-signature"),
            request.Content?.Headers.ContentType?.MediaType,
            body.ToArray());
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

        string? Header(string name) => request.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.ToString() : null;
    }
}

/// <summary>A request as it went out.</summary>
internal sealed record SentRequest(
    string Method, Uri Address, string? Token, string? Timestamp, string? Signature, string? MediaType, byte[] Body);
