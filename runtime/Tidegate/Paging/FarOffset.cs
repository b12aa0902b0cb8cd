using System;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Paging;

/// <summary>Finds out whether a service honors offsets: far behind the end of the list there is nothing.</summary>
internal static class FarOffset
{
    /// <summary>Past the end of any list.</summary>
    private const int Far = 1_000_000_000;

    /// <exception cref="ApiTransportException">There is something.</exception>
    public static async ValueTask CheckIsEmptyAsync<TOptions, TPage, TItem>(
        PageSource<TOptions, TPage, TItem> source, int offset, int limit, CancellationToken cancellationToken)
        where TOptions : CallOptions
    {
        int far = (int)Math.Min((long)offset + Far, int.MaxValue);
        if (await source.TryFetchAsync(far, limit, cancellationToken).ConfigureAwait(false) is { Items.Count: > 0 })
        {
            throw source.Failure($"offset {far} is not empty; the service seems to ignore the offset, so items may be missing");
        }
    }
}
