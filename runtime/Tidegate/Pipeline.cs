using System;
using System.Collections.Generic;
using System.Net.Http;
using Tidegate.Responses;
using Tidegate.Streams;
using Tidegate.Telemetry;

namespace Tidegate;

/// <summary>
/// The path of a request, defined in one place: the caller's handlers, then the content observer, then the buffer that serves responses to both,
/// then the signing, then the transport.
/// </summary>
internal static class Pipeline
{
    /// <param name="handlers">The caller's handlers, outermost first.</param>
    /// <param name="telemetry">Knows whether anybody observes content.</param>
    /// <param name="signing">Signs requests and passes them to the transport.</param>
    /// <param name="text">Formats content for observers.</param>
    /// <param name="maxResponseBytes">The largest response that is read.</param>
    /// <exception cref="ArgumentException">A handler is null, or is part of another pipeline.</exception>
    public static HttpMessageInvoker Build(
        IReadOnlyList<DelegatingHandler> handlers, ClientTelemetry telemetry, SigningHandler signing, ContentText text, long maxResponseBytes)
    {
        bool isDirect = handlers.Count == 0 && telemetry.Observer is null;
        HttpMessageHandler next = isDirect ? signing : new ResponseBuffer(signing, maxResponseBytes, ReadingOf);
        if (telemetry.Observer is { } observer)
        {
            next = new ContentHandler(next, telemetry.Service, observer, text);
        }

        for (int i = handlers.Count - 1; i >= 0; i--)
        {
            if (handlers[i] is not { InnerHandler: null } handler)
            {
                throw new ArgumentException("Each handler must be there, and used by this client only: its InnerHandler is set by the client.", nameof(handlers));
            }

            handler.InnerHandler = next;
            next = handler;
        }

        return new HttpMessageInvoker(next, disposeHandler: false);
    }

    private static BodyReading ReadingOf(HttpRequestMessage request, HttpResponseMessage response) => request switch
    {
        ApiRequestMessage { IsOver: false, Call.Plain: { } plain } => plain.ReadingOf(request, response),
        ApiRequestMessage { IsOver: false, Call.Stream: not null } when StreamAnswer.MayBegin(response) => BodyReading.AsStream,
        _ => BodyReading.AsText,
    };
}
