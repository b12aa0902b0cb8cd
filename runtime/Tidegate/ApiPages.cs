using System;
using System.Collections.Generic;
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
    /// <exception cref="ApiTransportException">The service gives the same full page again and again.</exception>
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
        throw new NotImplementedException();
    }
}
