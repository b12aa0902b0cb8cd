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

    /// <summary>Whether a page was fetched.</summary>
    private bool _isBegun;

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

    /// <exception cref="ApiTransportException">This is not the first page, and it is outside the limits of the inputs that ask for it.</exception>
    public async ValueTask<WalkedPage<TItem>> FetchAsync(int number, int size, CancellationToken cancellationToken) =>
        (await TryFetchAsync(number, size, static _ => false, cancellationToken).ConfigureAwait(false))!;

    /// <returns>Null when the service refuses the page for a permanent reason, or the page is outside the limits of the inputs, so that it would.</returns>
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
        int number, int size, Func<Exception, bool> isNone, CancellationToken cancellationToken)
    {
        try
        {
            TPage page = await _fetch(number, size, _options, cancellationToken).ConfigureAwait(false);
            _isBegun = true;
            return new WalkedPage<TItem>(number, _items(page) ?? [], _probe.Digest, _idOf);
        }
        catch (Exception exception) when ((exception is ApiClientException || IsOutside(exception)) && isNone(exception))
        {
            return null;
        }
        catch (ArgumentException exception) when (IsOutside(exception))
        {
            throw PageFailure.OfLimit(_operation, exception);
        }
    }

    /// <summary>Whether the client refuses to ask for a page. The first one is what the caller asks for, and it is the caller who is told.</summary>
    private bool IsOutside(Exception exception) => _isBegun && exception is ArgumentException;

    private static bool IsRefusal(Exception exception) => exception switch
    {
        ArgumentException => true,
        ApiException { IsTransient: false, IsSigningFailure: false, HttpStatus: { } status } => (int)status is >= 200 and < 300 || IsOfRequest(status),
        ApiTransportException { Reason: ApiTransportReason.HttpStatus, HttpStatus: { } status } => IsOfRequest(status),
        _ => false,
    };

    /// <summary>
    /// Whether a status says that the requested page does not exist or is not allowed. Others, such as 429, say nothing about that.
    /// </summary>
    private static bool IsOfRequest(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.RequestedRangeNotSatisfiable or (HttpStatusCode)422;

    private static HttpStatusCode? StatusOf(Exception exception) => exception switch
    {
        ApiException { IsSigningFailure: false } refused => refused.HttpStatus,
        ApiTransportException { IsSigningFailure: false } failed => failed.HttpStatus,
        _ => null,
    };
}
