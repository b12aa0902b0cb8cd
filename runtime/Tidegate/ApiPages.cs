using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Paging;

namespace Tidegate;

/// <summary>
/// Walks the pages of a paged operation: fetches a page when the previous one has been consumed. Numbered pages end when two in a row are empty: a
/// page that is not full does not prove the end, because services may return fewer items than requested, and neither does one empty page, because
/// services may filter after paging. After a first page that is not full, the next page is also requested in the size that was received. When a page
/// repeats, a page far past the end is requested, and perhaps two smaller ones, to find out whether the end has been reached.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPages
{
    /// <summary>Enumerates all items of numbered pages.</summary>
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
        CheckSize(pageSize, nameof(pageSize));
        TOptions pageOptions = options ?? new TOptions();
        return Walk(
            () => new PageWalk<TOptions, TPage, TItem>(
                firstPage,
                pageSize,
                new PageSource<TOptions, TPage, TItem>(operation, pageOptions, fetch, items, new PageProbe(itemsNames ?? []), id)),
            cancellationToken);
    }

    /// <summary>
    /// Enumerates all items of numbered pages, whose service tells how many there are: a page that is not full and completes them is the last.
    /// </summary>
    /// <param name="operation">The operation's name, used in errors.</param>
    /// <param name="firstPage">The number of the first page of the list. The total counts only where the walk begins there.</param>
    /// <param name="startPage">The number of the first page to fetch.</param>
    /// <param name="pageSize">The number of items to request per page.</param>
    /// <param name="options">The caller's options.</param>
    /// <param name="fetch">Fetches a page by number and size, with the given options.</param>
    /// <param name="items">Returns the items of a page; null means none.</param>
    /// <param name="itemsNames">The wire names of the member that holds the items; null when the response's data is the list itself.</param>
    /// <param name="id">Returns the id by which an item is recognized; null when items have no id.</param>
    /// <param name="total">Returns the number of items in the whole list; null when the page does not tell it.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSize"/> is not positive.</exception>
    /// <exception cref="ApiTransportException">
    /// The service ignores the page number or counts in another way, or the list ends before the total, so that items may be missing.
    /// </exception>
    public static IAsyncEnumerable<TItem> WalkToTotalAsync<TOptions, TPage, TItem>(
        string operation,
        int firstPage,
        int startPage,
        int pageSize,
        TOptions? options,
        Func<int, int, TOptions, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        string[]? itemsNames,
        Func<TItem, ApiId>? id,
        Func<TPage, long?> total,
        CancellationToken cancellationToken)
        where TOptions : CallOptions, new()
    {
        if (startPage != firstPage)
        {
            return WalkAsync(operation, startPage, pageSize, options, fetch, items, itemsNames, id, cancellationToken);
        }

        ApiArgument.NotNull(fetch, nameof(fetch));
        ApiArgument.NotNull(items, nameof(items));
        CheckSize(pageSize, nameof(pageSize));
        TOptions pageOptions = options ?? new TOptions();
        return Walk(
            () =>
            {
                var told = new ToldTotal<TPage, TItem>(total, items);
                var source = new PageSource<TOptions, TPage, TItem>(operation, pageOptions, told.Noting(fetch), items, new PageProbe(itemsNames ?? []), id);
                return new TotalledWalk<TPage, TItem>(operation, new PageWalk<TOptions, TPage, TItem>(firstPage, pageSize, source), told, 0);
            },
            cancellationToken);
    }

    /// <summary>Enumerates all items of pages that are asked for by the number of items before them.</summary>
    /// <param name="operation">The operation's name, used in errors.</param>
    /// <param name="firstOffset">The number of items to skip.</param>
    /// <param name="limit">The number of items to request per page.</param>
    /// <param name="options">The caller's options.</param>
    /// <param name="fetch">Fetches a page by offset and limit, with the given options.</param>
    /// <param name="items">Returns the items of a page; null means none.</param>
    /// <param name="itemsNames">The wire names of the member that holds the items; null when the response's data is the list itself.</param>
    /// <param name="id">Returns the id by which an item is recognized; null when items have no id.</param>
    /// <param name="total">Returns the number of items in the whole list; null when the service does not tell it.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not positive.</exception>
    /// <exception cref="ApiTransportException">
    /// The service ignores the offset or counts in another way, or the list ends before the total, so that items may be missing.
    /// </exception>
    public static IAsyncEnumerable<TItem> WalkOffsetsAsync<TOptions, TPage, TItem>(
        string operation,
        int firstOffset,
        int limit,
        TOptions? options,
        Func<int, int, TOptions, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        string[]? itemsNames,
        Func<TItem, ApiId>? id,
        Func<TPage, long?>? total,
        CancellationToken cancellationToken)
        where TOptions : CallOptions, new()
    {
        ApiArgument.NotNull(fetch, nameof(fetch));
        ApiArgument.NotNull(items, nameof(items));
        CheckSize(limit, nameof(limit));
        TOptions pageOptions = options ?? new TOptions();
        return Walk(
            () =>
            {
                ToldTotal<TPage, TItem>? told = total is null ? null : new ToldTotal<TPage, TItem>(total, items);
                var source = new PageSource<TOptions, TPage, TItem>(
                    operation, pageOptions, told is null ? fetch : told.Noting(fetch), items, new PageProbe(itemsNames ?? []), id);
                IPageWalk<TItem> walk = id is null
                    ? new OffsetWalk<TOptions, TPage, TItem>(firstOffset, limit, source)
                    : new OverlappingWalk<TOptions, TPage, TItem>(firstOffset, limit, source, id);
                return told is null ? walk : new TotalledWalk<TPage, TItem>(operation, walk, told, firstOffset);
            },
            cancellationToken);
    }

    /// <summary>Enumerates all items of pages each of which has a token for the next, until one has none.</summary>
    /// <param name="operation">The operation's name, used in errors.</param>
    /// <param name="firstToken">The token of the first page; null for the beginning of the list.</param>
    /// <param name="options">The caller's options.</param>
    /// <param name="fetch">Fetches the page of a token, with the given options.</param>
    /// <param name="items">Returns the items of a page; null means none.</param>
    /// <param name="next">Returns the token of the next page; null or empty at the end.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <exception cref="ApiTransportException">A token came before, or pages are empty without end.</exception>
    public static IAsyncEnumerable<TItem> WalkTokensAsync<TOptions, TPage, TItem>(
        string operation,
        string? firstToken,
        TOptions? options,
        Func<string?, TOptions, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, string?> next,
        CancellationToken cancellationToken)
        where TOptions : CallOptions, new()
    {
        ApiArgument.NotNull(fetch, nameof(fetch));
        ApiArgument.NotNull(items, nameof(items));
        ApiArgument.NotNull(next, nameof(next));
        TOptions pageOptions = options ?? new TOptions();
        return Walk(() => new TokenWalk<TOptions, TPage, TItem>(operation, "token", firstToken, pageOptions, fetch, items, next), cancellationToken);
    }

    /// <summary>
    /// Enumerates all items of pages each of which has a link to the next in the <c>Link</c> header of its response (RFC 8288), until one has none. The query of
    /// a link takes the place of that which the inputs of the caller make.
    /// </summary>
    /// <param name="operation">The operation's name, used in errors.</param>
    /// <param name="relation">The relation of the link to the next page.</param>
    /// <param name="options">The caller's options.</param>
    /// <param name="fetch">Fetches a page with the given options.</param>
    /// <param name="items">Returns the items of a page; null means none.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <exception cref="ApiTransportException">
    /// A link came before, leads to another origin or path, or cannot be read, or pages are empty without end.
    /// </exception>
    public static IAsyncEnumerable<TItem> WalkLinksAsync<TOptions, TPage, TItem>(
        string operation,
        string relation,
        TOptions? options,
        Func<TOptions, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        CancellationToken cancellationToken)
        where TOptions : CallOptions, new()
    {
        ApiArgument.NotNull(fetch, nameof(fetch));
        ApiArgument.NotNull(items, nameof(items));
        ApiArgument.NotNull(relation, nameof(relation));
        TOptions callerOptions = options ?? new TOptions();
        return Walk(
            () =>
            {
                var links = new LinkTrail(operation, relation);
                return new TokenWalk<TOptions, TPage, TItem>(
                    operation, "link", null, (TOptions)callerOptions.WithLinks(links), (_, pageOptions, cancellation) => fetch(pageOptions, cancellation), items, _ => links.Next());
            },
            cancellationToken);
    }

    /// <summary>Returns what a page must have to walk on: a page that lacks it is not the end of the list.</summary>
    /// <param name="value">What the page has.</param>
    /// <param name="operation">The operation's name, used in errors.</param>
    /// <param name="name">The name of the member.</param>
    /// <exception cref="ApiTransportException">The page lacks it.</exception>
    public static T Required<T>(T? value, string operation, string name)
        where T : class => value ?? throw PageFailure.Of(operation, $"a page lacks '{name}', without which items may be missing");

    private static void CheckSize(int size, string name)
    {
        if (size <= 0)
        {
            throw new ArgumentOutOfRangeException(name, size, "A page needs at least one item, or the walk would not end.");
        }
    }

    /// <param name="begin">Begins a walk; each enumeration is a walk of its own.</param>
    private static async IAsyncEnumerable<TItem> Walk<TItem>(Func<IPageWalk<TItem>> begin, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IPageWalk<TItem> walk = begin();
        while (await walk.NextAsync(cancellationToken).ConfigureAwait(false) is { } items)
        {
            foreach (TItem item in items)
            {
                yield return item;
            }
        }
    }
}
