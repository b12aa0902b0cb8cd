using System;
using Tidegate.Buffers;

namespace Tidegate.Json;

/// <summary>The items of a list, one after the other, each of which is a document of its own.</summary>
internal sealed class ItemSource : JsonSource
{
    private int _outer;

    /// <param name="origin">The call.</param>
    /// <param name="path">The path of the list in the response, as UTF-8; empty when it is the response.</param>
    public ItemSource(JsonOrigin origin, ReadOnlySpan<byte> path)
    {
        SetInner(default, origin, path);
    }

    public override int Outer => _outer;

    /// <summary>The index of the item that is being read.</summary>
    public long Index { get; set; }

    /// <summary>Goes on with another item.</summary>
    public void SetItem(ReadOnlyMemory<byte> document) => (Document, _outer) = (document, 0);

    /// <summary>Goes on with several items, which are read as those of one array.</summary>
    /// <param name="documents">They, with commas between them; more may follow.</param>
    public void SetItems(ReadOnlyMemory<byte> documents) => (Document, _outer) = (documents, 1);

    /// <summary>The error for an item that cannot be read.</summary>
    public ApiTransportException ItemError(ApiTransportReason reason, string problem) =>
        new(Operation.Name, reason, $"{Operation.Name}: {PathAt(Outer)}: {problem}", HttpStatus);

    private protected override void AppendOuterPath(PayloadBuffer path)
    {
        base.AppendOuterPath(path);
        JsonTrail.AppendItem(path, Index);
    }
}
