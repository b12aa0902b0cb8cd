using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Tidegate.Observation;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>The tags by which the alternatives of a union are told apart: values of one member, which may stand anywhere in an object.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionTags
{
    private readonly byte[] _name;
    private readonly UnionTagKind _kind;
    private readonly KnownTexts _tags;

    /// <summary>Lists the tags.</summary>
    /// <param name="name">The member that has the tag.</param>
    /// <param name="kind">What the tags are.</param>
    /// <param name="tags">The tags, as texts.</param>
    public UnionTags(string name, UnionTagKind kind, string[] tags)
    {
        _name = Encoding.UTF8.GetBytes(ApiArgument.NotNull(name, nameof(name)));
        _kind = kind;
        _tags = new KnownTexts(tags);
    }

    /// <summary>
    /// Finds the tag of the object at the reader's position, or of the one in an array of one, and leaves the reader there. A tag that stands
    /// first costs a look at two tokens; the members before any other are passed over once more.
    /// </summary>
    /// <exception cref="ApiTransportException">There is no object.</exception>
    public UnionTag Begin(ref ApiJsonReader reader)
    {
        int outer = reader.TagStart;
        Utf8JsonReader ahead = reader.Inner;
        if (ahead.TokenType == JsonTokenType.StartArray)
        {
            ahead.Read();
        }

        if (ahead.TokenType != JsonTokenType.StartObject)
        {
            // Says what stands there, as for any record.
            reader.BeginObject();
        }

        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            bool isTag = ahead.ValueTextEquals(_name);
            int nameStart = (int)ahead.TokenStartIndex;
            ahead.Read();
            if (isTag && ahead.TokenType != JsonTokenType.Null)
            {
                reader.TagStart = (int)ahead.TokenStartIndex;
                reader.Source.Trail.EnterMember(ahead.CurrentDepth, nameStart);
                return new UnionTag(TextOf(ref ahead, ref reader), outer);
            }

            ahead.Skip();
        }

        return new UnionTag(null, outer);
    }

    /// <summary>Refuses free members of which one has the name of the tag, which would so be sent twice.</summary>
    /// <param name="members">The free members of a record.</param>
    /// <param name="tag">The name of the tag.</param>
    /// <param name="name">The name of the map in the error.</param>
    /// <exception cref="ArgumentException">There is such a member.</exception>
    public static void RefuseIn<T>(IReadOnlyDictionary<string, T> members, string tag, string name)
    {
        if (members is not null && members.ContainsKey(tag))
        {
            throw new ArgumentException($"'{tag}' in {name} is written by the union, which tells by it what this is: remove it.", name);
        }
    }

    /// <summary>The tag in the spelling of the spec, or as it came where the spec does not list it.</summary>
    /// <returns>Null when it is no single value.</returns>
    private string? TextOf(ref Utf8JsonReader tag, ref ApiJsonReader reader)
    {
        if (tag.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            return null;
        }

        if (_kind == UnionTagKind.Number && LenientNumber.TryReadInt64(ref tag, out long number))
        {
            if (tag.TokenType == JsonTokenType.String)
            {
                reader.Source.NoteDrift(ApiDriftKind.NumberAsText, _name, tag.CurrentDepth);
            }

            string spelling = number.ToString(CultureInfo.InvariantCulture);
            return _tags.Contains(spelling) ? spelling : Spelling(ref tag);
        }

        if (_kind == UnionTagKind.Boolean && LenientNumber.TryReadBoolean(ref tag, out bool flag))
        {
            return flag ? "true" : "false";
        }

        return _tags.Find(tag) ?? Spelling(ref tag);
    }

    private static string Spelling(ref Utf8JsonReader tag) =>
        (tag.TokenType == JsonTokenType.String ? JsonToken.Text(ref tag) : null) ?? Encoding.UTF8.GetString(tag.ValueSpan);
}
