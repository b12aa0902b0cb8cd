using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Paging;

/// <summary>
/// Walks by offset over items with ids: each page is asked for from the last item that came, which must come again. So nothing is lost when items go
/// or come while the list is walked, whether the service gives fewer than it is asked for or filters what it has cut. Two pages in a row with nothing
/// new are the end.
/// </summary>
internal sealed class OverlappingWalk<TOptions, TPage, TItem> : IPageWalk<TItem>
    where TOptions : CallOptions
{
    private readonly int _limit;
    private readonly PageSource<TOptions, TPage, TItem> _source;
    private readonly Func<TItem, ApiId> _idOf;

    /// <summary>The ids of the last two pages with new items: a page that a service gives in place of one behind the end has no others.</summary>
    private HashSet<ApiId> _recent = [];
    private HashSet<ApiId> _beforeRecent = [];
    private long _offset;
    private WalkedPage<TItem>? _previous;
    private bool _isBehindNothingNew;
    private bool _isTrusted;

    public OverlappingWalk(int firstOffset, int limit, PageSource<TOptions, TPage, TItem> source, Func<TItem, ApiId> idOf)
    {
        _offset = firstOffset;
        _limit = limit;
        _source = source;
        _idOf = idOf;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<TItem>?> NextAsync(CancellationToken cancellationToken)
    {
        while (await FetchAsync(cancellationToken).ConfigureAwait(false) is { } page)
        {
            CheckIds(page);
            var fresh = page.Items.Where(IsNew).ToList();
            if (fresh.Count > 0 ? _isBehindNothingNew : page.Items.Count > 1)
            {
                await TrustAsync(page, cancellationToken).ConfigureAwait(false);
            }

            if (fresh.Count > 0)
            {
                Pass(page);
                return fresh;
            }

            if (_isBehindNothingNew)
            {
                return null;
            }

            _isBehindNothingNew = true;
            _offset = (long)page.Number + _limit;
        }

        return null;
    }

    /// <summary>An item without an id would be taken for another, and one of them be lost.</summary>
    private void CheckIds(WalkedPage<TItem> page)
    {
        if (page.Ids is null && page.Items.Any(item => !_idOf(item).HasValue))
        {
            throw _source.Failure($"an item at offset {page.Number} or behind lacks its id, by which the walk tells items apart, so items may be missing");
        }
    }

    private bool IsNew(TItem item) => _idOf(item) is var id && !_recent.Contains(id) && !_beforeRecent.Contains(id);

    private void Pass(WalkedPage<TItem> page)
    {
        _beforeRecent = _recent;
        _recent = [.. page.Items.Select(_idOf)];
        _previous = page;
        _isBehindNothingNew = false;
        _offset = (long)page.Number + Math.Max(1, page.Items.Count - 1);
    }

    /// <returns>Null when the service says that there is no such page.</returns>
    private async ValueTask<WalkedPage<TItem>?> FetchAsync(CancellationToken cancellationToken)
    {
        if (_offset > int.MaxValue)
        {
            return null;
        }

        int offset = (int)_offset;
        if (_isBehindNothingNew)
        {
            return await _source.TryFetchAsync(offset, _limit, cancellationToken).ConfigureAwait(false);
        }

        if (_previous is not { } previous)
        {
            return await _source.FetchAsync(offset, _limit, cancellationToken).ConfigureAwait(false);
        }

        // Behind a page of one item nothing overlaps.
        return previous.Items.Count > 1
            ? await FetchFromLastAsync(previous, offset, cancellationToken).ConfigureAwait(false)
            : await _source.FetchIfThereAsync(offset, _limit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Fetches the page that has the last item again; where items before it have gone, that is the page before, asked for once more.</summary>
    private async ValueTask<WalkedPage<TItem>> FetchFromLastAsync(WalkedPage<TItem> previous, int offset, CancellationToken cancellationToken)
    {
        ApiId last = _idOf(previous.Items[previous.Items.Count - 1]);
        WalkedPage<TItem> page = await _source.FetchAsync(offset, _limit, cancellationToken).ConfigureAwait(false);
        if (PlaceOf(last, page) >= 0)
        {
            return page;
        }

        WalkedPage<TItem> again = await _source.FetchAsync(previous.Number, _limit, cancellationToken).ConfigureAwait(false);
        if (PlaceOf(last, again) is var place && place >= 0 && place < previous.Items.Count - 1)
        {
            return again;
        }

        throw _source.Failure(
            $"offset {offset} does not begin with the last item that came; items have gone meanwhile, or the service ignores the offset or takes it for a number of pages, so items may be missing");
    }

    private int PlaceOf(ApiId id, WalkedPage<TItem> page)
    {
        for (int i = 0; i < page.Items.Count; i++)
        {
            if (_idOf(page.Items[i]) == id)
            {
                return i;
            }
        }

        return -1;
    }

    private async ValueTask TrustAsync(WalkedPage<TItem> page, CancellationToken cancellationToken)
    {
        if (!_isTrusted)
        {
            await FarOffset.CheckIsEmptyAsync(_source, page.Number, _limit, cancellationToken).ConfigureAwait(false);
            _isTrusted = true;
        }
    }
}
