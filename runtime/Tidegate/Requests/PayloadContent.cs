using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Requests;

/// <summary>
/// The body of a request, sent from the request's own buffer. A transport may still be sending it after the response has arrived or the call was
/// abandoned, so the buffer may be reused only after <see cref="TryClose"/>.
/// </summary>
internal class PayloadContent : BufferContent
{
    /// <summary>The media type of bodies that are JSON.</summary>
    public const string MediaType = "application/json; charset=utf-8";

    private readonly ApiRequest _request;

    /// <summary>The writes of the body that are under way.</summary>
    private BufferUse _writes;

    protected PayloadContent(ApiRequest request)
    {
        _request = request;
        Headers.TryAddWithoutValidation("Content-Type", request.Format?.ContentType ?? MediaType);
        if (request.Operation.IsBodyCompressed)
        {
            Headers.TryAddWithoutValidation("Content-Encoding", GzipPacker.Coding);
        }
    }

    /// <summary>The bytes as they are sent; of a streamed body those around its files.</summary>
    public virtual ReadOnlyMemory<byte> Bytes => _request.Body;

    /// <summary>The number of bytes; null when it is not known.</summary>
    public virtual long? Length => Bytes.Length;

    /// <summary>Creates the content of a request that has a body.</summary>
    public static PayloadContent Of(ApiRequest request) => request switch
    {
        { Format: { IsStreamed: true } format } => new StreamedContent(request, format),
        { Operation.IsBodyCompressed: true } => new PackedContent(request),
        _ => new PayloadContent(request),
    };

    /// <summary>Ends all use of the buffer.</summary>
    /// <returns>False when it is being read at this moment, and therefore lost.</returns>
    public virtual bool TryClose() => _writes.TryClose();

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        if (_writes.IsClosed || Length is not { } known)
        {
            return false;
        }

        length = known;
        return true;
    }

    /// <inheritdoc/>
    protected override Task SendToAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (!_writes.TryEnter())
        {
            throw Over();
        }

        Task writing;
        try
        {
            writing = WriteBodyAsync(stream, cancellationToken);
        }
        catch
        {
            _writes.Leave();
            throw;
        }

        if (writing.IsCompleted)
        {
            _writes.Leave();
            return writing;
        }

        return LeaveAfterAsync(writing);
    }

    /// <summary>Writes the body, whose buffer is kept meanwhile.</summary>
    protected virtual Task WriteBodyAsync(Stream stream, CancellationToken cancellationToken) => WriteAsync(stream, Bytes, cancellationToken);

    /// <summary>Checks that the call is not over.</summary>
    /// <exception cref="ObjectDisposedException">It is.</exception>
    protected void ThrowIfOver()
    {
        if (_writes.IsClosed)
        {
            throw Over();
        }
    }

    private static ObjectDisposedException Over() => new(nameof(PayloadContent), "The call is over; its body cannot be sent any more.");

    private async Task LeaveAfterAsync(Task writing)
    {
        try
        {
            await writing.ConfigureAwait(false);
        }
        finally
        {
            _writes.Leave();
        }
    }
}
