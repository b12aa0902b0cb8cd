using System.Collections.Generic;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>Reads problem details (RFC 9457).</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public static class ProblemDetails
{
    /// <summary>Reads problem details. Members that are not of their type stay among the others: they are to be ignored, and are not lost.</summary>
    public static ApiProblem Read(ref ApiJsonReader reader)
    {
        if (reader.Inner.TokenType != JsonTokenType.StartObject)
        {
            throw reader.Unexpected("an object");
        }

        var members = new Dictionary<string, JsonElement>();
        foreach (JsonProperty member in reader.ReadJson().EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return new ApiProblem
        {
            Type = Text("type") ?? ApiProblem.Blank,
            Title = Text("title"),
            Status = Number("status"),
            Detail = Text("detail"),
            Instance = Text("instance"),
            Members = members,
        };

        string? Text(string name) =>
            members.TryGetValue(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && members.Remove(name) ? value.GetString() : null;

        int? Number(string name) =>
            members.TryGetValue(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && members.Remove(name)
                ? number
                : null;
    }
}
