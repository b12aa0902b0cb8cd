using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>Reads and writes the members of a record that its spec does not declare, and that stand beside those that it does.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FreeMembers
{
    /// <summary>The map of a record that has none.</summary>
    public static IReadOnlyDictionary<string, T> None<T>() => Nothing<T>.Map;

    /// <summary>
    /// Reads the member that <see cref="ApiJsonReader.NextMember"/> found. Of two equal names, the later counts, and drift is noted. A tag is none, nor is
    /// a member of the envelope that stands in the same object.
    /// </summary>
    /// <param name="reader">Stands at the value.</param>
    /// <param name="members">What was read before; created for the first member.</param>
    /// <param name="read">Reads the value.</param>
    public static void Read<T>(ref ApiJsonReader reader, ref Dictionary<string, T>? members, JsonRead<T> read)
    {
        if (UnionTag.IsAt(reader) || reader.Source.IsExpected(reader.Name, reader.Depth))
        {
            reader.Skip();
            return;
        }

        members ??= new Dictionary<string, T>(reader.Source.FreeMembers, StringComparer.Ordinal);
        JsonMaps.Add(members, ref reader, ApiArgument.NotNull(read, nameof(read)));
        reader.Source.FreeMembers = members.Count;
    }

    /// <summary>Writes members into the object that is open.</summary>
    /// <param name="json">Stands in the object.</param>
    /// <param name="members">The members.</param>
    /// <param name="name">The name of the map in the error when a member is rejected.</param>
    /// <param name="isDeclared">Whether a name is one of the declared members.</param>
    /// <param name="write">Writes a value.</param>
    /// <exception cref="ArgumentException">A member has the name of a declared one, which would so be sent twice.</exception>
    public static void Write<T>(Utf8JsonWriter json, IReadOnlyDictionary<string, T> members, string name, Func<string, bool> isDeclared, JsonWrite<T> write)
    {
        ApiArgument.NotNull(json, nameof(json));
        ApiArgument.NotNull(isDeclared, nameof(isDeclared));
        ApiArgument.NotNull(write, nameof(write));
        foreach (KeyValuePair<string, T> member in ApiArgument.NotNull(members, nameof(members)))
        {
            if (isDeclared(member.Key))
            {
                throw new ArgumentException($"'{member.Key}' has a property of its own beside {name}: set that one.", name);
            }

            json.WritePropertyName(member.Key);
            write(json, member.Value);
        }
    }

    private static class Nothing<T>
    {
        public static readonly IReadOnlyDictionary<string, T> Map = new ReadOnlyDictionary<string, T>(new Dictionary<string, T>());
    }
}
