using System;
using System.Text.Json;
using Tidegate.Buffers;
using Tidegate.Scalars;

namespace Tidegate.Paging;

/// <summary>Inspects the data of a page: only the bytes of its list, because a total, a time or a request id beside it differs each time.</summary>
internal sealed class PageProbe : IDataProbe
{
    private readonly string[] _listNames;

    /// <param name="listNames">The names that the list may have; empty when the data is the list itself.</param>
    public PageProbe(string[] listNames)
    {
        _listNames = listNames;
    }

    /// <summary>The digest of the list in the last response; null before the first.</summary>
    public string? Digest { get; private set; }

    /// <inheritdoc/>
    public void Observe(ReadOnlySpan<byte> data) => Digest = HexSha256.Hash(ListIn(data), default, default, default);

    /// <summary>The list; all of the data when there is no such member, so that the page is identified by everything in it.</summary>
    private ReadOnlySpan<byte> ListIn(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty || data[0] != (byte)'{')
        {
            return data;
        }

        var reader = new Utf8JsonReader(data, JsonToken.ReaderOptions);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isList = IsName(reader);
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isList)
            {
                return data.Slice(start, (int)reader.BytesConsumed - start);
            }
        }

        return data;
    }

    private bool IsName(in Utf8JsonReader reader)
    {
        foreach (string name in _listNames)
        {
            if (reader.ValueTextEquals(name))
            {
                return true;
            }
        }

        return false;
    }
}
