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
    private readonly PageProbe _probe = new();
    private readonly TOptions _options;

    /// <param name="canResize">Whether pages can be had in other sizes than the first one asked for.</param>
    public PageSource(
        string operation,
        TOptions options,
        bool canResize,
        Func<int, int, TOptions, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TItem, ApiId>? idOf)
    {
        _operation = operation;
        CanResize = canResize;
        _options = (TOptions)options.WithProbe(_probe);
        _fetch = fetch;
        _items = items;
        _idOf = idOf;
    }

    public bool CanResize { get; }

    public async ValueTask<WalkedPage<TItem>> FetchAsync(int number, int size, CancellationToken cancellationToken)
    {
        TPage answer = await _fetch(number, size, _options, cancellationToken).ConfigureAwait(false);
        return new WalkedPage<TItem>(number, _items(answer) ?? [], _probe.Digest, _idOf);
    }

    /// <returns>Null when the service refuses to give that page, for a reason that does not pass.</returns>
    public async ValueTask<WalkedPage<TItem>?> TryFetchAsync(int number, int size, CancellationToken cancellationToken)
    {
        try
        {
            return await FetchAsync(number, size, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiClientException exception) when (IsRefusal(exception))
        {
            return null;
        }
    }

    public ApiTransportException Failure(FormattableString problem) =>
        new(_operation, ApiTransportReason.InvalidResponse, $"{_operation}: {FormattableString.Invariant(problem)}.");

    private static bool IsRefusal(ApiClientException exception) => exception switch
    {
        ApiException refused => !refused.IsTransient && !refused.IsTokenFailure && refused.HttpStatus < HttpStatusCode.InternalServerError,
        ApiTransportException { Reason: ApiTransportReason.HttpStatus, HttpStatus: { } status } =>
            status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or (HttpStatusCode)416 or (HttpStatusCode)422,
        _ => false,
    };
}
