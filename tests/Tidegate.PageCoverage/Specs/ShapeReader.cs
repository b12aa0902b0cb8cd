using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tidegate.PageCoverage.Specs;

/// <summary>Finds the shape of sample values; a table has a word only where the sample shows nothing.</summary>
internal static partial class ShapeReader
{
    /// <param name="told">The types that tables give, by name.</param>
    public static Shape Of(JsonNode? value, IReadOnlyDictionary<string, string> told) => value switch
    {
        null => new NullShape(),
        JsonArray array => new ArrayShape(array.Count == 0 ? null : array.Select(item => Of(item, told)).Aggregate(Shape.Merge)),
        JsonObject members when members.Count > 0 && members.All(member => Name().IsMatch(member.Key)) =>
            new RecordShape([.. members.Select(member => new MemberShape(member.Key, OfMember(member.Key, member.Value, told), IsOptional: false))]),
        JsonObject => new ScalarShape("json"),
        _ => new ScalarShape(Word(value)),
    };

    private static Shape OfMember(string name, JsonNode? value, IReadOnlyDictionary<string, string> told) =>
        value is null && told.TryGetValue(name, out string? type) && SpecTypes.OfScalar(type) is { } word
            ? new NullableShape(new ScalarShape(word))
            : Of(value, told);

    private static string Word(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => "bool",
        JsonValueKind.Number => Number(value.ToJsonString()),
        _ => "string",
    };

    private static string Number(string text) =>
        int.TryParse(text, out _) ? "int" : long.TryParse(text, out _) ? "long" : "double";

    /// <summary>A name that can be one in C#, if with another first letter.</summary>
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex Name();
}
