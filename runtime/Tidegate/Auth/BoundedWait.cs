using System;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Auth;

/// <summary>Waits for work of the caller's, which may not look at the token that it was given.</summary>
internal static class BoundedWait
{
    /// <exception cref="OperationCanceledException">The time is over, and the work goes on by itself.</exception>
    public static async Task WithinAsync(Task work, CancellationToken end)
    {
        try
        {
            await work.WaitAsync(end).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _ = LetGoAsync(work);
            throw;
        }
    }

    /// <summary>How it ends when nobody waits any more is no event.</summary>
    private static async Task LetGoAsync(Task work)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch
        {
            // The call has ended before.
        }
    }
}
