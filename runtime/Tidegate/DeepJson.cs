using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Tidegate;

/// <summary>Compares JSON by meaning: white space, escapes and the order of members do not matter. Numbers are compared as written.</summary>
internal static class DeepJson
{
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        try
        {
            return SayTheSame(left, right);
        }
        catch (InvalidOperationException)
        {
            // A text that is not valid Unicode cannot be read in any other way.
            return string.Equals(left.GetRawText(), right.GetRawText(), StringComparison.Ordinal);
        }
    }

    public static int HashOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String or JsonValueKind.Number => HashOfScalar(json),
        JsonValueKind.Array => ApiMembers.Mix((int)json.ValueKind, json.GetArrayLength()),
        _ => (int)json.ValueKind,
    };

    /// <summary>Keeps the remaining comparisons in a list, because responses may be nested more deeply than a thread's stack allows.</summary>
    private static bool SayTheSame(JsonElement left, JsonElement right)
    {
        var pending = new Stack<(JsonElement Left, JsonElement Right)>();
        pending.Push((left, right));
        while (pending.Count > 0)
        {
            (left, right) = pending.Pop();
            if (left.ValueKind != right.ValueKind)
            {
                return false;
            }

            bool mayBeEqual = left.ValueKind switch
            {
                JsonValueKind.Object => HaveSameMembers(left, right, pending),
                JsonValueKind.Array => HaveAsManyItems(left, right, pending),
                JsonValueKind.String or JsonValueKind.Number => string.Equals(Scalar(left), Scalar(right), StringComparison.Ordinal),
                _ => true,
            };
            if (!mayBeEqual)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HaveSameMembers(JsonElement left, JsonElement right, Stack<(JsonElement Left, JsonElement Right)> pending)
    {
        Dictionary<string, JsonElement> others = MembersOf(right);
        Dictionary<string, JsonElement> members = MembersOf(left);
        foreach (KeyValuePair<string, JsonElement> member in members)
        {
            if (!others.TryGetValue(member.Key, out JsonElement other))
            {
                return false;
            }

            pending.Push((member.Value, other));
        }

        return members.Count == others.Count;
    }

    /// <summary>When a name appears twice the last member counts, as it does for JsonElement.GetProperty.</summary>
    private static Dictionary<string, JsonElement> MembersOf(JsonElement json)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty member in json.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    private static bool HaveAsManyItems(JsonElement left, JsonElement right, Stack<(JsonElement Left, JsonElement Right)> pending)
    {
        // The lengths are not compared first: counting walks the whole array, so deeply nested arrays would be walked once for each level above them.
        JsonElement.ArrayEnumerator items = left.EnumerateArray();
        JsonElement.ArrayEnumerator others = right.EnumerateArray();
        while (items.MoveNext())
        {
            if (!others.MoveNext())
            {
                return false;
            }

            pending.Push((items.Current, others.Current));
        }

        return !others.MoveNext();
    }

    private static int HashOfScalar(JsonElement json)
    {
        try
        {
            return StringComparer.Ordinal.GetHashCode(Scalar(json));
        }
        catch (InvalidOperationException)
        {
            return StringComparer.Ordinal.GetHashCode(json.GetRawText());
        }
    }

    /// <summary>The text of a string, or a number as it is written.</summary>
    private static string Scalar(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
}
