using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Generator.Tests.Architecture;

/// <summary>Looks for a way from a room back to itself.</summary>
internal static class Cycles
{
    /// <returns>The rooms on the way, the first one also at the end; empty when there is none.</returns>
    public static IReadOnlyList<string> Find(IEnumerable<(string From, string To)> imports)
    {
        var left = imports.GroupBy(import => import.From, import => import.To)
            .ToDictionary(room => room.Key, room => room.Order(StringComparer.Ordinal).ToArray());

        // Whoever uses nothing that is left is on no cycle.
        while (left.Keys.FirstOrDefault(room => !left[room].Any(left.ContainsKey)) is { } leaf)
        {
            left.Remove(leaf);
        }

        var way = left.Keys.Order(StringComparer.Ordinal).Take(1).ToList();
        while (way.Count > 0)
        {
            string next = left[way[^1]].First(left.ContainsKey);
            int met = way.IndexOf(next);
            way.Add(next);
            if (met >= 0)
            {
                return way[met..];
            }
        }

        return way;
    }
}
