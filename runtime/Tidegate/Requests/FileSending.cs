using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Files;

namespace Tidegate.Requests;

/// <summary>Copies a file to the connection, chunk by chunk, and holds it to the length that was said.</summary>
internal static class FileSending
{
    private const int ChunkSize = 64 * 1024;

    /// <param name="file">The file.</param>
    /// <param name="target">Where the body goes.</param>
    /// <param name="throwIfOver">Throws once the call is over: then the file belongs to its owner again.</param>
    /// <param name="cancellationToken">Canceled when the attempt ends.</param>
    /// <exception cref="UnsendableBodyException">The file cannot be read, or is shorter or longer than was said.</exception>
    public static async Task CopyAsync(ApiFile file, BodySink target, Action throwIfOver, CancellationToken cancellationToken)
    {
        Stream source = file.Open();
        byte[] chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            long sent = 0;
            bool isAtEnd = false;
            while (!isAtEnd)
            {
                throwIfOver();
                int count = await ReadAsync(file, source, chunk, cancellationToken).ConfigureAwait(false);
                sent += count;
                isAtEnd = count == 0 || (sent >= file.Length && await IsAtEndAsync(file, source, sent, cancellationToken).ConfigureAwait(false));
                if (count > 0)
                {
                    await target.WriteAsync(chunk.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                }
            }

            if (sent < file.Length)
            {
                throw file.Unsendable(FormattableString.Invariant($"has only {sent} of the {file.Length} bytes that were said"));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
            file.Close(source);
        }
    }

    /// <summary>Looks behind the last byte before that is sent: a service that has all bytes that were said carries out the call.</summary>
    private static async Task<bool> IsAtEndAsync(ApiFile file, Stream source, long read, CancellationToken cancellationToken) =>
        read == file.Length && await ReadAsync(file, source, new byte[1], cancellationToken).ConfigureAwait(false) == 0
            ? true
            : throw file.Unsendable(FormattableString.Invariant($"has more than the {file.Length} bytes that were said"));

    private static async Task<int> ReadAsync(ApiFile file, Stream source, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            return await BufferContent.ReadAsync(source, bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            throw file.Unsendable($"could not be read ({exception.GetType()}: {exception.Message})", exception);
        }
    }
}
