using System;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Tasks;

/// <summary>A delay by a clock, which on older platforms a package has.</summary>
internal static class ClockDelay
{
    public static Task ForAsync(TimeSpan delay, TimeProvider clock, CancellationToken cancellationToken) => clock.Delay(delay, cancellationToken);
}
