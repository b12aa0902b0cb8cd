using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Paging;

/// <summary>Fetches the pages of one operation.</summary>
internal sealed class PageSource<TOptions, TPage, TItem>
    where TOptions : CallOptions
{
    private readonly Func<int, int, TOptions, CancellationToken, Task<TPage>> _fetch;
    private readonly Func<TPage, IReadOnlyList<TItem>?> _items;
    private readonly Func<TItem, ApiId>? _idOf;
    private readonly PageProbe _probe = new();
    private readonly TOptions _options;

    public PageSource(
        TOptions options,
        Func<int, int, TOptions, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TItem, ApiId>? idOf)
    {
        _options = (TOptions)options.WithProbe(_probe);
        _fetch = fetch;
        _items = items;
        _idOf = idOf;
    }

    public async ValueTask<WalkedPage<TItem>> FetchAsync(int number, int size, CancellationToken cancellationToken)
    {
        TPage answer = await _fetch(number, size, _options, cancellationToken).ConfigureAwait(false);
        return new WalkedPage<TItem>(number, _items(answer) ?? [], _probe.Digest, _idOf);
    }

    /// <returns>Null when the service refuses to give that page.</returns>
    public async ValueTask<WalkedPage<TItem>?> TryFetchAsync(int number, int size, CancellationToken cancellationToken)
    {
        try
        {
            return await FetchAsync(number, size, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiClientException exception) when (exception is ApiException or ApiTransportException { Reason: ApiTransportReason.HttpStatus })
        {
            return null;
        }
    }
}
