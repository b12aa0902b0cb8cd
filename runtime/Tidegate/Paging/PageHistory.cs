using System;
using System.Collections.Generic;

namespace Tidegate.Paging;

/// <summary>The pages of a walk: what they are known by and their numbers, not the pages.</summary>
internal sealed class PageHistory<TItem>
{
    private readonly Dictionary<string, int> _lists = [];
    private readonly Dictionary<long, int> _ids = [];

    /// <summary>The number of items of the longest page.</summary>
    public int LongestPage { get; private set; }

    /// <returns>The last number for which the same page came before, or one with the same ids; null when none did.</returns>
    public int? NumberOf(WalkedPage<TItem> page)
    {
        if (page.Digest is not null && _lists.TryGetValue(page.Digest, out int number))
        {
            return number;
        }

        return page.Ids is { } ids && _ids.TryGetValue(ids, out number) ? number : null;
    }

    /// <summary>Whether a page came before that is the same, byte for byte.</summary>
    public bool ContainsList(WalkedPage<TItem> page) => page.Digest is not null && _lists.ContainsKey(page.Digest);

    /// <returns>False when the same page came before, byte for byte.</returns>
    public bool Add(WalkedPage<TItem> page)
    {
        bool isNew = !ContainsList(page);
        if (page.Digest is not null)
        {
            _lists[page.Digest] = page.Number;
        }

        if (page.Ids is { } ids)
        {
            _ids[ids] = page.Number;
        }

        LongestPage = Math.Max(LongestPage, page.Items.Count);
        return isNew;
    }
}
