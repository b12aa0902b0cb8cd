using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Generator.Tests.Architecture;

/// <summary>
/// An assembly as rooms and who may import whom. A namespace is a room, named by what follows the assembly's own name. The public types
/// of a namespace that consumers see cannot move to the room that they belong to, so shelves say it for them; the root has shelves only.
/// </summary>
/// <param name="Name">The assembly's namespace.</param>
/// <param name="Shelves">By room, types that belong to it although they stand elsewhere.</param>
/// <param name="Rules">By room, what it may use: other rooms, and namespaces of the repository outside of the assembly.</param>
internal sealed record House(string Name, IReadOnlyDictionary<string, string[]> Shelves, IReadOnlyDictionary<string, string[]> Rules)
{
    private readonly Dictionary<string, string> _roomOfType =
        Shelves.SelectMany(shelf => shelf.Value.Select(type => (type, shelf.Key))).ToDictionary(pair => $"{Name}.{pair.type}", pair => pair.Key);

    /// <summary>The uses of one room or outer namespace by another.</summary>
    public IEnumerable<Import> ImportsIn(SourceTree sources) =>
        from reference in sources.ReferencesIn(IsInside)
        where reference.To.StartsWith("Tidegate", StringComparison.Ordinal)
        let import = new Import(RoomOf(reference.From, reference.FromType), RoomOf(reference.To, reference.ToType), reference.Place)
        where import.From != import.To
        select import;

    public bool Allows(Import import) => Rules.TryGetValue(import.From, out string[]? allowed) && allowed.Contains(import.To);

    private string RoomOf(string space, string type) =>
        _roomOfType.TryGetValue($"{space}.{type}", out string? shelf) ? shelf
        : space == Name ? $"{type}, which is on no shelf"
        : IsInside(space) ? space[(Name.Length + 1)..]
        : space;

    private bool IsInside(string space) => space == Name || space.StartsWith(Name + ".", StringComparison.Ordinal);
}

/// <param name="Place">File, line and the name.</param>
internal sealed record Import(string From, string To, string Place);
