using System;
using System.Buffers.Binary;
using System.Text.Json;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>
/// Deduplicates the short texts of one document: a response with many items repeats the same names, owners and schedules again and again.
/// </summary>
internal sealed class ShortTexts
{
    /// <summary>In a document with fewer bytes than this, too little repeats to make the table worthwhile.</summary>
    public const int WorthwhileLength = 4096;

    /// <summary>The longest text that its length and two numbers identify completely. Ids and times are longer, and rarely repeat.</summary>
    public const int MaxLength = 16;

    /// <summary>A power of two. A text whose place is taken replaces the one that is there.</summary>
    private const int Places = 64;

    private const int PlaceBits = 6;

    private Entry[]? _entries;
    private bool _isUsed;

    /// <summary>Returns the string for a text.</summary>
    /// <param name="utf8">Valid UTF-8 without escapes, as <paramref name="reader"/> has read it.</param>
    /// <param name="reader">Creates the string, if there is none yet.</param>
    /// <returns>Null when the text is not valid Unicode.</returns>
    public string? Get(ReadOnlySpan<byte> utf8, ref Utf8JsonReader reader)
    {
        if (utf8.Length > MaxLength)
        {
            return JsonToken.Text(ref reader);
        }

        (ulong first, ulong last) = Ends(utf8);
        ulong hash = unchecked(((first * 0x9E3779B97F4A7C15) ^ last ^ (ulong)utf8.Length) * 0xC2B2AE3D27D4EB4F);
        ref Entry entry = ref (_entries ??= new Entry[Places])[(int)(hash >> (64 - PlaceBits))];
        if (entry.Text is null || entry.First != first || entry.Last != last || entry.Length != utf8.Length)
        {
            entry = new Entry(first, last, utf8.Length, JsonToken.Text(ref reader));
            _isUsed = true;
        }

        return entry.Text;
    }

    /// <summary>Clears all texts: the content of a response is not kept longer than its reader needs it.</summary>
    public void Clear()
    {
        if (_isUsed)
        {
            Array.Clear(_entries!, 0, Places);
            _isUsed = false;
        }
    }

    /// <summary>Two numbers that, together with the length, identify a text of up to 16 bytes.</summary>
    private static (ulong First, ulong Last) Ends(ReadOnlySpan<byte> utf8) => utf8.Length switch
    {
        >= 8 => (BinaryPrimitives.ReadUInt64LittleEndian(utf8), BinaryPrimitives.ReadUInt64LittleEndian(utf8.Slice(utf8.Length - 8))),
        >= 4 => (BinaryPrimitives.ReadUInt32LittleEndian(utf8), BinaryPrimitives.ReadUInt32LittleEndian(utf8.Slice(utf8.Length - 4))),
        > 0 => (utf8[0], ((ulong)utf8[utf8.Length / 2] << 8) | utf8[utf8.Length - 1]),
        _ => (0, 0),
    };

    private readonly record struct Entry(ulong First, ulong Last, int Length, string? Text);
}
