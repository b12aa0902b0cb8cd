using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Requests;

/// <summary>A request body that is written to the connection directly from memory.</summary>
internal abstract class BufferContent : HttpContent
{
    /// <summary>Writes the body to the connection.</summary>
    protected abstract Task SendToAsync(Stream stream, CancellationToken cancellationToken);

    /// <summary>Reads some bytes of a file.</summary>
    public static ValueTask<int> ReadAsync(Stream stream, byte[] bytes, CancellationToken cancellationToken) => stream.ReadAsync(bytes, cancellationToken);

    public static Task WriteAsync(Stream stream, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        ValueTask writing = stream.WriteAsync(bytes, cancellationToken);
        return writing.IsCompletedSuccessfully ? Task.CompletedTask : writing.AsTask();
    }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SendToAsync(stream, CancellationToken.None);

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        SendToAsync(stream, cancellationToken);
}
