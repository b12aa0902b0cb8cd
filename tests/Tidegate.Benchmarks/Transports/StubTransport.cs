using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Calls;

namespace Tidegate.Benchmarks.Transports;

/// <summary>
/// Responses in this process. It looks at what a real transport looks at, the parts of the address, the headers, the length and the
/// bytes of the body, so that nobody gains by leaving them unmade. What it makes itself is a response, its content with one header,
/// and the task: 360 bytes.
/// </summary>
internal sealed class StubTransport : HttpMessageHandler
{
    /// <summary>Where a real transport has its write buffer. One call at a time.</summary>
    private readonly MemoryStream _sent = new(64 * 1024);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri address = request.RequestUri!;
        _ = address.IdnHost;
        string pathAndQuery = address.PathAndQuery;
        LookAt(request.Headers);
        if (request.Content is { } content)
        {
            _ = content.Headers.ContentLength;
            LookAt(content.Headers);
            _sent.Position = 0;
            Task copied = content.CopyToAsync(_sent, cancellationToken);
            if (!copied.IsCompletedSuccessfully)
            {
                return ResponseAfterAsync(copied, request, pathAndQuery);
            }
        }

        return Task.FromResult(Response(request, pathAndQuery));
    }

    protected override void Dispose(bool disposing)
    {
        _sent.Dispose();
        base.Dispose(disposing);
    }

    private static async Task<HttpResponseMessage> ResponseAfterAsync(Task copied, HttpRequestMessage request, string pathAndQuery)
    {
        await copied.ConfigureAwait(false);
        return Response(request, pathAndQuery);
    }

    private static HttpResponseMessage Response(HttpRequestMessage request, string pathAndQuery)
    {
        var content = new ByteArrayContent(CannedResponses.Of(pathAndQuery));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = content };
    }

    private static void LookAt(HttpHeaders headers)
    {
        foreach (KeyValuePair<string, HeaderStringValues> header in headers.NonValidated)
        {
            _ = header.Key;
        }
    }
}
