using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>
/// Gives the value of a required list or map that was not met: many services write null for an empty one. Only a member that is not
/// there at all is missing.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NullMembers
{
    /// <summary>Gives an empty list for a member that is null.</summary>
    /// <typeparam name="T">An item.</typeparam>
    /// <param name="reader">Stands at the end of the object.</param>
    /// <param name="objectStart">Where the object starts: <see cref="ApiJsonReader.TokenStart"/> after <see cref="ApiJsonReader.BeginObject"/>.</param>
    /// <param name="names">The member's names, the one to tell first.</param>
    /// <exception cref="ApiTransportException">The member is absent.</exception>
    public static T[] List<T>(ref ApiJsonReader reader, int objectStart, params string[] names)
    {
        Require(ref reader, objectStart, names);
        return [];
    }

    /// <summary>Gives an empty map for a member that is null.</summary>
    /// <inheritdoc cref="List"/>
    public static IReadOnlyDictionary<string, T> Map<T>(ref ApiJsonReader reader, int objectStart, params string[] names)
    {
        Require(ref reader, objectStart, names);
        return new Dictionary<string, T>(StringComparer.Ordinal);
    }

    /// <summary>Looks through the object once more, since a null member is passed over when it is read.</summary>
    private static void Require(ref ApiJsonReader reader, int objectStart, string[] names)
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
                return;
            }

            members.Skip();
        }

        throw reader.Source.MissingMember(reader.Depth, names[0]);
    }
}
