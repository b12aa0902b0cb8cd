using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Model;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Emit;

/// <summary>The declared types that one operation reads and writes itself, without the types of their members.</summary>
internal sealed record TypeUses(ServiceNames Names, EquatableArray<string> Read, EquatableArray<string> Written)
{
    public static TypeUses Of(EndpointModel endpoint) =>
        new(ServiceNames.Of(endpoint), Sorted(TypeReach.ReadBy(endpoint)), Sorted(TypeReach.WrittenBy(endpoint)));

    /// <summary>How each of a service's types is used by its operations, directly or through another type.</summary>
    public static IReadOnlyDictionary<string, TypeUse> Resolve(IEnumerable<TypeModel> types, IEnumerable<TypeUses> operations)
    {
        HashSet<string> read = TypeReach.Closure(types, operations.SelectMany(o => o.Read));
        HashSet<string> written = TypeReach.Closure(types, operations.SelectMany(o => o.Written));
        return types.ToDictionary(
            type => type.Name,
            type => (read.Contains(type.Name) ? TypeUse.Read : TypeUse.None) | (written.Contains(type.Name) ? TypeUse.Written : TypeUse.None));
    }

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        names.Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
}
