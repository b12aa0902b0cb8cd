using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Http;

/// <summary>Receives answers completely before they go up to other handlers, so that a body that breaks off is a failed sending to them too.</summary>
internal sealed class AnswerBuffer : DelegatingHandler
{
    private readonly long _limit;

    /// <param name="innerHandler">Sends.</param>
    /// <param name="limit">The largest answer that is read, in bytes.</param>
    public AnswerBuffer(HttpMessageHandler innerHandler, long limit)
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
