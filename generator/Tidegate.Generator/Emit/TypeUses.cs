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
        var both = ConvertedIn(endpoint).ToList();
        return new TypeUses(
            ServiceNames.Of(endpoint), Sorted(TypeReach.ReadBy(endpoint).Concat(both)), Sorted(TypeReach.WrittenBy(endpoint).Concat(both)));
    }

    /// <summary>The types of the bodies of a service's errors, which calls without a method read, too.</summary>
    public static TypeUses Of(ServiceModel service) => new(ServiceNames.Of(service), Sorted(TypeReach.ReadBy(service.Errors)), EquatableArray<string>.Empty);

    /// <summary>How each of a service's types is used by its operations, directly or through another type.</summary>
    public static IReadOnlyDictionary<string, TypeUse> Resolve(IEnumerable<TypeModel> types, IEnumerable<TypeUses> operations)
    {
        var both = types.OfType<RecordModel>().SelectMany(r => r.AllMembers).SelectMany(InConverters)
            .Concat(types.Where(type => type is UnionModel or RecordModel { Free: not null }).Select(type => type.Name)).ToList();
        HashSet<string> read = TypeReach.Closure(types, operations.SelectMany(o => o.Read).Concat(both));
        HashSet<string> written = TypeReach.Closure(types, operations.SelectMany(o => o.Written).Concat(both));
        return types.ToDictionary(
            type => type.Name,
            type => (read.Contains(type.Name) ? TypeUse.Read : TypeUse.None) | (written.Contains(type.Name) ? TypeUse.Written : TypeUse.None));
    }

    /// <summary>The types that a <see cref="DocumentConverter"/> of the operation reads and writes.</summary>
    private static IEnumerable<string> ConvertedIn(EndpointModel endpoint)
    {
        IEnumerable<ValueModel> inputs = endpoint.TakesRecord ? endpoint.Bindings.Inputs : [];
        IEnumerable<ValueModel> results = endpoint.Response?.Members ?? [];
        return inputs.Concat(results).SelectMany(InConverters).Concat(endpoint.ResultParts.SelectMany(TypeReach.InDocuments));
    }

    private static IEnumerable<string> InConverters(ValueModel value) =>
        value.TellsNullFromAbsent ? TypeReach.NamesIn(value.Type) : TypeReach.InDocuments(value.Type);

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        names.Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
}
