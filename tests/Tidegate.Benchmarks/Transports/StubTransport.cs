using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Calls;

namespace Tidegate.Benchmarks.Transports;

/// <summary>
/// Answers in this process. It looks at what a real transport looks at, the parts of the address, the headers and the bytes of the
/// body, so that nobody gains by leaving them unmade.
/// </summary>
internal sealed class StubTransport : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri address = request.RequestUri!;
        _ = address.IdnHost;
        string pathAndQuery = address.PathAndQuery;
        foreach (var header in request.Headers.NonValidated)
        {
            _ = header.Key;
        }

        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        }

        var answer = new ByteArrayContent(Answers.Of(pathAndQuery));
        answer.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = answer };
    }
}
