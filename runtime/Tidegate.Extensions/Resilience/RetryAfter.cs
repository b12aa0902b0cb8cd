using System;
using System.Net;
using System.Net.Http;

namespace Tidegate.Extensions.Resilience;

/// <summary>The delay that a response requests before the next attempt.</summary>
internal static class RetryAfter
{
    /// <summary>Reads the header. A date is compared with the response's own date, because both come from the gateway's clock.</summary>
    /// <param name="response">The response; null for none.</param>
    /// <param name="now">The current time by the client's clock, for a response without a date.</param>
    /// <returns>Null when the response requests no delay, or one that has already passed.</returns>
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
