using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Emit;

/// <summary>The declared types that one operation reads and writes directly, without the types of their members.</summary>
/// <param name="Answered">Those in its responses.</param>
/// <param name="Sent">Those in its request body.</param>
/// <param name="Converted">Those that a converter for System.Text.Json reads and writes.</param>
internal sealed record TypeUses(ServiceNames Names, EquatableArray<string> Answered, EquatableArray<string> Sent, EquatableArray<string> Converted)
{
    /// <summary>Whether the answers of the service may lack members that they must have.</summary>
    public bool ReadsLacking { get; init; }

    public static TypeUses Of(EndpointModel endpoint) => new(
        ServiceNames.Of(endpoint), Sorted(TypeReach.ReadBy(endpoint)), Sorted(TypeReach.WrittenBy(endpoint)), Sorted(ConvertedIn(endpoint)));

    /// <summary>The types of the bodies of a service's errors, which calls without a method read, too.</summary>
    public static TypeUses Of(ServiceModel service) =>
        new(ServiceNames.Of(service), Sorted(TypeReach.ReadBy(service.Errors)), EquatableArray<string>.Empty, EquatableArray<string>.Empty) { ReadsLacking = service.ReadsLacking };

    /// <summary>How each of a service's types is used by its operations, directly or through another type.</summary>
    public static IReadOnlyDictionary<string, TypeUse> Resolve(IReadOnlyCollection<TypeModel> types, IEnumerable<TypeUses> operations)
    {
        var all = operations.ToList();
        var both = types.OfType<RecordModel>().SelectMany(r => r.AllMembers).SelectMany(InConverters)
            .Concat(types.Where(type => type is UnionModel or RecordModel { Free: not null }).Select(type => type.Name)).Concat(all.SelectMany(o => o.Converted)).ToList();
        HashSet<string> answered = TypeReach.Closure(types, all.SelectMany(o => o.Answered));
        HashSet<string> sent = TypeReach.Closure(types, all.SelectMany(o => o.Sent));
        HashSet<string> converted = TypeReach.Closure(types, both);
        return types.ToDictionary(type => type.Name, type => UseOf(answered.Contains(type.Name), sent.Contains(type.Name), converted.Contains(type.Name)));
    }

    private static TypeUse UseOf(bool isAnswered, bool isSent, bool isConverted) =>
        (isAnswered ? TypeUse.Answered | TypeUse.Read : TypeUse.None)
        | (isSent ? TypeUse.Sent | TypeUse.Written : TypeUse.None)
        | (isConverted ? TypeUse.Read | TypeUse.Written : TypeUse.None);

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
