using System;
using System.Collections.Generic;

namespace Tidegate.Paging;

/// <summary>The pages of a walk: what they are known by and their numbers, not the pages.</summary>
internal sealed class PageHistory<TItem>
{
    private readonly Dictionary<string, int> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _ids = [];

    /// <summary>The number of items of the longest page.</summary>
    public int LongestPage { get; private set; }

    /// <returns>The last number for which the same page came before, by its ids or, where it has none, by its bytes; null when none did.</returns>
    public int? NumberOf(WalkedPage<TItem> page)
    {
        if (page.Ids is { } ids)
        {
            return _ids.TryGetValue(ids, out int earlier) ? earlier : null;
        }

        return page.Digest is not null && _lists.TryGetValue(page.Digest, out int number) ? number : null;
    }

    public void Add(WalkedPage<TItem> page)
    {
        if (page.Ids is { } ids)
        {
            _ids[ids] = page.Number;
        }
        else if (page.Digest is not null)
        {
            _lists[page.Digest] = page.Number;
        }

        LongestPage = Math.Max(LongestPage, page.Items.Count);
    }

    /// <summary>Forgets all pages, when none has to be known again.</summary>
    public void Clear()
    {
        _lists.Clear();
        _ids.Clear();
    }
}
