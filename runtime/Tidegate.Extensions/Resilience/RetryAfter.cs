using System;
using System.Net;
using System.Net.Http;
using System.Threading;

namespace Tidegate.Extensions.Resilience;

/// <summary>The wait that an answer asks for before the next attempt.</summary>
internal static class RetryAfter
{
    /// <summary>Nobody waits longer, even in a call without a time limit.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <returns>Null when the answer asks for none.</returns>
    public static TimeSpan? Of(HttpResponseMessage? response, DateTimeOffset now)
    {
        if (response is not { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: { } header })
        {
            return null;
        }

        TimeSpan wait = header.Delta ?? header.Date.GetValueOrDefault() - now;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Whether the wait ends before the call has to.</summary>
    public static bool FitsInto(TimeSpan wait, TimeSpan timeLeft) =>
        wait < (timeLeft == Timeout.InfiniteTimeSpan ? s_longest : timeLeft);
}
