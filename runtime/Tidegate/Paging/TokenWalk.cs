using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Paging;

/// <summary>Follows the token, or the link, that each page has for the next one, until a page has none. Empty pages prove nothing: services filter.</summary>
internal sealed class TokenWalk<TOptions, TPage, TItem> : IPageWalk<TItem>
    where TOptions : CallOptions
{
    /// <summary>After this many empty pages in a row, it is no longer credible that items follow.</summary>
    private const int MostEmptyPages = 1000;

    private readonly string _operation;
    private readonly string _what;
    private readonly TOptions _options;
    private readonly Func<string?, TOptions, CancellationToken, Task<TPage>> _fetch;
    private readonly Func<TPage, IReadOnlyList<TItem>?> _items;
    private readonly Func<TPage, string?> _next;

    /// <summary>The tokens that were followed.</summary>
    private readonly HashSet<string> _followed = new(StringComparer.Ordinal);
    private string? _token;
    private TPage? _page;
    private bool _isBegun;
    private int _emptyPages;

    /// <param name="operation">The operation's name, used in errors.</param>
    /// <param name="what">What is followed, in the words of messages: a token, or what a link asks for.</param>
    /// <param name="firstToken">The token of the first page; null for the beginning of the list.</param>
    /// <param name="options">The options of all calls.</param>
    /// <param name="fetch">Fetches the page of a token.</param>
    /// <param name="items">Returns the items of a page.</param>
    /// <param name="next">Returns the token of the next page.</param>
    public TokenWalk(
        string operation,
        string what,
        string? firstToken,
        TOptions options,
        Func<string?, TOptions, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, string?> next)
    {
        _operation = operation;
        _what = what;
        _options = options;
        _fetch = fetch;
        _items = items;
        _next = next;
        _token = firstToken;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<TItem>?> NextAsync(CancellationToken cancellationToken)
    {
        while (TryAdvance())
        {
            if (_token is not null && !_followed.Add(_token))
            {
                throw PageFailure.Of(_operation, $"the {_what} of the next page came before; following it again would not end, so items may be missing or have come twice");
            }

            if (_followed.Count > PageFailure.MostPages)
            {
                throw PageFailure.Of(_operation, $"there are more than {PageFailure.MostPages} pages; the service seems to give a new {_what} for ever, so items may come twice");
            }

            try
            {
                _page = await _fetch(_token, _options, cancellationToken).ConfigureAwait(false);
            }
            catch (ArgumentException refusal) when (_isBegun)
            {
                throw PageFailure.OfLimit(_operation, refusal);
            }

            _isBegun = true;
            if (_items(_page) is { Count: > 0 } items)
            {
                _emptyPages = 0;
                return items;
            }

            if (++_emptyPages > MostEmptyPages)
            {
                throw PageFailure.Of(_operation, $"{MostEmptyPages} pages in a row are empty, and still there is a {_what} for the next; items may be missing");
            }
        }

        return null;
    }

    /// <summary>
    /// Looks where the next page is. That comes last: what is wrong about it must not cost the items of the page that told it.
    /// </summary>
    /// <returns>False when there is none.</returns>
    private bool TryAdvance()
    {
        if (_isBegun)
        {
            _token = _next(_page!);
        }

        return !_isBegun || !string.IsNullOrEmpty(_token);
    }
}
