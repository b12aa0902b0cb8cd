using System;
using System.Linq;
using System.Text.Json;

namespace Tidegate;

/// <summary>Compares JSON by what it says: blanks, escapes and the order of members make no difference. Numbers are compared as written.</summary>
internal static class DeepJson
{
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Object => AreObjectsEqual(left, right),
            JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength()
                && left.EnumerateArray().Zip(right.EnumerateArray(), AreEqual).All(areEqual => areEqual),
            JsonValueKind.String or JsonValueKind.Number => string.Equals(Scalar(left), Scalar(right), StringComparison.Ordinal),
            _ => true,
        };
    }

    public static int HashOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String or JsonValueKind.Number => StringComparer.Ordinal.GetHashCode(Scalar(json)),
        JsonValueKind.Array => ApiMembers.Mix((int)json.ValueKind, json.GetArrayLength()),
        _ => (int)json.ValueKind,
    };

    private static bool AreObjectsEqual(JsonElement left, JsonElement right)
    {
        int count = 0;
        foreach (JsonProperty member in left.EnumerateObject())
        {
            count++;
            if (!right.TryGetProperty(member.Name, out JsonElement other) || !AreEqual(member.Value, other))
            {
                return false;
            }
        }

        return count == right.EnumerateObject().Count();
    }

    /// <summary>The text of a string, or a number as it is written.</summary>
    private static string Scalar(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
}
