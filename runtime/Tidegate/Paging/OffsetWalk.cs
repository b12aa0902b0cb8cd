using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Paging;

/// <summary>
/// Walks by offset over items without ids: each offset is behind the items that came, so that a service may give fewer than it is asked for, and two
/// empty pages in a row are the end. A page far behind the end shows whether a service that repeats itself honors the offset.
/// </summary>
internal sealed class OffsetWalk<TOptions, TPage, TItem> : IPageWalk<TItem>
    where TOptions : CallOptions
{
    /// <summary>After this many pages, a walk whose pages never repeat is doubted, too: a time or a counter may make each page differ.</summary>
    private const int PagesWithoutDoubt = 100;

    private readonly int _limit;
    private readonly PageSource<TOptions, TPage, TItem> _source;
    private readonly PageHistory<TItem> _history = new();
    private long _offset;
    private int _walked;
    private bool _isTrusted;
    private WalkedPage<TItem>? _previous;

    public OffsetWalk(int firstOffset, int limit, PageSource<TOptions, TPage, TItem> source)
    {
        _offset = firstOffset;
        _limit = limit;
        _source = source;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<TItem>?> NextAsync(CancellationToken cancellationToken)
    {
        while (await FetchAsync(cancellationToken).ConfigureAwait(false) is { } page)
        {
            if (page.Items.Count == 0 && _previous is { Items.Count: 0 })
            {
                return null;
            }

            if (_walked == 1 && _previous is { Items.Count: > 1 } first)
            {
                await CheckStepAsync(first, cancellationToken).ConfigureAwait(false);
            }

            _walked++;
            _previous = page;
            _offset += page.Items.Count == 0 ? _limit : page.Items.Count;
            if (page.Items.Count > 0)
            {
                await CheckRepetitionAsync(page, cancellationToken).ConfigureAwait(false);
                return page.Items;
            }
        }

        return null;
    }

    /// <returns>Null when the service says that there is no such page.</returns>
    private async ValueTask<WalkedPage<TItem>?> FetchAsync(CancellationToken cancellationToken)
    {
        if (_offset > int.MaxValue)
        {
            return null;
        }

        int offset = (int)_offset;
        if (_previous is not { } previous || previous.Items.Count >= _limit)
        {
            return await _source.FetchAsync(offset, _limit, cancellationToken).ConfigureAwait(false);
        }

        return previous.Items.Count == 0
            ? await _source.TryFetchAsync(offset, _limit, cancellationToken).ConfigureAwait(false)
            : await _source.FetchIfThereAsync(offset, _limit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Throws if the next offset does not begin with the next item, unless items differ each time, so that they cannot be compared.</summary>
    private async ValueTask CheckStepAsync(WalkedPage<TItem> first, CancellationToken cancellationToken)
    {
        WalkedPage<TItem>? shifted = await _source.TryFetchAsync(first.Number + 1, _limit, cancellationToken).ConfigureAwait(false);
        if (shifted is null || shifted.Items.Take(1).SequenceEqual(first.Items.Skip(1).Take(1)))
        {
            return;
        }

        WalkedPage<TItem> again = await _source.FetchAsync(first.Number, _limit, cancellationToken).ConfigureAwait(false);
        if (again.Items.SequenceEqual(first.Items))
        {
            throw _source.Failure(
                $"offset {shifted.Number} does not begin with the second item of offset {first.Number}; the service seems to ignore the offset or to take it for a number of pages, so items may be missing");
        }
    }

    private async ValueTask CheckRepetitionAsync(WalkedPage<TItem> page, CancellationToken cancellationToken)
    {
        if (_isTrusted)
        {
            return;
        }

        if (_history.NumberOf(page) is not null || _walked > PagesWithoutDoubt)
        {
            await FarOffset.CheckIsEmptyAsync(_source, page.Number, _limit, cancellationToken).ConfigureAwait(false);
            _isTrusted = true;
            _history.Clear();
            return;
        }

        _history.Add(page);
    }
}
