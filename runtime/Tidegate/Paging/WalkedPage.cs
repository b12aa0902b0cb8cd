using System;
using System.Collections.Generic;
using System.Linq;

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

    /// <summary>Null when the response was not looked at.</summary>
    public string? Digest { get; }

    /// <summary>
    /// Stands for the ids in their order; null when items have none or share them. It tells a page again in which a time or a counter differs
    /// each time.
    /// </summary>
    public long? Ids { get; }

    /// <summary>Whether it is the same page: by its ids, and where it has none, by its bytes.</summary>
    public bool IsLike(WalkedPage<TItem> other) => Ids is null && other.Ids is null ? Digest is not null && Digest == other.Digest : Ids == other.Ids;

    public bool SharesItemsWith(WalkedPage<TItem> other) => Ids is null || other.Ids is null
        ? other.Items.Intersect(Items).Any()
        : other.Items.Select(_idOf!).Intersect(Items.Select(_idOf!)).Any();

    /// <summary>Whether this page begins with what is left of another page behind some of its items. Things that may be the same prove nothing.</summary>
    public bool BeginsWithin(WalkedPage<TItem> other, int skipped)
    {
        int common = Math.Min(other.Items.Count - skipped, Items.Count);
        return Ids is null || other.Ids is null
            ? common > 1 && other.Items.Skip(skipped).Take(common).SequenceEqual(Items.Take(common)) && other.Items.Distinct().Count() == other.Items.Count
            : common > 0 && other.Items.Skip(skipped).Take(common).Select(_idOf!).SequenceEqual(Items.Take(common).Select(_idOf!));
    }

    private static long? IdsOf(IReadOnlyList<TItem> items, Func<TItem, ApiId> idOf)
    {
        var distinct = new HashSet<ApiId>();
        long ids = items.Count;
        foreach (TItem item in items)
        {
            ApiId id = idOf(item);
            if (!distinct.Add(id))
            {
                return null;
            }

            ids = unchecked((ids * 1_000_003) + id.GetHashCode());
        }

        return ids;
    }
}
