using System;
using System.Collections.Generic;

namespace Tidegate.Paging;

/// <summary>A page and what it is known by: the bytes of its list, and the ids of its items where they have some.</summary>
internal sealed class WalkedPage<TItem>
{
    private readonly Func<TItem, ApiId>? _idOf;

    public WalkedPage(int number, IReadOnlyList<TItem> items, string? digest, Func<TItem, ApiId>? idOf)
    {
        Number = number;
        Items = items;
        Digest = digest;
        _idOf = idOf;
        Ids = idOf is null ? null : IdsOf(items, idOf);
    }

    public int Number { get; }

    public IReadOnlyList<TItem> Items { get; }

    /// <summary>Null when the answer was not looked at.</summary>
    public string? Digest { get; }

    /// <summary>Stands for the ids in their order; null when items have none. It tells pages apart in which a time or a counter differs each time.</summary>
    public long? Ids { get; }

    /// <summary>Whether the items are known to be different things, so that the same page again is a copy.</summary>
    public bool HasDistinctItems()
    {
        if (_idOf is null || Items.Count < 2)
        {
            return false;
        }

        var ids = new HashSet<ApiId>();
        foreach (TItem item in Items)
        {
            if (!ids.Add(_idOf(item)))
            {
                return false;
            }
        }

        return true;
    }

    public bool IsLike(WalkedPage<TItem> other) => (Digest is not null && Digest == other.Digest) || (Ids is not null && Ids == other.Ids);

    private static long IdsOf(IReadOnlyList<TItem> items, Func<TItem, ApiId> idOf)
    {
        long ids = items.Count;
        foreach (TItem item in items)
        {
            ids = unchecked((ids * 1_000_003) + idOf(item).GetHashCode());
        }

        return ids;
    }
}
