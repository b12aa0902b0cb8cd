using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Model;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Emit;

/// <summary>The declared types that one operation reads and writes itself, without the types of their members.</summary>
internal sealed record TypeUses(ServiceNames Names, EquatableArray<string> Read, EquatableArray<string> Written)
{
    public static TypeUses Of(EndpointModel endpoint)
    {
        var read = new SortedSet<string>(StringComparer.Ordinal);
        if (endpoint.Returns is not null)
        {
            AddNames(endpoint.Returns, read);
        }

        var written = new SortedSet<string>(StringComparer.Ordinal);
        switch (endpoint.Body)
        {
            case ObjectBody body:
                foreach (MemberModel member in body.Members)
                {
                    AddNames(member.Type, written);
                }

                break;
            case ValueBody body:
                AddNames(body.Type, written);
                break;
        }

        return new TypeUses(ServiceNames.Of(endpoint), read.ToEquatableArray(), written.ToEquatableArray());
    }

    /// <summary>How each of a service's types is used by its operations, directly or through another type.</summary>
    public static IReadOnlyDictionary<string, TypeUse> Resolve(IEnumerable<TypeModel> types, IEnumerable<TypeUses> operations)
    {
        Dictionary<string, TypeModel> declared = types.ToDictionary(t => t.Name, StringComparer.Ordinal);
        HashSet<string> read = Reachable(declared, operations.SelectMany(o => o.Read));
        HashSet<string> written = Reachable(declared, operations.SelectMany(o => o.Written));
        return declared.Keys.ToDictionary(
            name => name,
            name => (read.Contains(name) ? TypeUse.Read : TypeUse.None) | (written.Contains(name) ? TypeUse.Written : TypeUse.None));
    }

    private static HashSet<string> Reachable(Dictionary<string, TypeModel> declared, IEnumerable<string> roots)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(roots);
        while (waiting.Count > 0)
        {
            string name = waiting.Pop();
            if (reached.Add(name) && declared.TryGetValue(name, out TypeModel? type) && type is RecordModel record)
            {
                foreach (MemberModel member in record.Members)
                {
                    AddNames(member.Type, waiting.Push);
                }
            }
        }

        return reached;
    }

    private static void AddNames(TypeRef type, SortedSet<string> names) => AddNames(type, name => names.Add(name));

    private static void AddNames(TypeRef type, Action<string> add)
    {
        TypeRef? inner = type switch
        {
            ArrayRef array => array.Item,
            MapRef map => map.Value,
            JsonTextRef json => json.Content,
            NullableRef nullable => nullable.Value,
            // The items of a separated list are read from and written as plain text.
            _ => null,
        };
        if (type is NamedRef named)
        {
            add(named.Name);
        }
        else if (inner is not null)
        {
            AddNames(inner, add);
        }
    }
}
