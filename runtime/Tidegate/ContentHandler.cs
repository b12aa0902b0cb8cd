using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Observation;
using Tidegate.Responses;
using Tidegate.Telemetry;

namespace Tidegate;

/// <summary>Shows an observer what goes over the wire, for each attempt, if the observer wants it.</summary>
internal sealed class ContentHandler : DelegatingHandler
{
    private readonly ApiService _service;
    private readonly GuardedObserver _observer;
    private readonly ContentText _text;

    public ContentHandler(HttpMessageHandler innerHandler, ApiService service, GuardedObserver observer, ContentText text)
        : base(innerHandler)
    {
        _service = service;
        _observer = observer;
        _text = text;
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request is ApiRequestMessage message && _observer.WantsContent
            ? SendShownAsync(message, cancellationToken)
            : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> SendShownAsync(ApiRequestMessage message, CancellationToken cancellationToken)
    {
        int attempts = message.Attempts;
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return response;
        }
        finally
        {
            if (message.Attempts > attempts)
            {
                Show(message, response);
            }
        }
    }

    private void Show(ApiRequestMessage message, HttpResponseMessage? response) => _observer.TellContent(() => new ApiContentReport
    {
        Service = _service.Name,
        Operation = message.Operation.Name,
        Attempt = message.Attempts,
        Request = _text.OfRequest(message, message.Call, message.Call.Redaction),
        Response = response switch
        {
            null => null,
            { Content: BufferedContent buffered } => ContentText.OfResponse(response, buffered.Peek().Span, message.Call.Redaction),
            _ => ContentText.OfFile(response, message.Call.Redaction),
        },
    });
}
