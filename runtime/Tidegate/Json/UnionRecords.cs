using System;
using System.ComponentModel;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>The records among the alternatives of a union by shape, each with the members that tell it from the others.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionRecords
{
    /// <summary>More markers than a record of the stack should hold are kept elsewhere; hardly any union has so many.</summary>
    private const int MostOnStack = 64;

    private readonly Marker[] _markers;
    private readonly int _count;

    /// <summary>Lists the records.</summary>
    /// <param name="records">For each record the members that an object must have to be it, each by all of its names.</param>
    public UnionRecords(params string[][][] records)
    {
        _count = ApiArgument.NotNull(records, nameof(records)).Length;
        _markers = records
            .SelectMany(static (record, index) => record.Select(names => new Marker(index, Array.ConvertAll(names, Encoding.UTF8.GetBytes))))
            .ToArray();
    }

    /// <summary>
    /// Finds the record that an object is, by one look at its members, and leaves the reader where it is. A member that is null counts as absent.
    /// </summary>
    /// <returns>The index of the record; -1 when there is no object, or one that is none of the records or has what tells two of them.</returns>
    public int Find(ref ApiJsonReader reader)
    {
        Utf8JsonReader ahead = reader.Inner;
        if (ahead.TokenType != JsonTokenType.StartObject)
        {
            return -1;
        }

        Span<bool> found = _markers.Length > MostOnStack ? new bool[_markers.Length] : stackalloc bool[MostOnStack];
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            Utf8JsonReader name = ahead;
            ahead.Read();
            if (ahead.TokenType != JsonTokenType.Null)
            {
                Mark(found, name);
            }

            ahead.Skip();
        }

        return OnlyComplete(found);
    }

    /// <summary>Marks what a name tells: one member may tell a record from a second one, and another from a third.</summary>
    private void Mark(Span<bool> found, in Utf8JsonReader name)
    {
        for (int i = 0; i < _markers.Length; i++)
        {
            foreach (byte[] each in _markers[i].Names)
            {
                found[i] |= name.ValueTextEquals(each);
            }
        }
    }

    private int OnlyComplete(ReadOnlySpan<bool> found)
    {
        int only = -1;
        for (int record = 0; record < _count; record++)
        {
            bool isComplete = true;
            for (int i = 0; i < _markers.Length; i++)
            {
                isComplete &= _markers[i].Record != record || found[i];
            }

            if (isComplete && only >= 0)
            {
                return -1;
            }

            only = isComplete ? record : only;
        }

        return only;
    }

    /// <summary>A member that tells a record from others, by all of its names.</summary>
    private readonly record struct Marker(int Record, byte[][] Names);
}
