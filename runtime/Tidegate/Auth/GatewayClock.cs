using System;
using System.Net.Http;
using System.Threading;

namespace Tidegate.Auth;

/// <summary>
/// The gateway's time. The gateway judges timestamps and tokens by its own clock, so what it writes in the Date header of a response
/// corrects the clock of this machine.
/// </summary>
internal sealed class GatewayClock
{
    /// <summary>Dates have whole seconds, and clocks that are kept right differ a little: less than this is left alone, and harms nothing.</summary>
    private static readonly TimeSpan s_tolerance = TimeSpan.FromSeconds(30);

    /// <summary>A date further away is no clock that is kept, but a fault or a joke.</summary>
    private static readonly TimeSpan s_largestOffset = TimeSpan.FromDays(1);

    private static readonly TimeSpan s_precision = TimeSpan.FromSeconds(1);

    private long _offsetTicks;

    /// <param name="local">The clock of this machine.</param>
    public GatewayClock(TimeProvider local)
    {
        Local = local;
    }

    /// <summary>The clock of this machine, which measures how much time has passed.</summary>
    public TimeProvider Local { get; }

    /// <summary>How far the gateway's clock is ahead of this machine's, as far as is known.</summary>
    public TimeSpan Offset => new(Interlocked.Read(ref _offsetTicks));

    public ClockReading Read() => new(Local.GetUtcNow(), Offset);

    /// <summary>Whether the clock has been corrected since a reading, so that what was stamped with it is out of time.</summary>
    public bool WasCorrectedSince(ClockReading reading) => reading.Offset != Offset;

    /// <summary>Compares the date of a response with the time between the request and now, and corrects the clock if it cannot be right.</summary>
    /// <param name="response">A response of the gateway.</param>
    /// <param name="sentAt">Read when the request was sent.</param>
    public void Learn(HttpResponseMessage response, ClockReading sentAt)
    {
        // An age says that a cache on the way kept the response: its date is of then.
        if (response.Headers.Date is not { } date || response.Headers.Age is not null)
        {
            return;
        }

        // In ticks, since the date may be any from the year 1 to 9999, where a second more or less would leave the calendar.
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
