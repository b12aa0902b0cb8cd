using System;
using System.Collections.Generic;

namespace Tidegate.Paging;

/// <summary>The pages of a walk: their fingerprints and numbers, not the pages themselves.</summary>
internal sealed class PageHistory<TItem>
{
    private readonly Dictionary<string, int> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _ids = [];

    /// <summary>The number of items on the longest page.</summary>
    public int LongestPage { get; private set; }

    /// <returns>
    /// The most recent number for which the same page was received, compared by ids or, if it has none, by bytes; null when there was none.
    /// </returns>
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

    /// <summary>Forgets all pages, once none has to be recognized any more.</summary>
    public void Clear()
    {
        _lists.Clear();
        _ids.Clear();
    }
}
