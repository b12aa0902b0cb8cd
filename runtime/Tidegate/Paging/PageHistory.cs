using System.Collections.Generic;

namespace Tidegate.Paging;

/// <summary>The pages of a walk: what they are known by, not the pages.</summary>
internal sealed class PageHistory<TItem>
{
    private readonly HashSet<string> _lists = [];
    private readonly HashSet<long> _ids = [];

    /// <summary>Whether a page came before that is the same, or has the same ids.</summary>
    public bool Contains(WalkedPage<TItem> page) => ContainsList(page) || (page.Ids is { } ids && _ids.Contains(ids));

    /// <summary>Whether a page came before that is the same, byte for byte.</summary>
    public bool ContainsList(WalkedPage<TItem> page) => page.Digest is not null && _lists.Contains(page.Digest);

    /// <returns>False when the same page came before.</returns>
    public bool TryAdd(WalkedPage<TItem> page)
    {
        if (page.Ids is { } ids)
        {
            _ids.Add(ids);
        }

        return page.Digest is null || _lists.Add(page.Digest);
    }
}
