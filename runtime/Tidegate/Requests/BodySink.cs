using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Requests;

/// <summary>Takes the bytes of a body that is streamed, and sends them as they are.</summary>
internal class BodySink : IDisposable
{
    private readonly Stream _connection;

    public BodySink(Stream connection)
    {
        _connection = connection;
    }

    public virtual Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => SendAsync(bytes, cancellationToken);

    /// <summary>Sends what is left. Without it the body is not whole, and must not seem so.</summary>
    public virtual Task EndAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => Dispose(true);

    protected Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => BufferContent.WriteAsync(_connection, bytes, cancellationToken);

    protected virtual void Dispose(bool isDisposing)
    {
    }
}
