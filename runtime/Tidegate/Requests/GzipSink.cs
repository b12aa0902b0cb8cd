using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Buffers;

namespace Tidegate.Requests;

/// <summary>Compresses a body while it is streamed, and sends what came out of it whenever that is worth it.</summary>
internal sealed class GzipSink : BodySink
{
    private const int WorthSending = 16 * 1024;

    private readonly PayloadBuffer _packed = new();
    private readonly GzipPacker _packer;

    public GzipSink(Stream connection)
        : base(connection)
    {
        _packer = new GzipPacker(_packed);
    }

    /// <inheritdoc/>
    public override async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _packer.Write(bytes);
        if (_packed.Length >= WorthSending)
        {
            await SendPackedAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override Task EndAsync(CancellationToken cancellationToken)
    {
        _packer.End();
        return SendPackedAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool isDisposing)
    {
        _packer.Dispose();
        _packed.Release();
        base.Dispose(isDisposing);
    }

    private async Task SendPackedAsync(CancellationToken cancellationToken)
    {
        await SendAsync(_packed.WrittenMemory, cancellationToken).ConfigureAwait(false);
        _packed.Reset();
    }
}
