using System;
using System.Globalization;
using System.Net.Http.Headers;

namespace Tidegate.Tasks;

/// <summary>
/// The pauses between two questions for a task: what the service says with <c>Retry-After</c>, or else what the caller says, or else pauses that
/// grow, so that a short task is not waited for in vain and a long one does not cost a call every two seconds.
/// </summary>
/// <param name="first">The first pause where nobody says anything.</param>
/// <param name="interval">What the caller says; null for nothing.</param>
internal sealed class TaskPauses(TimeSpan first, TimeSpan? interval, TimeProvider clock)
{
    /// <summary>How much longer each pause is than the one before.</summary>
    private const double Growth = 1.25;

    /// <summary>The longest pause that is told by nobody.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    /// <summary>What a service says beyond this is not believed.</summary>
    private static readonly TimeSpan s_longestTold = TimeSpan.FromDays(1);

    private readonly TimeSpan _longest = first > s_longest ? first : s_longest;
    private TimeSpan _next = first;

    /// <param name="details">What came with the last answer.</param>
    public TimeSpan Next(ApiResponseDetails details)
    {
        if (ToldBy(details) is { } told)
        {
            return told < s_longestTold ? told : s_longestTold;
        }

        if (interval is { } fixedPause)
        {
            return fixedPause;
        }

        TimeSpan pause = _next;
        var grown = TimeSpan.FromTicks((long)(pause.Ticks * Growth));
        _next = grown < _longest ? grown : _longest;
        return pause;
    }

    /// <summary>A date is compared with that of the response, since both are of the service's clock.</summary>
    /// <returns>Null when the service says nothing, or that it may be asked at once, which would be no pause.</returns>
    private TimeSpan? ToldBy(ApiResponseDetails details)
    {
        if (details.Header("Retry-After") is not { } text || !RetryConditionHeaderValue.TryParse(text, out RetryConditionHeaderValue? told))
        {
            return null;
        }

        TimeSpan wait = told.Delta ?? told.Date.GetValueOrDefault() - (DateOf(details) ?? clock.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : null;
    }

    private static DateTimeOffset? DateOf(ApiResponseDetails details) =>
        DateTimeOffset.TryParseExact(details.Header("Date"), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;
}
