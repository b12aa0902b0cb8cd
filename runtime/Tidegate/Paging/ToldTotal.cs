using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Paging;

/// <summary>The number of items in the whole list, as the last page that tells it says.</summary>
internal sealed class ToldTotal<TPage, TItem>
{
    private readonly Func<TPage, long?> _total;
    private readonly Func<TPage, IReadOnlyList<TItem>?> _items;

    public ToldTotal(Func<TPage, long?> total, Func<TPage, IReadOnlyList<TItem>?> items)
    {
        _total = total;
        _items = items;
    }

    /// <summary>Null when no page has told it.</summary>
    public long? Value { get; private set; }

    /// <summary>Whether the last page with items has fewer than it was asked for.</summary>
    public bool IsLastShort { get; private set; }

    /// <summary>Fetches pages, and notes what each tells.</summary>
    public Func<int, int, TOptions, CancellationToken, Task<TPage>> Noting<TOptions>(Func<int, int, TOptions, CancellationToken, Task<TPage>> fetch) =>
        async (number, size, options, cancellationToken) =>
        {
            TPage page = await fetch(number, size, options, cancellationToken).ConfigureAwait(false);
            Note(page, _items(page)?.Count ?? 0, size);
            return page;
        };

    /// <summary>A page without items, such as one behind the end, may tell 0.</summary>
    private void Note(TPage page, int count, int size)
    {
        if (_total(page) is { } total && (Value is null || count > 0))
        {
            Value = total;
        }

        if (count > 0)
        {
            IsLastShort = count < size;
        }
    }
}
