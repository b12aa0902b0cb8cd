using System;
using System.Text.Json;
using Tidegate.Json;
using Tidegate.Signing;

namespace Tidegate.Paging;

/// <summary>Looks at the data of a page: at the bytes of its list, since a total, a time or the id of a request beside it differ each time.</summary>
internal sealed class PageProbe
{
    /// <summary>Stands for the list of the last answer; null before one.</summary>
    public string? Digest { get; private set; }

    public void Observe(ReadOnlySpan<byte> data) => Digest = HexSha256.Hash(ListIn(data), default, default, default);

    /// <summary>The data when it is a list, else the longest list among its members.</summary>
    private static ReadOnlySpan<byte> ListIn(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty || data[0] != (byte)'{')
        {
            return data;
        }

        ReadOnlySpan<byte> list = LongestList(data);
        return list.IsEmpty ? data : list;
    }

    private static ReadOnlySpan<byte> LongestList(ReadOnlySpan<byte> data)
    {
        ReadOnlySpan<byte> longest = default;
        var reader = new Utf8JsonReader(data, JsonToken.ReaderOptions);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            bool isList = reader.TokenType == JsonTokenType.StartArray;
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            int length = (int)reader.BytesConsumed - start;
            if (isList && length > longest.Length)
            {
                longest = data.Slice(start, length);
            }
        }

        return longest;
    }
}
