using System;
using Tidegate.Buffers;

namespace Tidegate.Requests;

/// <summary>A compressed body. It is compressed once, before it is signed, and sent so by every attempt.</summary>
internal sealed class PackedContent : PayloadContent
{
    private readonly PayloadBuffer _packed = new();

    public PackedContent(ApiRequest request)
        : base(request)
    {
        using var packer = new GzipPacker(_packed);
        packer.Write(request.Body);
        packer.End();
    }

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Bytes => _packed.WrittenMemory;

    /// <inheritdoc/>
    public override bool TryClose()
    {
        bool isClosed = base.TryClose();
        if (isClosed)
        {
            _packed.Release();
        }

        return isClosed;
    }
}
