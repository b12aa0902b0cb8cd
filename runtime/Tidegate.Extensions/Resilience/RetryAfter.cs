using System;
using System.Net;
using System.Net.Http;

namespace Tidegate.Extensions.Resilience;

/// <summary>The wait that a response asks for before the next attempt.</summary>
internal static class RetryAfter
{
    /// <summary>Reads the header. A date is measured by the date of the response: the gateway's clock gave both of them.</summary>
    /// <param name="response">The response; null for none.</param>
    /// <param name="now">The time by the client's clock, for a response without a date.</param>
    /// <returns>Null when the response asks for none, or for one that is over.</returns>
    public static TimeSpan? Of(HttpResponseMessage? response, DateTimeOffset now)
    {
        if (response is not { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: { } header })
        {
            return null;
        }

        TimeSpan wait = header.Delta ?? header.Date.GetValueOrDefault() - (response.Headers.Date ?? now);
        return wait > TimeSpan.Zero ? wait : null;
    }
}
