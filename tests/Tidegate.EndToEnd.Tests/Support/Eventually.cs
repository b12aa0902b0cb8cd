using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Tidegate.EndToEnd.Tests.Support;

/// <summary>Waits for what happens soon, but on another thread.</summary>
internal static class Eventually
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <exception cref="TimeoutException">It has not come true within a minute.</exception>
    public static async Task HoldsAsync(Func<bool> condition, string description)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > s_patience)
            {
                throw new TimeoutException($"It has not come true within a minute: {description}.");
            }

            await Task.Delay(10);
        }
    }
}
