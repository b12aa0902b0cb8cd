using System;
using System.IO;
using System.Threading.Tasks;

namespace Tidegate;

/// <summary>
/// A file that a service answers with, read while it arrives and never kept in memory. Dispose of it: only then, or when it is read to its end,
/// its connection is free for other calls. It can be read once, by one reader at a time.
/// </summary>
public sealed class ApiDownload : IDisposable, IAsyncDisposable
{
    /// <summary>Creates a download; public so that a fake client can return one.</summary>
    /// <param name="stream">What the file holds. It is disposed with the download.</param>
    /// <param name="fileName">Its name, without folders; null for none.</param>
    /// <param name="contentType">Its media type, such as <c>text/csv</c>; null when it is not known.</param>
    /// <param name="length">The number of its bytes; null when it is not known.</param>
    public ApiDownload(Stream stream, string? fileName = null, string? contentType = null, long? length = null)
    {
        Stream = ApiArgument.NotNull(stream, nameof(stream));
        FileName = fileName;
        ContentType = contentType;
        Length = length;
    }

    /// <summary>
    /// The bytes of the file, as they arrive. Reading waits for the next bytes at most <see cref="ApiClientOptions.IdleTimeout"/>, and ends when
    /// the token of the call is canceled. A file that breaks off or does not go on is an <see cref="ApiTransportException"/>, and never an end.
    /// </summary>
    public Stream Stream { get; }

    /// <summary>
    /// The name that the service gives the file; null for none. It is a plain name: folders are left out, and characters that a file system may
    /// not take or that hide what a name is are underscores. Whether there is such a file already is yours to check.
    /// </summary>
    public string? FileName { get; }

    /// <summary>The content type as the service says it, such as <c>text/csv; charset=utf-8</c>; null when it does not.</summary>
    public string? ContentType { get; }

    /// <summary>The number of bytes of the file; null when the service does not say it, or says only how long the file is when it is packed.</summary>
    public long? Length { get; }

    /// <summary>Ends the download, read or not.</summary>
    public void Dispose() => Stream.Dispose();

    /// <summary>Ends the download, read or not.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
