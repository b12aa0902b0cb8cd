using System;
using System.Buffers;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

namespace Tidegate.Benchmarks.Streams;

/// <summary>
/// What a careful engineer writes without a library: one buffer, and a Utf8JsonReader over it. It finds the ends of items, hands each to its caller,
/// takes nothing for an item that is none, and fails for a stream that breaks off.
/// </summary>
internal static class HandReader
{
    private const int Capacity = 64 * 1024;

    /// <summary>Reads items.</summary>
    /// <param name="bytes">What has arrived and has not been read.</param>
    /// <param name="state">How the reading stands, from piece to piece.</param>
    /// <param name="take">Takes each item.</param>
    /// <returns>How many bytes have been read.</returns>
    private delegate int ReadPiece(ReadOnlySpan<byte> bytes, ref JsonReaderState state, Action<Reading> take);

    /// <summary>Reads the items on the lines of a stream.</summary>
    public static Task ReadLinesAsync(Stream stream, Action<Reading> take) => ReadAsync(stream, ReadLines, take);

    /// <summary>Reads the items of the array that is a stream.</summary>
    public static Task ReadArrayAsync(Stream stream, Action<Reading> take) => ReadAsync(stream, ReadArray, take);

    /// <summary>Reads server-sent events, the data of each of which is an item on one line.</summary>
    public static Task ReadEventsAsync(Stream stream, Action<Reading> take) => ReadAsync(stream, ReadEvents, take);

    private static async Task ReadAsync(Stream stream, ReadPiece readPiece, Action<Reading> take)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Capacity);
        JsonReaderState state = default;
        int kept = 0;
        while (await stream.ReadAsync(buffer.AsMemory(kept)).ConfigureAwait(false) is > 0 and var read)
        {
            int end = kept + read;
            int consumed = readPiece(buffer.AsSpan(0, end), ref state, take);
            kept = end - consumed;
            buffer.AsSpan(consumed, kept).CopyTo(buffer);
            if (kept == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
        if (kept > 0)
        {
            throw new JsonException("The stream breaks off.");
        }
    }

    private static int ReadLines(ReadOnlySpan<byte> bytes, ref JsonReaderState state, Action<Reading> take)
    {
        int start = 0;
        while (bytes.Slice(start).IndexOf((byte)'\n') is >= 0 and var length)
        {
            take(ReadItem(bytes.Slice(start, length)));
            start += length + 1;
        }

        return start;
    }

    private static int ReadEvents(ReadOnlySpan<byte> bytes, ref JsonReaderState state, Action<Reading> take)
    {
        int start = 0;
        while (bytes.Slice(start).IndexOf((byte)'\n') is >= 0 and var length)
        {
            ReadOnlySpan<byte> line = bytes.Slice(start, length);
            if (line.StartsWith("data:"u8))
            {
                take(ReadItem(line.Slice("data:".Length)));
            }

            start += length + 1;
        }

        return start;
    }

    /// <summary>Reads all items that are whole, and goes back to the beginning of the one that is not.</summary>
    private static int ReadArray(ReadOnlySpan<byte> bytes, ref JsonReaderState state, Action<Reading> take)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, state);
        int consumed = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                if (Reading.ReadByHand(ref reader) is not { } item)
                {
                    break;
                }

                take(item);
            }

            consumed = (int)reader.BytesConsumed;
            state = reader.CurrentState;
        }

        return consumed;
    }

    private static Reading ReadItem(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject && Reading.ReadByHand(ref reader) is { } item && !reader.Read()
            ? item
            : throw new JsonException("Not an item.");
    }
}
