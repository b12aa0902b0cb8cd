using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Paging;

/// <summary>
/// Walks until a page is empty: a short page proves nothing, since a service may give fewer items than it is asked for. A page that came
/// before is either the end, of a service that gives its last page for every later number, or a list in which things are the same, or the
/// work of a service that ignores the number. A page far behind any end tells which: it is empty where numbers are honoured.
/// </summary>
internal sealed class PageWalk<TOptions, TPage, TItem>
    where TOptions : CallOptions
{
    /// <summary>How many pages come before one that is never the same as another is doubted, too: a time or a counter may differ in each.</summary>
    private const int PagesWithoutDoubt = 100;

    /// <summary>Longer lists are not believed in.</summary>
    private const int MostPages = 1_000_000;

    private readonly string _operation;
    private readonly int _firstPage;
    private readonly int _pageSize;
    private readonly bool _canResize;
    private readonly PageSource<TOptions, TPage, TItem> _source;
    private readonly PageHistory<TItem> _history = new();
    private int _walked;
    private bool _isTrusted;

    /// <param name="canResize">Whether the source takes other sizes than <paramref name="pageSize"/>.</param>
    public PageWalk(string operation, int firstPage, int pageSize, bool canResize, PageSource<TOptions, TPage, TItem> source)
    {
        _operation = operation;
        _firstPage = firstPage;
        _pageSize = pageSize;
        _canResize = canResize;
        _source = source;
    }

    /// <summary>Fetches the next page.</summary>
    /// <returns>Its items; null at the end.</returns>
    /// <exception cref="ApiTransportException">The service ignores the page number, so that nobody knows what is missing.</exception>
    public async ValueTask<IReadOnlyList<TItem>?> NextAsync(CancellationToken cancellationToken)
    {
        while (_walked < MostPages)
        {
            WalkedPage<TItem> page = await _source.FetchAsync(_firstPage + _walked, _pageSize, cancellationToken).ConfigureAwait(false);
            _walked++;
            if (page.Items.Count == 0 || (!_isTrusted && await IsBehindTheEndAsync(page, cancellationToken).ConfigureAwait(false)))
            {
                return null;
            }

            // A service that counts from 1 gives page 1 for the number 0, too.
            bool isSecondCopy = !_history.TryAdd(page) && _walked == 2 && page.HasDistinctItems();
            if (!isSecondCopy)
            {
                return page.Items;
            }
        }

        throw Failure($"there are more than {MostPages} pages");
    }

    /// <returns>Whether the walk is over before this page; false when it may go on, in doubt or not.</returns>
    private async ValueTask<bool> IsBehindTheEndAsync(WalkedPage<TItem> page, CancellationToken cancellationToken)
    {
        bool isRepeated = _history.Contains(page);
        if (!isRepeated && _walked <= PagesWithoutDoubt)
        {
            return false;
        }

        WalkedPage<TItem>? far = await _source.TryFetchAsync(FarBehind(page.Number), _pageSize, cancellationToken).ConfigureAwait(false);
        if (far is { Items.Count: 0 } || (far is null && !_history.ContainsList(page)))
        {
            _isTrusted = true;
            return false;
        }

        if (far is null && !page.HasDistinctItems())
        {
            // The number is too large for the service, and what looks like a copy may be items that are the same.
            throw Failure($"page {page.Number} is the same as one before");
        }

        if (far is not null && !(isRepeated && _history.Contains(far)))
        {
            throw Failure($"page {far.Number} is not empty");
        }

        if (_walked == 2 && page.Items.Count >= _pageSize)
        {
            await CheckOnlyPageAsync(page, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>
    /// A full page that is all there is looks like the first of many whose number is ignored, until pages are smaller: two that are the
    /// same then are not the halves of the whole.
    /// </summary>
    private async ValueTask CheckOnlyPageAsync(WalkedPage<TItem> page, CancellationToken cancellationToken)
    {
        int size = _pageSize > 1 ? _pageSize / 2 : 2;
        WalkedPage<TItem>? first = _canResize ? await _source.TryFetchAsync(_firstPage, size, cancellationToken).ConfigureAwait(false) : null;
        WalkedPage<TItem>? second = first is null ? null : await _source.TryFetchAsync(_firstPage + 1, size, cancellationToken).ConfigureAwait(false);
        bool isWhole = second is not null && (!second.IsLike(first!) || first!.IsLike(page));
        if (!isWhole)
        {
            throw Failure($"page {page.Number} is the same as the page before");
        }
    }

    /// <summary>Behind the end of any list, but not so far that a service that multiplies it by the size overflows.</summary>
    private int FarBehind(int number) => (int)Math.Max(Math.Min((long)number + MostPages, int.MaxValue / _pageSize), Math.Min((long)number + 1, int.MaxValue));

    private ApiTransportException Failure(FormattableString problem) => new(
        _operation,
        ApiTransportReason.InvalidResponse,
        $"{_operation}: {FormattableString.Invariant(problem)}; the service seems to ignore the page number, so items may be missing. Ask for them in fewer, larger pages.");
}
