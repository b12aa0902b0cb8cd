using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Requests;

/// <summary>
/// The body of a request, sent from the request's own buffer. A transport may still be sending it when the response is already there
/// or the call was given up, so the buffer may be used again only after <see cref="TryClose"/>.
/// </summary>
internal sealed class PayloadContent : BufferContent
{
    /// <summary>Of all bodies that a client sends.</summary>
    public const string MediaType = "application/json; charset=utf-8";

    private const int Closed = -1;

    private readonly ApiRequest _request;

    /// <summary>How many writes of the body are under way; negative once it must not be read any more.</summary>
    private int _writes;

    public PayloadContent(ApiRequest request)
    {
        _request = request;
        Headers.TryAddWithoutValidation("Content-Type", MediaType);
    }

    /// <summary>Ends all use of the buffer.</summary>
    /// <returns>False when it is being read at this moment, and therefore lost.</returns>
    public bool TryClose() => Interlocked.CompareExchange(ref _writes, Closed, 0) == 0;

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _request.Body.Length;
        return Volatile.Read(ref _writes) != Closed;
    }

    /// <inheritdoc/>
    protected override Task SendToAsync(Stream stream, CancellationToken cancellationToken)
    {
        Enter();
        Task writing;
        try
        {
            writing = WriteAsync(stream, _request.Body, cancellationToken);
        }
        catch
        {
            Leave();
            throw;
        }

        if (writing.IsCompleted)
        {
            Leave();
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
            Leave();
        }
    }

    private void Enter()
    {
        int writes;
        do
        {
            writes = Volatile.Read(ref _writes);
            if (writes == Closed)
            {
                throw new ObjectDisposedException(nameof(PayloadContent), "The call is over; its body cannot be sent any more.");
            }
        }
        while (Interlocked.CompareExchange(ref _writes, writes + 1, writes) != writes);
    }

    private void Leave() => Interlocked.Decrement(ref _writes);
}
