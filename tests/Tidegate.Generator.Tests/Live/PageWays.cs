using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Generator.Tests.Live;

/// <summary>The ways in which services page: what each gives, of a list of so many ids, for a page number and a size.</summary>
public static class PageWays
{
    /// <summary>What services cap the size to.</summary>
    private const int Cap = 4;

    /// <summary>Ways that let a client find all items.</summary>
    public static IReadOnlyDictionary<string, Func<int, Func<int, int, IEnumerable<int>>>> Whole { get; } = new Dictionary<string, Func<int, Func<int, int, IEnumerable<int>>>>
    {
        ["honest"] = total => (page, size) => Page(total, page, size),
        ["caps the size"] = total => (page, size) => Page(total, page, Math.Min(size, Cap)),
        ["caps the size and steps by what was asked for"] = total => (page, size) => Page(total, page, size).Take(Cap),
        ["caps to one"] = total => (page, _) => Page(total, page, 1),
        ["gives more"] = total => (page, size) => Page(total, page, size + 3),
        ["filters after paging"] = total => (page, size) => Filtered(total, page, size, static id => id % 4 != 3),
        ["filters most after paging"] = total => (page, size) => Filtered(total, page, size, static id => id % 4 == 1),
        ["filters a whole page"] = total => (page, size) => Filtered(total, page, size, static id => id is < 10 or >= 20),
        ["filters the first page"] = total => (page, size) => Filtered(total, page, size, static id => id >= 10),
        ["filters the end of a page and the next"] = total => (page, size) => Filtered(total, page, size, static id => id is < 3 or >= 20),
        ["gives the last page again"] = total => (page, size) => Page(total, Math.Min(page, LastOf(total, size)), size),
        ["caps the size and gives the last page again"] = total => (page, size) => Page(total, Math.Min(page, LastOf(total, Math.Min(size, Cap))), Math.Min(size, Cap)),
        ["begins anew after the last page"] = total => (page, size) => Page(total, ((page - 1) % LastOf(total, size)) + 1, size),
    };

    /// <summary>Ways in which items stay unseen, or cannot be known to be all.</summary>
    public static IReadOnlyDictionary<string, Func<int, Func<int, int, IEnumerable<int>>>> Lossy { get; } = new Dictionary<string, Func<int, Func<int, int, IEnumerable<int>>>>
    {
        ["ignores the number"] = total => (_, size) => Page(total, 1, size),
        ["ignores the number and caps the size"] = total => (_, size) => Page(total, 1, Math.Min(size, Cap)),
        ["ignores number and size"] = total => (_, _) => Page(total, 1, Cap),
        ["gives all at once"] = total => (_, _) => Enumerable.Range(0, total),
        ["alternates two pages"] = total => (page, size) => Page(total, (page % 2) + 1, size),
        ["alternates two pages with one between"] = total => (page, size) => Page(total, page == 1 ? 1 : (page % 2) + 2, size),
        ["knows three pages only"] = total => (page, size) => Page(total, Math.Min(page, 3), size),
        ["takes the number for an offset"] = total => (page, size) => Enumerable.Range(0, total).Skip(page).Take(size),
        ["takes the number for an offset from 1"] = total => (page, size) => Enumerable.Range(0, total).Skip(page - 1).Take(size),
        ["gives twice as many as are asked for"] = total => (page, size) => Enumerable.Range(0, total).Skip((page - 1) * size).Take(2 * size),
    };

    /// <summary>A page of a list of the ids from 0.</summary>
    public static IEnumerable<int> Page(int total, int page, int size) =>
        page < 1 ? [] : Enumerable.Range(0, total).Skip((int)Math.Min((page - 1L) * size, total)).Take(size);

    private static int LastOf(int total, int size) => Math.Max((total + size - 1) / size, 1);

    /// <summary>Cuts a list into pages in which only some ids are left, and counts these from 0.</summary>
    private static IEnumerable<int> Filtered(int total, int page, int size, Func<int, bool> isLeft)
    {
        var left = Enumerable.Range(0, int.MaxValue).Where(isLeft).Take(total).ToList();
        return total == 0 ? [] : Page(left[^1] + 1, page, size).Where(isLeft).Select(id => left.BinarySearch(id));
    }
}
