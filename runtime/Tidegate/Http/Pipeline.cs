using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Tidegate.Http;

/// <summary>The way of a request, stated once: the caller's handlers, then the buffer for their answers, then the signing, then the transport.</summary>
internal static class Pipeline
{
    /// <param name="handlers">The caller's handlers, outermost first.</param>
    /// <param name="signing">Signs and hands on to the transport.</param>
    /// <param name="maxResponseBytes">The largest answer that is read.</param>
    /// <exception cref="ArgumentException">A handler is null, or is part of another pipeline.</exception>
    public static HttpMessageInvoker Build(IReadOnlyList<DelegatingHandler> handlers, SigningHandler signing, long maxResponseBytes)
    {
        HttpMessageHandler next = handlers.Count == 0 ? signing : new AnswerBuffer(signing, maxResponseBytes);
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
}
