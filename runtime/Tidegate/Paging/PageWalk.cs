using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Paging;

/// <summary>
/// Walks until two pages in a row are empty: a short page does not prove the end, because a service may return fewer items than requested, and
/// neither does one empty page, because a service may filter after paging.
/// </summary>
internal sealed class PageWalk<TOptions, TPage, TItem> : IPageWalk<TItem>
    where TOptions : CallOptions
{
    private readonly int _firstPage;
    private readonly PageSource<TOptions, TPage, TItem> _source;
    private readonly RepeatedPages<TOptions, TPage, TItem> _repeated;
    private int _pageSize;
    private int _walked;
    private WalkedPage<TItem>? _previous;

    public PageWalk(int firstPage, int pageSize, PageSource<TOptions, TPage, TItem> source)
    {
        _firstPage = firstPage;
        _pageSize = pageSize;
        _source = source;
        _repeated = new RepeatedPages<TOptions, TPage, TItem>(firstPage, source);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<TItem>?> NextAsync(CancellationToken cancellationToken)
    {
        while (_walked < PageFailure.MostPages)
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

            await RefuseOtherStepsAsync(page, cancellationToken).ConfigureAwait(false);

            // A service that counts from 1 returns page 1 for the number 0, too.
            bool isSecondCopy = _walked == 2 && page.Ids is not null && _repeated.CameBefore(page);
            if (await _repeated.IsBehindTheEndAsync(page, _pageSize, _walked, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            _previous = page;
            if (!isSecondCopy)
            {
                return page.Items;
            }
        }

        throw _source.Failure(
            $"there are more than {PageFailure.MostPages} pages; the service seems to ignore the page number, so items may be missing or come twice");
    }

    /// <returns>
    /// Null at the end: when the service refuses the page after an empty one, or says that there is none after a page that is not full.
    /// </returns>
    private async ValueTask<WalkedPage<TItem>?> FetchAsync(bool isBehindEmptyPage, CancellationToken cancellationToken)
    {
        int number = _firstPage + _walked;
        if (isBehindEmptyPage)
        {
            return await _source.TryFetchAsync(number, _pageSize, cancellationToken).ConfigureAwait(false);
        }

        if (_previous is not { } previous || previous.Items.Count >= _pageSize)
        {
            return await _source.FetchAsync(number, _pageSize, cancellationToken).ConfigureAwait(false);
        }

        if (_walked == 1 && await NextOfCappedAsync(previous, cancellationToken).ConfigureAwait(false) is { } next)
        {
            _pageSize = previous.Items.Count;
            return next;
        }

        return await _source.FetchIfThereAsync(number, _pageSize, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Finds out whether the service returns fewer items than requested. If such a service computes the start of the next page from the requested
    /// size, the items in between can be read only by requesting as many as it returns. If the service filters instead, pages of that smaller
    /// size overlap the first page, and the first page itself has fewer items when it is requested in that size.
    /// </summary>
    /// <returns>The second page in the size of the first; null when the size need not change.</returns>
    private async ValueTask<WalkedPage<TItem>?> NextOfCappedAsync(WalkedPage<TItem> first, CancellationToken cancellationToken)
    {
        int size = first.Items.Count;
        if (await _source.TryFetchAsync(first.Number + 1, size, cancellationToken).ConfigureAwait(false) is not { Items.Count: > 0 } next || next.IsLike(first))
        {
            return null;
        }

        bool isFirstOfList = first.Number <= 1;
        if (isFirstOfList && !next.SharesItemsWith(first))
        {
            return next;
        }

        // A page in the middle of the list begins elsewhere when its size differs, so that the next one would not follow it.
        return await _source.TryFetchAsync(first.Number, size, cancellationToken).ConfigureAwait(false) is { } again
            && again.Items.Count == size && (isFirstOfList || again.IsLike(first)) ? next : null;
    }

    /// <summary>
    /// Throws if a page begins within the previous one, which happens when the number counts items or when the size is not honored.
    /// </summary>
    private async ValueTask RefuseOtherStepsAsync(WalkedPage<TItem> page, CancellationToken cancellationToken)
    {
        if (_previous is not { } previous)
        {
            return;
        }

        bool isStepOfOne = page.BeginsWithin(previous, 1);
        if (!isStepOfOne && !page.BeginsWithin(previous, _pageSize))
        {
            return;
        }

        WalkedPage<TItem> again = await _source.FetchAsync(previous.Number, _pageSize, cancellationToken).ConfigureAwait(false);
        if (!again.IsLike(previous))
        {
            // New items have arrived meanwhile, and moved others to this page.
            return;
        }

        throw isStepOfOne
            ? _source.Failure(
                $"page {page.Number} is the page before without its first item; the service seems to take the page number for a number of items, so items may be missing")
            : _source.Failure(
                $"page {page.Number} begins with items of the page before; the service gives more items than the {_pageSize} that it is asked for. Ask for {previous.Items.Count}");
    }
}
