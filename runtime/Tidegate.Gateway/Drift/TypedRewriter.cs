using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tidegate.Compiler.Model;
using Tidegate.Gateway.Json;

namespace Tidegate.Gateway.Drift;

/// <summary>Changes each value of a response according to its declared type, from the inside out.</summary>
/// <param name="types">The types of the service.</param>
/// <param name="change">Returns the new value for a value and its type.</param>
internal sealed class TypedRewriter(IEnumerable<TypeModel> types, Func<TypeRef, JsonNode, JsonNode> change)
{
    private readonly Dictionary<string, RecordModel> _records =
        types.OfType<RecordModel>().ToDictionary(record => record.Name);

    public JsonNode? Rewrite(TypeRef type, JsonNode? value) => (type, value) switch
    {
        (_, null) => null,
        (NullableRef nullable, _) => Rewrite(nullable.Value, value),
        (ArrayRef array, JsonArray items) => change(type, new JsonArray([.. items.Select(item => Rewrite(array.Item, item))])),
        (MapRef map, JsonObject entries) => change(type, RewriteMembers(entries, _ => map.Value)),
        (NamedRef { Kind: NamedKind.Record } named, JsonObject members) =>
            change(type, RewriteMembers(members, name => FindMember(_records[named.Name], name))),
        (JsonTextRef json, _) => change(type, RewriteJsonText(json, value)),
        _ => change(type, value.DeepClone()),
    };

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
