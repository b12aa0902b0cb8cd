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

            await RefuseOtherStepsAsync(page, cancellationToken).ConfigureAwait(false);

            // A service that counts from 1 gives page 1 for the number 0, too.
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
            $"there are more than {MostPages} pages; the service seems to ignore the page number, so items may be missing or come twice");
    }

    /// <returns>Null at the end: where the service refuses to give a page behind an empty one, or says behind one that is not full that there is none.</returns>
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
    /// Finds out whether the service gives fewer items than it is asked for. Where such a one begins the next page by the number that it was
    /// asked for, what lies between is seen only by asking for as many as it gives. Where it filters, pages of that size overlap the first one,
    /// and the first one itself has fewer items in that size.
    /// </summary>
    /// <returns>The second page in the size of the first; null when the size is not to be changed.</returns>
    private async ValueTask<WalkedPage<TItem>?> NextOfCappedAsync(WalkedPage<TItem> first, CancellationToken cancellationToken)
    {
        int size = first.Items.Count;
        if (await _source.TryFetchAsync(first.Number + 1, size, cancellationToken).ConfigureAwait(false) is not { Items.Count: > 0 } next || next.IsLike(first))
        {
            return null;
        }

        bool isCapped = !next.SharesItemsWith(first)
            || await _source.TryFetchAsync(first.Number, size, cancellationToken).ConfigureAwait(false) is { } again && again.Items.Count == size;
        return isCapped ? next : null;
    }

    /// <summary>Refuses a page that begins within the one before, where a number that counts items, or a size that is not kept, puts it.</summary>
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
            // Items have come in the meantime, and moved others to this page.
            return;
        }

        throw isStepOfOne
            ? _source.Failure(
                $"page {page.Number} is the page before without its first item; the service seems to take the page number for a number of items, so items may be missing")
            : _source.Failure(
                $"page {page.Number} begins with items of the page before; the service gives more items than the {_pageSize} that it is asked for. Ask for {previous.Items.Count}");
    }
}
