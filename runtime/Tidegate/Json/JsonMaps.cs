using System;
using System.Collections.Generic;
using Tidegate.Observation;

namespace Tidegate.Json;

/// <summary>Reads objects with free keys. When a key occurs twice, the later value counts, and drift is noted.</summary>
internal static class JsonMaps
{
    /// <summary>Leaves out keys whose value is null.</summary>
    public static IReadOnlyDictionary<string, T> Read<T>(ref ApiJsonReader reader, JsonRead<T> read)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        if (reader.IsNull)
        {
            return map;
        }

        reader.BeginObject();
        while (reader.NextMember())
        {
            Add(map, ref reader, read);
        }

        return map;
    }

    /// <summary>Also reads null values.</summary>
    public static IReadOnlyDictionary<string, T> ReadWithNulls<T>(ref ApiJsonReader reader, JsonRead<T> read)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        if (reader.IsNull)
        {
            return map;
        }

        reader.BeginObject();
        while (reader.NextMemberOrNull())
        {
            Add(map, ref reader, read);
        }

        return map;
    }

    /// <summary>Reads the value of the current member into a map.</summary>
    public static void Add<T>(Dictionary<string, T> map, ref ApiJsonReader reader, JsonRead<T> read)
    {
        string name = reader.NameText();
        int count = map.Count;
        map[name] = read(ref reader);
        if (map.Count == count)
        {
            reader.NoteDrift(ApiDriftKind.RepeatedKey);
        }
    }
}
