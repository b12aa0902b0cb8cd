using System;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Responses;

namespace Tidegate.Streams;

/// <summary>Reads items out of a response that is still arriving.</summary>
internal abstract class ArrivingItems<T>(ItemBuffer buffer, ItemDecoder<T> decoder) : ItemReader<T>
{
    protected ItemBuffer Buffer { get; } = buffer;

    /// <summary>What has arrived, without what would make an item too long.</summary>
    protected Memory<byte> Ahead => Buffer.Memory is var unread && unread.Length > Buffer.Limit ? unread.Slice(0, (int)Buffer.Limit) : unread;

    protected ItemDecoder<T> Decoder { get; } = decoder;

    public override async ValueTask FillAsync()
    {
        try
        {
            await Buffer.FillAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (ResponseTooLargeException)
        {
            throw TooLarge();
        }
    }

    public override void Dispose()
    {
        Buffer.Dispose();
        base.Dispose();
    }

    /// <summary>Reads items that are each on a line; one of them, as it stands, where several cannot be read together.</summary>
    /// <param name="mark">Stands before each.</param>
    /// <param name="items">The items.</param>
    protected int ReadLines(ReadOnlySpan<byte> mark, T[] items)
    {
        int count = Decoder.ReadLines(Ahead, mark, items, out int length);
        Buffer.Skip(length);
        return count > 0 ? count : base.Read(items);
    }

    /// <summary>Checks the length of an item.</summary>
    protected void Check(int length)
    {
        if (length > Buffer.Limit)
        {
            throw TooLarge();
        }
    }

    /// <summary>The error for a response that ends within an item: it is never taken for the end.</summary>
    protected ApiTransportException BrokenOff() => Decoder.Failure(ApiTransportReason.ConnectionLost, "the stream broke off here: ask again");

    private ApiTransportException TooLarge() =>
        Decoder.Failure(ApiTransportReason.ResponseTooLarge, FormattableString.Invariant($"larger than {Buffer.Limit} bytes: raise MaxResponseBytes if that is meant"));
}
