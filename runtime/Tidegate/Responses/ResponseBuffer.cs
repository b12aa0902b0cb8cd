using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Responses;

/// <summary>Receives responses completely before other handlers see them, so that a truncated body is a failed attempt for them, too.</summary>
internal sealed class ResponseBuffer : DelegatingHandler
{
    private readonly long _limit;
    private readonly Func<HttpRequestMessage, HttpResponseMessage, BodyReading> _readingOf;

    /// <param name="innerHandler">Sends the requests.</param>
    /// <param name="limit">The largest response that is read, in bytes.</param>
    /// <param name="readingOf">How the body of a response is read; one that is a stream is left to the caller as it arrives.</param>
    public ResponseBuffer(HttpMessageHandler innerHandler, long limit, Func<HttpRequestMessage, HttpResponseMessage, BodyReading> readingOf)
        : base(innerHandler)
    {
        _limit = limit;
        _readingOf = readingOf;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            BodyReading reading = _readingOf(request, response);
            if (reading == BodyReading.AsStream)
            {
                return response;
            }

            HttpContent content = response.Content;
            var body = new ResponseBody();
            await body.ReadAsync(content, _limit, cancellationToken).ConfigureAwait(false);
            if (reading == BodyReading.AsText)
            {
                body.Decode(content);
            }

            response.Content = new BufferedContent(body, content);
            content.Dispose();
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
