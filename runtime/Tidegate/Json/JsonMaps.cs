using System;
using System.Collections.Generic;
using System.Text;

namespace Tidegate.Json;

/// <summary>Reads objects with free keys. Of two equal keys the later counts.</summary>
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
            map[Encoding.UTF8.GetString(reader.Name)] = read(ref reader);
        }

        return map;
    }

    /// <summary>Reads null too.</summary>
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
            map[Encoding.UTF8.GetString(reader.Name)] = read(ref reader);
        }

        return map;
    }
}
