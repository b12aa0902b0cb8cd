using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Gateway.Json;

namespace Tidegate.Gateway.Checks;

/// <summary>Finds the first part of a value that its declared type does not allow.</summary>
internal sealed class ValueCheck
{
    private readonly Dictionary<string, TypeModel> _types;

    public ValueCheck(IEnumerable<TypeModel> types) => _types = types.ToDictionary(type => type.Name);

    /// <summary>Checks the value of a query or path parameter.</summary>
    /// <returns>What was expected; null when the value fits.</returns>
    public static string? Expect(TypeRef type, string text) => type switch
    {
        { OnWire: { } scalar } => ScalarCheck.Expect(scalar, text),
        NullableRef nullable => text.Length == 0 ? null : Expect(nullable.Value, text),
        SeparatedRef separated => text.Split(separated.Separator).Select(item => item.Trim()).Where(item => item.Length > 0)
            .Select(item => Expect(separated.Item, item)).FirstOrDefault(expected => expected is not null),
        JsonTextRef => ScalarCheck.Expect(Scalar.Of(ScalarKind.Json), text),
        _ => null,
    };

    /// <summary>Checks a JSON value.</summary>
    /// <param name="path">The path to the value, for the message.</param>
    /// <returns>A sentence about the first problem; null when the value fits.</returns>
    public string? Check(TypeRef type, JsonElement value, string path) => type switch
    {
        NullableRef nullable => value.ValueKind == JsonValueKind.Null ? null : Check(nullable.Value, value, path),
        { OnWire: { } scalar } => Complain(ScalarCheck.Expect(scalar, value), value, path),
        NamedRef named => _types[named.Name] is UnionModel union ? CheckUnion(union, value, path) : CheckRecord((RecordModel)_types[named.Name], value, path),
        ArrayRef array => CheckArray(array, value, path),
        MapRef map => CheckMap(map, value, path),
        SeparatedRef separated => CheckSeparated(separated, value, path),
        JsonTextRef json => CheckJsonText(json, value, path),
        _ => null,
    };

    /// <summary>Checks the members of an object against their declaration; undeclared members are allowed.</summary>
    public string? CheckMembers(IEnumerable<ValueModel> members, JsonElement value, string path)
    {
        foreach (ValueModel member in members)
        {
            string memberPath = path.Length == 0 ? member.WireName : $"{path}.{member.WireName}";
            if (Find(member, value) is not { } found)
            {
                if (!member.IsOptional)
                {
                    return $"{memberPath}: missing";
                }
            }
            else if (found.ValueKind != JsonValueKind.Null || member.Type is NullableRef)
            {
                if ((Check(member.Type, found, memberPath) ?? Complain(LimitCheck.Expect(member, found), found, memberPath)) is { } problem)
                {
                    return problem;
                }
            }
            else if (!member.IsOptional)
            {
                return $"{memberPath}: must not be null";
            }
        }

        return null;
    }

    private static JsonElement? Find(ValueModel member, JsonElement value)
    {
        foreach (string name in member.Aliases.Prepend(member.WireName))
        {
            if (value.TryGetProperty(name, out JsonElement found))
            {
                return found;
            }
        }

        return null;
    }

    private static string? Complain(string? expected, JsonElement value, string path) =>
        expected is null ? null : $"{path}: expected {expected}, found {Describe(value)}";

    /// <summary>Names a value's kind. The value itself may be secret.</summary>
    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "other text",
        JsonValueKind.Number => "another number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    /// <param name="tag">The member by which a union tells that it is this record; null when there is none.</param>
    private string? CheckRecord(RecordModel record, JsonElement value, string path, string? tag = null)
    {
        // Newer pages of the documentation declare some objects as lists of one.
        JsonElement single = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 1 ? value[0] : value;
        return single.ValueKind == JsonValueKind.Object
            ? CheckMembers(record.Members, single, path) ?? CheckFreeMembers(record, single, path, tag)
            : Complain("an object", value, path);
    }

    /// <summary>
    /// A tag that nobody lists is told, although a client sends what it has kept: whoever tests wants to know of a request that the specs do not
    /// say.
    /// </summary>
    private string? CheckUnion(UnionModel union, JsonElement value, string path)
    {
        JsonElement content = union.Tag is not null && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 1 ? value[0] : value;
        if (UnionAlternatives.Find(union, content) is { } alternative)
        {
            return union.Tag is null ? Check(alternative.Type, content, path) : CheckRecord((RecordModel)_types[((NamedRef)alternative.Type).Name], content, path, union.Tag.WireName);
        }

        if (union.Tag is not { } tag)
        {
            return Complain($"one of {union.Name}", value, path);
        }

        string place = path.Length == 0 ? tag.WireName : $"{path}.{tag.WireName}";
        return content.ValueKind != JsonValueKind.Object ? Complain("an object", value, path)
            : content.TryGetProperty(tag.WireName, out JsonElement found) ? Complain($"one of {string.Join(", ", union.Alternatives.Select(each => each.Tag))}", found, place)
            : $"{place}: missing";
    }

    private string? CheckFreeMembers(RecordModel record, JsonElement value, string path, string? tag) => record.Free is not { } free
        ? null
        : value.EnumerateObject()
            .Where(entry => entry.Value.ValueKind != JsonValueKind.Null && entry.Name != tag && !record.Members.Any(member => member.WireNames.Contains(entry.Name)))
            .Select(entry => Check(free.Type, entry.Value, path.Length == 0 ? entry.Name : $"{path}.{entry.Name}"))
            .FirstOrDefault(problem => problem is not null);

    private string? CheckArray(ArrayRef array, JsonElement value, string path) =>
        value.ValueKind != JsonValueKind.Array
            ? Complain("an array", value, path)
            : value.EnumerateArray()
                .Select((item, index) => Check(array.Item, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")))
                .FirstOrDefault(problem => problem is not null);

    private string? CheckMap(MapRef map, JsonElement value, string path) =>
        value.ValueKind != JsonValueKind.Object
            ? Complain("an object", value, path)
            : value.EnumerateObject()
                .Select(entry => Check(map.Value, entry.Value, $"{path}.{entry.Name}"))
                .FirstOrDefault(problem => problem is not null);

    private static string? CheckSeparated(SeparatedRef separated, JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.String => Complain(Expect(separated, value.GetString()!), value, path),
        JsonValueKind.Number => Complain(Expect(separated, value.GetRawText()), value, path),
        _ => Complain("text", value, path),
    };

    /// <summary>Checks a JSON document inside a string; a bare value is accepted too, and an empty string means no value.</summary>
    private string? CheckJsonText(JsonTextRef json, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return Check(json.Content, value, path);
        }

        string text = value.GetString()!;
        if (text.Length == 0)
        {
            return null;
        }

        return GatewayJson.Read(text) is { } content
            ? Check(json.Content, content, path)
            : $"{path}: expected JSON, found other text";
    }
}
