using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Tidegate.Gateway.Json;

/// <summary>Members further inside of a document.</summary>
internal static class MemberPlaces
{
    /// <returns>Null when there is no such member, or when it is null.</returns>
    public static JsonNode? Find(JsonNode? document, IEnumerable<string> names)
    {
        JsonNode? at = document;
        foreach (string name in names)
        {
            at = (at as JsonObject)?[name];
        }

        return at;
    }

    /// <summary>Sets a member, and creates the objects that it is in.</summary>
    public static void Set(JsonObject document, IReadOnlyList<string> names, JsonNode? value)
    {
        JsonObject at = document;
        for (int i = 0; i < names.Count - 1; i++)
        {
            if (at[names[i]] is not JsonObject inner)
            {
                inner = [];
                at[names[i]] = inner;
            }

            at = inner;
        }

        at[names[^1]] = value;
    }
}
