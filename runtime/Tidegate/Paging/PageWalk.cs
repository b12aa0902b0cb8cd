using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Paging;

/// <summary>
/// Walks until two pages in a row are empty: a short page proves nothing, since a service may give fewer items than it is asked for, and
/// nor does one empty page, since a service may filter what it has cut into pages.
/// </summary>
internal sealed class PageWalk<TOptions, TPage, TItem>
    where TOptions : CallOptions
{
    /// <summary>Longer lists are not believed in.</summary>
    private const int MostPages = 1_000_000;

    private readonly int _firstPage;
    private readonly PageSource<TOptions, TPage, TItem> _source;
    private readonly PageHistory<TItem> _history = new();
    private readonly RepeatedPages<TOptions, TPage, TItem> _repeated;
    private int _pageSize;
    private int _walked;
    private WalkedPage<TItem>? _previous;

    public PageWalk(int firstPage, int pageSize, PageSource<TOptions, TPage, TItem> source)
    {
        _firstPage = firstPage;
        _pageSize = pageSize;
        _source = source;
        _repeated = new RepeatedPages<TOptions, TPage, TItem>(firstPage, source, _history);
    }

    /// <summary>Fetches the next page.</summary>
    /// <returns>Its items; null at the end.</returns>
    /// <exception cref="ApiTransportException">The service counts otherwise or ignores the number, so that nobody knows what is missing.</exception>
    public async ValueTask<IReadOnlyList<TItem>?> NextAsync(CancellationToken cancellationToken)
    {
        while (_walked < MostPages)
        {
            bool isBehindEmptyPage = _previous is { Items.Count: 0 };
            if (await FetchAsync(isBehindEmptyPage, cancellationToken).ConfigureAwait(false) is not { } page)
            {
                return null;
            }

            _walked++;
            if (page.Items.Count == 0)
            {
                if (isBehindEmptyPage)
                {
                    return null;
                }

                _previous = page;
                continue;
            }

            RefuseOtherSteps(page);
            if (await _repeated.IsBehindTheEndAsync(page, _pageSize, _walked, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            // A service that counts from 1 gives page 1 for the number 0, too.
            bool isSecondCopy = !_history.Add(page) && _walked == 2 && page.HasDistinctIds;
            _previous = page;
            if (!isSecondCopy)
            {
                return page.Items;
            }
        }

        throw _source.Failure(
            $"there are more than {MostPages} pages; the service seems to ignore the page number, so items may be missing or come twice");
    }

    /// <returns>Null when the service refuses to give a page behind an empty one, which is an end, too.</returns>
    private async ValueTask<WalkedPage<TItem>?> FetchAsync(bool isBehindEmptyPage, CancellationToken cancellationToken)
    {
        int number = _firstPage + _walked;
        if (isBehindEmptyPage)
        {
            return await _source.TryFetchAsync(number, _pageSize, cancellationToken).ConfigureAwait(false);
        }

        if (_walked == 1 && _previous is { } first && first.Items.Count < _pageSize && _source.CanResize
            && await _source.TryFetchAsync(number, first.Items.Count, cancellationToken).ConfigureAwait(false) is { Items.Count: > 0 } next
            && !next.SharesItemsWith(first))
        {
            // The service gives fewer items than it is asked for. Where it begins the next page by the number that it was asked for, what
            // lies between is seen only by asking for as many as it gives. Where it filters, the pages would overlap.
            _pageSize = first.Items.Count;
            return next;
        }

        return await _source.FetchAsync(number, _pageSize, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Refuses a page that begins within the one before, where a number that counts items, or a size that is not kept, puts it.</summary>
    private void RefuseOtherSteps(WalkedPage<TItem> page)
    {
        if (_previous is null)
        {
            return;
        }

        if (page.BeginsWithin(_previous, 1))
        {
            throw _source.Failure(
                $"page {page.Number} is the page before without its first item; the service seems to take the page number for a number of items, so items may be missing");
        }

        if (page.BeginsWithin(_previous, _pageSize))
        {
            throw _source.Failure(
                $"page {page.Number} begins with items of the page before; the service gives more items than the {_pageSize} that it is asked for. Ask for {_previous.Items.Count}");
        }
    }
}
