using System;
using System.Text.Json;
using Tidegate.Buffers;
using Tidegate.Json;
using Tidegate.Redaction;
using Tidegate.Responses;

namespace Tidegate.Streams;

/// <summary>Reads items, each of which is a document of its own, and counts them.</summary>
internal sealed class ItemDecoder<T>(ItemSource source, JsonRead<T> read, Redactor redaction)
{
    /// <summary>How long items are: the longest one, of those that are not too long ago. Taken for it before any has been read.</summary>
    private int _usualLength = 512;

    /// <summary>Whether a line could not be read together with others: if it can be alone, more will be like it.</summary>
    private bool _isSpelledOddly;

    /// <summary>Reads the item at the start of a piece that may end before the item does.</summary>
    /// <param name="length">The length of the item.</param>
    /// <returns>False when the piece holds no whole item, or when a number at its end may go on behind it.</returns>
    public bool TryReadFirst(ReadOnlyMemory<byte> piece, out T item, out int length)
    {
        source.SetItem(piece);
        try
        {
            var reader = new ApiJsonReader(source);
            item = read(ref reader);
            length = reader.TokenEnd;
            if (length < piece.Length)
            {
                Count();
                return true;
            }
        }
        catch (JsonException)
        {
            (item, length) = (default!, 0);
        }
        catch (Exception exception) when (IsUnknown(exception))
        {
            throw Unreadable(exception);
        }

        // It is read once more, and then its drift counts.
        source.Respell(piece);
        return false;
    }

    /// <summary>
    /// Reads several items of an array at once, up to one that may not have arrived whole or cannot be read: it is read alone, when it is its turn.
    /// </summary>
    /// <param name="array">The array from an item on.</param>
    /// <param name="items">The items, as many as there is room for.</param>
    /// <param name="length">The length of what has been read.</param>
    /// <returns>The number of items.</returns>
    public int ReadArray(ReadOnlyMemory<byte> array, T[] items, out int length)
    {
        int count = 0;
        length = 0;
        int longest = _usualLength - (_usualLength >> 4);
        source.SetItems(array);
        try
        {
            var reader = new ApiJsonReader(source);
            while (true)
            {
                T item = read(ref reader);
                items[count++] = item;
                Count();
                longest = Math.Max(longest, reader.TokenEnd - length);
                length = reader.TokenEnd;
                if (count == items.Length || array.Length - length <= 2 * longest || !reader.EndDocument())
                {
                    _usualLength = longest;
                    return count;
                }
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            source.Respell(array);
            return count;
        }
    }

    /// <summary>Whether so many bytes very probably hold a whole item.</summary>
    public bool MayHoldItem(int length) => length > 2 * _usualLength;

    /// <summary>
    /// Reads several lines at once, up to one that has not arrived whole or cannot be read: it is read alone, when it is its turn. Around an item
    /// that has been read the line is overwritten, so that the lines are the items of an array, for which one reader is set up instead of many.
    /// </summary>
    /// <param name="lines">The lines, from the start of one.</param>
    /// <param name="mark">Stands before each item where they are events; empty for JSON lines.</param>
    /// <param name="items">The items, as many as there is room for.</param>
    /// <param name="length">The length of what has been read.</param>
    /// <returns>The number of items.</returns>
    public int ReadLines(Memory<byte> lines, ReadOnlySpan<byte> mark, T[] items, out int length)
    {
        Span<byte> bytes = lines.Span;
        int count = 0;
        length = 0;
        if (_isSpelledOddly || !ItemLine.TryFind(bytes, 0, mark, out ItemLine line))
        {
            return 0;
        }

        source.SetItems(lines);
        try
        {
            line.HideMark(bytes);
            var reader = new ApiJsonReader(source);
            while (true)
            {
                T item = read(ref reader);
                if (!line.EndsBehind(bytes, reader.TokenEnd))
                {
                    break;
                }

                items[count++] = item;
                Count();
                length = line.Separate(bytes);
                if (count == items.Length || !ItemLine.TryFind(bytes, length, mark, out line))
                {
                    return count;
                }

                line.HideMark(bytes);
                if (!reader.EndDocument())
                {
                    break;
                }
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _isSpelledOddly = count == 0;
        }

        mark.CopyTo(bytes.Slice(line.Start));
        source.Respell(lines);
        return count;
    }

    /// <summary>Reads an item that is a whole document.</summary>
    /// <exception cref="ApiTransportException">It is not JSON, or not what the spec declares.</exception>
    public T Read(ReadOnlyMemory<byte> document)
    {
        source.SetItem(document);
        try
        {
            T item = ReadOrRespell(document);
            Count();
            return item;
        }
        catch (JsonException exception)
        {
            throw source.NotJson(exception);
        }
        catch (Exception exception) when (IsUnknown(exception))
        {
            throw Unreadable(exception);
        }
    }

    /// <summary>Takes the text itself for the item.</summary>
    public string ReadText(ReadOnlyMemory<byte> text)
    {
        source.SetItem(text);
        string item = StrictUtf8.GetString(text.Span) ?? throw source.Error(0, "text is not valid Unicode");
        Count();
        return item;
    }

    /// <summary>The error for the item that comes next.</summary>
    public ApiTransportException Failure(ApiTransportReason reason, string problem) => source.ItemError(reason, problem);

    private T ReadOrRespell(ReadOnlyMemory<byte> document)
    {
        try
        {
            return ReadDocument();
        }
        catch (JsonException) when (BareNumbers.Quote(document.Span) is { } quoted)
        {
            source.Respell(quoted);
            return ReadDocument();
        }
    }

    private T ReadDocument()
    {
        var reader = new ApiJsonReader(source);
        T item = read(ref reader);
        if (reader.TokenEnd < source.Document.Length)
        {
            reader.EndDocument();
        }

        return item;
    }

    private void Count()
    {
        source.ReportDrift();
        source.Index++;
    }

    private static bool IsUnknown(Exception exception) => exception is not (JsonException or ApiClientException or OutOfMemoryException);

    private ApiTransportException Unreadable(Exception exception) =>
        new ResponseFailures(redaction).Unreadable(source.Operation.Name, source.HttpStatus!.Value, exception);
}
