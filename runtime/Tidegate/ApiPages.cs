using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Paging;

namespace Tidegate;

/// <summary>
/// Walks the pages of a paged operation: fetches a page when the previous one has been consumed, until two in a row are empty. A page that is not
/// full does not prove the end, because services may return fewer items than requested, and neither does one empty page, because services may
/// filter after paging. After a first page that is not full, the next page is also requested in the size that was received. When a page repeats,
/// a page far past the end is requested, and perhaps two smaller ones, to find out whether the end has been reached.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPages
{
    /// <summary>Enumerates all items.</summary>
    /// <typeparam name="TOptions">The service's call options.</typeparam>
    /// <typeparam name="TPage">The result of the operation.</typeparam>
    /// <typeparam name="TItem">An item of a page.</typeparam>
    /// <param name="operation">The operation's name, used in errors.</param>
    /// <param name="firstPage">The number of the first page to fetch.</param>
    /// <param name="pageSize">The number of items to request per page.</param>
    /// <param name="options">The caller's options.</param>
    /// <param name="fetch">Fetches a page by number and size, with the given options.</param>
    /// <param name="items">Returns the items of a page; null means none.</param>
    /// <param name="itemsNames">The wire names of the member that holds the items; null when the response's data is the list itself.</param>
    /// <param name="id">Returns the id by which an item is recognized; null when items have no id.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSize"/> is not positive.</exception>
    /// <exception cref="ApiTransportException">
    /// The service ignores the page number or counts in another way, so that items may be missing.
    /// </exception>
    public static IAsyncEnumerable<TItem> WalkAsync<TOptions, TPage, TItem>(
        string operation,
        int firstPage,
        int pageSize,
        TOptions? options,
        Func<int, int, TOptions, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        string[]? itemsNames,
        Func<TItem, ApiId>? id,
        CancellationToken cancellationToken)
        where TOptions : CallOptions, new()
    {
        ApiArgument.NotNull(fetch, nameof(fetch));
        ApiArgument.NotNull(items, nameof(items));
        if (pageSize <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(pageSize), pageSize, "A page needs at least one item, or the walk would not end.");
        }

        TOptions pageOptions = options ?? new TOptions();
        return Walk(
            () => new PageWalk<TOptions, TPage, TItem>(
                firstPage,
                pageSize,
                new PageSource<TOptions, TPage, TItem>(operation, pageOptions, fetch, items, new PageProbe(itemsNames ?? []), id)),
            cancellationToken);
    }

    /// <param name="begin">Begins a walk; each enumeration is a walk of its own.</param>
    private static async IAsyncEnumerable<TItem> Walk<TOptions, TPage, TItem>(
        Func<PageWalk<TOptions, TPage, TItem>> begin, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TOptions : CallOptions
    {
        PageWalk<TOptions, TPage, TItem> walk = begin();
        while (await walk.NextAsync(cancellationToken).ConfigureAwait(false) is { } items)
        {
            foreach (TItem item in items)
            {
                yield return item;
            }
        }
    }
}
