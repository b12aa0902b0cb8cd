using System;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>The records among the alternatives of a union by shape, each with the members that tell it from the others.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionRecords
{
    private readonly byte[][][][] _records;

    /// <summary>Lists the records.</summary>
    /// <param name="records">For each record the members that an object must have to be it, each by all of its names.</param>
    public UnionRecords(params string[][][] records) => _records = Array.ConvertAll(
        ApiArgument.NotNull(records, nameof(records)),
        static record => Array.ConvertAll(record, static names => Array.ConvertAll(names, Encoding.UTF8.GetBytes)));

    /// <summary>Finds the record that an object is, and leaves the reader where it is. A member that is null counts as absent.</summary>
    /// <returns>The index of the record; -1 when there is no object, or one that is none of the records or has what tells two of them.</returns>
    public int Find(ref ApiJsonReader reader)
    {
        if (reader.Inner.TokenType != JsonTokenType.StartObject)
        {
            return -1;
        }

        int found = -1;
        for (int i = 0; i < _records.Length; i++)
        {
            if (!HasAll(reader.Inner, _records[i]))
            {
                continue;
            }

            if (found >= 0)
            {
                return -1;
            }

            found = i;
        }

        return found;
    }

    private static bool HasAll(in Utf8JsonReader reader, byte[][][] members)
    {
        foreach (byte[][] names in members)
        {
            if (!Has(reader, names))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(Utf8JsonReader ahead, byte[][] names)
    {
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            bool isOne = false;
            foreach (byte[] name in names)
            {
                isOne |= ahead.ValueTextEquals(name);
            }

            ahead.Read();
            if (isOne && ahead.TokenType != JsonTokenType.Null)
            {
                return true;
            }

            ahead.Skip();
        }

        return false;
    }
}
