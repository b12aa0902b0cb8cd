using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Paging;

namespace Tidegate;

/// <summary>
/// Walks the pages of a paged operation: fetches a page when the one before is used up, until two in a row are empty. A page that is not
/// full proves nothing, since services give fewer items than they are asked for, nor does one empty page, since they filter what they
/// have cut into pages. Behind a first page that is not full, the next is asked for in the size that came, too. Where a page comes again, a
/// page far behind the end is asked for, and perhaps two smaller ones, to find out whether that is the end.
/// </summary>
/// <remarks>For generated code. It may change with any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPages
{
    /// <summary>Gives all items.</summary>
    /// <typeparam name="TOptions">The service's call options.</typeparam>
    /// <typeparam name="TPage">What the operation returns.</typeparam>
    /// <typeparam name="TItem">An item of a page.</typeparam>
    /// <param name="operation">The operation's name, for errors.</param>
    /// <param name="firstPage">The number of the first page to fetch.</param>
    /// <param name="pageSize">The number of items to ask for.</param>
    /// <param name="options">The caller's options.</param>
    /// <param name="fetch">Fetches a page by its number and size, with the options given to it.</param>
    /// <param name="items">Gives the items of a page; null is none.</param>
    /// <param name="itemsNames">The names that the member with the items has on the wire; null where the response's data is the list itself.</param>
    /// <param name="id">Gives the id of an item, by which it is known again; null when items have none.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSize"/> is not positive.</exception>
    /// <exception cref="ApiTransportException">The service ignores the page number or counts otherwise, so that items may be missing.</exception>
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

    /// <param name="begin">Begins a walk: each enumeration is one of its own.</param>
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
