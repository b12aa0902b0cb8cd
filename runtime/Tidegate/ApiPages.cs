using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate;

/// <summary>Walks the pages of a paged operation.</summary>
public static class ApiPages
{
    /// <summary>Gives all items, fetching a page when the one before is used up; a page that is not full is the last.</summary>
    /// <typeparam name="TOptions">The service's call options.</typeparam>
    /// <typeparam name="TPage">What the operation returns.</typeparam>
    /// <typeparam name="TItem">An item of a page.</typeparam>
    /// <param name="operation">The operation's name, for errors.</param>
    /// <param name="firstPage">The number of the first page to fetch.</param>
    /// <param name="pageSize">The number of items of a full page.</param>
    /// <param name="options">The caller's options.</param>
    /// <param name="fetch">Fetches a page by its number, with the options given to it.</param>
    /// <param name="items">Gives the items of a page; null is none.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSize"/> is not positive.</exception>
    /// <exception cref="ApiTransportException">The service gives the same full page again.</exception>
    public static IAsyncEnumerable<TItem> WalkAsync<TOptions, TPage, TItem>(
        string operation,
        int firstPage,
        int pageSize,
        TOptions? options,
        Func<int, TOptions, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        CancellationToken cancellationToken)
        where TOptions : CallOptions, new()
    {
        ApiArgument.NotNull(fetch, nameof(fetch));
        ApiArgument.NotNull(items, nameof(items));
        if (pageSize <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(pageSize), pageSize, "A page needs at least one item, or the walk would not end.");
        }

        return Walk(operation, firstPage, pageSize, options ?? new TOptions(), fetch, items, cancellationToken);
    }

    private static async IAsyncEnumerable<TItem> Walk<TOptions, TPage, TItem>(
        string operation,
        int firstPage,
        int pageSize,
        TOptions options,
        Func<int, TOptions, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TOptions : CallOptions
    {
        var probe = new PageProbe();
        var probedOptions = (TOptions)options.WithProbe(probe);
        for (int page = firstPage; ; page++)
        {
            TPage answer = await fetch(page, probedOptions, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<TItem> found = items(answer) ?? [];
            bool isFull = found.Count >= pageSize;
            if (isFull && probe.IsRepeated)
            {
                throw new ApiTransportException(
                    operation,
                    ApiTransportReason.InvalidResponse,
                    FormattableString.Invariant($"{operation}: page {page} is the same as the page before; the service seems to ignore the page number."));
            }

            foreach (TItem item in found)
            {
                yield return item;
            }

            if (!isFull)
            {
                yield break;
            }
        }
    }
}
