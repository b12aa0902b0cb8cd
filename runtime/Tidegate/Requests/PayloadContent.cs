using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Requests;

/// <summary>
/// The body of a request, sent from the request's own buffer. A transport may still be sending it after the response has arrived or the call was
/// abandoned, so the buffer may be reused only after <see cref="TryClose"/>.
/// </summary>
internal sealed class PayloadContent : BufferContent
{
    /// <summary>The media type of all bodies that a client sends.</summary>
    public const string MediaType = "application/json; charset=utf-8";

    private readonly ApiRequest _request;

    /// <summary>The writes of the body that are under way.</summary>
    private BufferUse _writes;

    public PayloadContent(ApiRequest request)
    {
        _request = request;
        Headers.TryAddWithoutValidation("Content-Type", MediaType);
    }

    /// <summary>Ends all use of the buffer.</summary>
    /// <returns>False when it is being read at this moment, and therefore lost.</returns>
    public bool TryClose() => _writes.TryClose();

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _request.Body.Length;
        return !_writes.IsClosed;
    }

    /// <inheritdoc/>
    protected override Task SendToAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (!_writes.TryEnter())
        {
            throw new ObjectDisposedException(nameof(PayloadContent), "The call is over; its body cannot be sent any more.");
        }

        Task writing;
        try
        {
            writing = WriteAsync(stream, _request.Body, cancellationToken);
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
