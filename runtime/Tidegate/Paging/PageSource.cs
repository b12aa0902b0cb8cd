using System;
using System.Collections.Generic;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Paging;

/// <summary>Fetches the pages of one operation.</summary>
internal sealed class PageSource<TOptions, TPage, TItem>
    where TOptions : CallOptions
{
    private readonly string _operation;
    private readonly Func<int, int, TOptions, CancellationToken, Task<TPage>> _fetch;
    private readonly Func<TPage, IReadOnlyList<TItem>?> _items;
    private readonly Func<TItem, ApiId>? _idOf;
    private readonly PageProbe _probe;
    private readonly TOptions _options;

    public PageSource(
        string operation,
        TOptions options,
        Func<int, int, TOptions, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        PageProbe probe,
        Func<TItem, ApiId>? idOf)
    {
        _operation = operation;
        _options = (TOptions)options.WithProbe(probe);
        _fetch = fetch;
        _items = items;
        _probe = probe;
        _idOf = idOf;
    }

    public async ValueTask<WalkedPage<TItem>> FetchAsync(int number, int size, CancellationToken cancellationToken)
    {
        TPage page = await _fetch(number, size, _options, cancellationToken).ConfigureAwait(false);
        return new WalkedPage<TItem>(number, _items(page) ?? [], _probe.Digest, _idOf);
    }

    /// <returns>Null when the service refuses the page for a permanent reason.</returns>
    public ValueTask<WalkedPage<TItem>?> TryFetchAsync(int number, int size, CancellationToken cancellationToken) =>
        TryFetchAsync(number, size, IsRefusal, cancellationToken);

    /// <returns>Null when the service says with 404 or 416 that there is no such page.</returns>
    public ValueTask<WalkedPage<TItem>?> FetchIfThereAsync(int number, int size, CancellationToken cancellationToken) =>
        TryFetchAsync(number, size, static exception => StatusOf(exception) is HttpStatusCode.NotFound or HttpStatusCode.RequestedRangeNotSatisfiable, cancellationToken);

    /// <summary>Requests a page that is used only as evidence.</summary>
    /// <returns>Null when it cannot be fetched, for whatever reason.</returns>
    public ValueTask<WalkedPage<TItem>?> FetchIfPossibleAsync(int number, int size, CancellationToken cancellationToken) =>
        TryFetchAsync(number, size, static _ => true, cancellationToken);

    public ApiTransportException Failure(FormattableString problem) => PageFailure.Of(_operation, problem);

    private async ValueTask<WalkedPage<TItem>?> TryFetchAsync(
        int number, int size, Func<ApiClientException, bool> isNone, CancellationToken cancellationToken)
    {
        try
        {
            return await FetchAsync(number, size, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiClientException exception) when (isNone(exception))
        {
            return null;
        }
    }

    private static bool IsRefusal(ApiClientException exception) => exception switch
    {
        ApiException { IsTransient: false, IsSigningFailure: false, HttpStatus: { } status } => (int)status is >= 200 and < 300 || IsOfRequest(status),
        ApiTransportException { Reason: ApiTransportReason.HttpStatus, HttpStatus: { } status } => IsOfRequest(status),
        _ => false,
    };

    /// <summary>
    /// Whether a status says that the requested page does not exist or is not allowed. Others, such as 429, say nothing about that.
    /// </summary>
    private static bool IsOfRequest(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.RequestedRangeNotSatisfiable or (HttpStatusCode)422;

    private static HttpStatusCode? StatusOf(ApiClientException exception) => exception switch
    {
        ApiException { IsSigningFailure: false } refused => refused.HttpStatus,
        ApiTransportException { IsSigningFailure: false } failed => failed.HttpStatus,
        _ => null,
    };
}
