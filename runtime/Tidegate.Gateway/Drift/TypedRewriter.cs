using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tidegate.Compiler.Model;
using Tidegate.Gateway.Checks;
using Tidegate.Gateway.Json;

namespace Tidegate.Gateway.Drift;

/// <summary>Changes each value of a response according to its declared type, from the inside out.</summary>
/// <param name="types">The types of the service.</param>
/// <param name="change">Returns the new value for a value and its type.</param>
internal sealed class TypedRewriter(IEnumerable<TypeModel> types, Func<TypeRef, JsonNode, JsonNode> change)
{
    private readonly Dictionary<string, TypeModel> _types = types.ToDictionary(type => type.Name);

    public JsonNode? Rewrite(TypeRef type, JsonNode? value) => (type, value) switch
    {
        (_, null) => null,
        (NullableRef nullable, _) => Rewrite(nullable.Value, value),
        (ArrayRef array, JsonArray items) => change(type, new JsonArray([.. items.Select(item => Rewrite(array.Item, item))])),
        (MapRef map, JsonObject entries) => change(type, RewriteMembers(entries, _ => map.Value)),
        (NamedRef { Kind: NamedKind.Record } named, JsonObject members) =>
            change(type, RewriteRecord((RecordModel)_types[named.Name], members)),
        (NamedRef { Kind: NamedKind.TagUnion or NamedKind.ShapeUnion } named, JsonObject or JsonArray) => RewriteUnion((UnionModel)_types[named.Name], value),
        (JsonTextRef json, _) => change(type, RewriteJsonText(json, value)),
        _ => change(type, value.DeepClone()),
    };

    private JsonObject RewriteRecord(RecordModel record, JsonObject members) => RewriteMembers(members, name => FindMember(record, name));

    /// <summary>Changes the alternative that an object or an array is; a single value must stay what it is, since its kind tells.</summary>
    private JsonNode RewriteUnion(UnionModel union, JsonNode value)
    {
        if (GatewayJson.Read(GatewayJson.Write(value)) is not { } element || UnionAlternatives.Find(union, element) is not { } alternative)
        {
            return value.DeepClone();
        }

        if (union.Tag is not { } tag)
        {
            return Rewrite(alternative.Type, value)!;
        }

        // The tag is no member of the record, of which it might be a free one.
        var members = (JsonObject)value.DeepClone();
        JsonNode? told = members[tag.WireName];
        members.Remove(tag.WireName);
        var changed = (JsonObject)Rewrite(alternative.Type, members)!;
        var result = new JsonObject { [tag.WireName] = told };
        foreach ((string name, JsonNode? member) in changed.ToList())
        {
            changed.Remove(name);
            result[name] = member;
        }

        return result;
    }

    private static TypeRef? FindMember(RecordModel record, string wireName) =>
        (record.Members.FirstOrDefault(member => member.WireNames.Contains(wireName)) ?? record.Free)?.Type;

    private JsonObject RewriteMembers(JsonObject members, Func<string, TypeRef?> typeOf)
    {
        var result = new JsonObject();
        foreach ((string name, JsonNode? value) in members)
        {
            result[name] = typeOf(name) is { } type ? Rewrite(type, value) : value?.DeepClone();
        }

        return result;
    }

    private JsonNode RewriteJsonText(JsonTextRef json, JsonNode value)
    {
        if (value.GetValueKind() != JsonValueKind.String)
        {
            return Rewrite(json.Content, value)!;
        }

        return JsonInText.TryRead(value, out JsonNode? content)
            ? JsonValue.Create(GatewayJson.Write(Rewrite(json.Content, content)))
            : value.DeepClone();
    }
}
