using System;
using System.Net.Http;
using System.Threading;

namespace Tidegate.Auth;

/// <summary>
/// Estimates the gateway's time. The gateway judges timestamps and tokens by its own clock, so the Date header of its responses corrects this
/// machine's clock.
/// </summary>
internal sealed class GatewayClock
{
    /// <summary>
    /// The Date header has a precision of one second, and well-kept clocks differ slightly: a difference below this is ignored, and does no harm.
    /// </summary>
    private static readonly TimeSpan s_tolerance = TimeSpan.FromSeconds(30);

    /// <summary>A date further away does not come from a well-kept clock but from a fault.</summary>
    private static readonly TimeSpan s_largestOffset = TimeSpan.FromDays(1);

    private static readonly TimeSpan s_precision = TimeSpan.FromSeconds(1);

    private long _offsetTicks;

    /// <param name="local">The clock of this machine.</param>
    public GatewayClock(TimeProvider local)
    {
        Local = local;
    }

    /// <summary>This machine's clock, which also measures elapsed time.</summary>
    public TimeProvider Local { get; }

    /// <summary>How far the gateway's clock is ahead of this machine's, as far as is known.</summary>
    public TimeSpan Offset => new(Interlocked.Read(ref _offsetTicks));

    public ClockReading Read() => new(Local.GetUtcNow(), Offset);

    /// <summary>Whether the clock has been corrected since a reading, so that a timestamp taken from that reading is out of range.</summary>
    public bool WasCorrectedSince(ClockReading reading) => reading.Offset != Offset;

    /// <summary>
    /// Compares the date of a response with the interval between the request and now, and corrects the clock if the two do not fit.
    /// </summary>
    /// <param name="response">A response of the gateway.</param>
    /// <param name="sentAt">The clock reading when the request was sent.</param>
    public void Learn(HttpResponseMessage response, ClockReading sentAt)
    {
        // An Age header means that the response comes from a cache: its date is that of the original response.
        if (response.Headers.Date is not { } date || response.Headers.Age is not null)
        {
            return;
        }

        // Computed in ticks, because the date may lie anywhere from year 1 to 9999, where adding or subtracting a second could leave the calendar.
        long least = date.UtcTicks - Local.GetUtcNow().UtcTicks;
        long most = date.UtcTicks + s_precision.Ticks - sentAt.Local.UtcTicks;
        long offset = Offset.Ticks;
        if (offset >= least - s_tolerance.Ticks && offset <= most + s_tolerance.Ticks)
        {
            return;
        }

        long middle = (least + most) / 2;
        if (Math.Abs(middle) <= s_largestOffset.Ticks)
        {
            Interlocked.Exchange(ref _offsetTicks, middle);
        }
    }
}
