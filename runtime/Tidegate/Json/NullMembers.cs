using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>
/// Supplies the value of a required list or map that was not read: many services write null for an empty one. Only a member that does not occur
/// at all is missing.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NullMembers
{
    /// <summary>Returns an empty list for a member that is null.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="reader">The reader, at the end of the object.</param>
    /// <param name="objectStart">Where the object starts: <see cref="ApiJsonReader.TokenStart"/> after <see cref="ApiJsonReader.BeginObject"/>.</param>
    /// <param name="names">The member's names; errors use the first one.</param>
    /// <exception cref="ApiTransportException">The member is absent.</exception>
    public static T[] List<T>(ref ApiJsonReader reader, int objectStart, params string[] names)
    {
        Require(ref reader, objectStart, names);
        return [];
    }

    /// <summary>Returns an empty map for a member that is null.</summary>
    /// <inheritdoc cref="List"/>
    public static IReadOnlyDictionary<string, T> Map<T>(ref ApiJsonReader reader, int objectStart, params string[] names)
    {
        Require(ref reader, objectStart, names);
        return new Dictionary<string, T>(StringComparer.Ordinal);
    }

    /// <summary>Whether a member is there and null. Scans the object once more, because null members are skipped while it is read.</summary>
    internal static bool IsNull(ref ApiJsonReader reader, int objectStart, string[] names)
    {
        ApiArgument.NotNull(names, nameof(names));
        var members = new Utf8JsonReader(reader.Source.Document.Span.Slice(objectStart), JsonToken.ReaderOptions);
        members.Read();
        while (members.Read() && members.TokenType == JsonTokenType.PropertyName)
        {
            bool isMember = false;
            foreach (string name in names)
            {
                isMember |= members.ValueTextEquals(name);
            }

            members.Read();
            if (isMember && members.TokenType == JsonTokenType.Null)
            {
                return true;
            }

            members.Skip();
        }

        return false;
    }

    private static void Require(ref ApiJsonReader reader, int objectStart, string[] names)
    {
        if (!IsNull(ref reader, objectStart, names))
        {
            throw reader.Source.MissingMember(reader.Depth, names[0]);
        }
    }
}
