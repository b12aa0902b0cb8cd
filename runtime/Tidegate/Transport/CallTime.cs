using System;
using System.Threading;

namespace Tidegate.Transport;

/// <summary>The time limit of a call, which runs from its creation.</summary>
internal readonly struct CallTime
{
    private readonly TimeProvider _clock;
    private readonly TimeSpan _limit;
    private readonly long _start;

    private CallTime(TimeSpan limit, TimeProvider clock)
    {
        _clock = clock;
        _limit = limit;
        _start = clock.GetTimestamp();
    }

    /// <summary>The time left; zero when it has run out, <see cref="Timeout.InfiniteTimeSpan"/> when there is no limit.</summary>
    public TimeSpan Left
    {
        get
        {
            if (_limit == Timeout.InfiniteTimeSpan)
            {
                return _limit;
            }

            TimeSpan left = _limit - _clock.GetElapsedTime(_start);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    public static CallTime Start(TimeSpan limit, TimeProvider clock) => new(limit, clock);
}
