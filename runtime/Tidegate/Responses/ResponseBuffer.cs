using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Responses;

/// <summary>Receives responses completely before other handlers see them, so that a truncated body is a failed attempt for them, too.</summary>
internal sealed class ResponseBuffer : DelegatingHandler
{
    private readonly long _limit;

    /// <param name="innerHandler">Sends the requests.</param>
    /// <param name="limit">The largest response that is read, in bytes.</param>
    public ResponseBuffer(HttpMessageHandler innerHandler, long limit)
        : base(innerHandler)
    {
        _limit = limit;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            HttpContent content = response.Content;
            var body = new ResponseBody();
            await body.ReadAsync(content, _limit, cancellationToken).ConfigureAwait(false);
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
