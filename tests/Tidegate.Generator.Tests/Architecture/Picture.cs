using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Tidegate.Generator.Tests.Architecture;

/// <summary>Draws which room uses which, as Mermaid. What follows from other arrows is left out.</summary>
internal static class Picture
{
    public static string Of(string title, IEnumerable<(string From, string To)> imports)
    {
        var rooms = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach ((string from, string to) in imports)
        {
            Room(from).Add(to);
            Room(to);
        }

        var text = new StringBuilder($"```mermaid\n---\ntitle: {title}\n---\ngraph TD\n");
        foreach ((string room, HashSet<string> uses) in rooms)
        {
            foreach (string used in uses.Where(used => !uses.Any(other => other != used && Reached(other).Contains(used))).Order(StringComparer.Ordinal))
            {
                text.Append($"    {room} --> {used}\n");
            }
        }

        return text.Append("```\n").ToString();

        HashSet<string> Room(string name) => rooms.TryGetValue(name, out HashSet<string>? uses) ? uses : rooms[name] = [];

        HashSet<string> Reached(string from)
        {
            HashSet<string> reached = [];
            var waiting = new Stack<string>(rooms[from]);
            while (waiting.TryPop(out string? next))
            {
                if (reached.Add(next))
                {
                    foreach (string further in rooms[next])
                    {
                        waiting.Push(further);
                    }
                }
            }

            return reached;
        }
    }
}
