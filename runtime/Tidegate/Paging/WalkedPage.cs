using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Paging;

/// <summary>A page and what identifies it: the bytes of its list, and the ids of its items if they have any.</summary>
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

    /// <summary>The digest of the list; null when the response was not inspected.</summary>
    public string? Digest { get; }

    /// <summary>
    /// A hash of the ids in their order; null when items have no ids, lack them or share them. It recognizes a page in which a time or a counter differs
    /// each time.
    /// </summary>
    public long? Ids { get; }

    /// <summary>Whether it is the same page: by ids, or, if it has none, by bytes.</summary>
    public bool IsLike(WalkedPage<TItem> other) => Ids is null && other.Ids is null ? Digest is not null && Digest == other.Digest : Ids == other.Ids;

    public bool SharesItemsWith(WalkedPage<TItem> other) => Ids is null || other.Ids is null
        ? other.Items.Intersect(Items).Any()
        : other.Items.Select(_idOf!).Intersect(Items.Select(_idOf!)).Any();

    /// <summary>
    /// Whether this page begins with what remains of another page after some of its items are skipped. Items that may be identical prove nothing.
    /// </summary>
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
            if (!id.HasValue || !distinct.Add(id))
            {
                return null;
            }

            ids = unchecked((ids * 1_000_003) + id.GetHashCode());
        }

        return ids;
    }
}
