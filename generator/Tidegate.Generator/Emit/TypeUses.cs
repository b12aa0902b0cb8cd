using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Emit;

/// <summary>The declared types that one operation reads and writes directly, without the types of their members.</summary>
internal sealed record TypeUses(ServiceNames Names, EquatableArray<string> Read, EquatableArray<string> Written)
{
    public static TypeUses Of(EndpointModel endpoint)
    {
        var both = Convertible(endpoint).SelectMany(TypeReach.InDocuments).ToList();
        return new TypeUses(
            ServiceNames.Of(endpoint), Sorted(TypeReach.ReadBy(endpoint).Concat(both)), Sorted(TypeReach.WrittenBy(endpoint).Concat(both)));
    }

    /// <summary>How each of a service's types is used by its operations, directly or through another type.</summary>
    public static IReadOnlyDictionary<string, TypeUse> Resolve(IEnumerable<TypeModel> types, IEnumerable<TypeUses> operations)
    {
        var both = types.OfType<RecordModel>().SelectMany(r => r.Members).SelectMany(m => TypeReach.InDocuments(m.Type)).ToList();
        HashSet<string> read = TypeReach.Closure(types, operations.SelectMany(o => o.Read).Concat(both));
        HashSet<string> written = TypeReach.Closure(types, operations.SelectMany(o => o.Written).Concat(both));
        return types.ToDictionary(
            type => type.Name,
            type => (read.Contains(type.Name) ? TypeUse.Read : TypeUse.None) | (written.Contains(type.Name) ? TypeUse.Written : TypeUse.None));
    }

    /// <summary>The types that a <see cref="DocumentConverter"/> of the operation reads and writes.</summary>
    private static IEnumerable<TypeRef> Convertible(EndpointModel endpoint)
    {
        IEnumerable<TypeRef> inputs = endpoint.TakesRecord ? endpoint.Bindings.Inputs.Select(i => i.Type) : [];
        return endpoint.Returns is null ? inputs : inputs.Append(endpoint.Returns);
    }

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        names.Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
}
