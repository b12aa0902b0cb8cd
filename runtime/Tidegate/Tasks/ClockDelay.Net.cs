using System;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Tasks;

/// <summary>A delay by a clock.</summary>
internal static class ClockDelay
{
    public static Task ForAsync(TimeSpan delay, TimeProvider clock, CancellationToken cancellationToken) => Task.Delay(delay, clock, cancellationToken);
}
