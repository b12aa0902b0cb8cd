using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Responses;

/// <summary>Reads a response as it arrives.</summary>
internal static class ContentReading
{
    public static Task<Stream> OpenAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
    }

    /// <summary>The length that the response announces, if it does.</summary>
    public static long? PromisedLength(this HttpContent content) => content.Headers.ContentLength;

    /// <summary>A header as it was sent; null when there is none.</summary>
    public static string? RawHeader(this HttpContent content, string name) =>
        content.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(", ", values) : null;

    /// <summary>Reads into the free part of an array, from an offset on.</summary>
    public static Task<int> ReadIntoAsync(this Stream stream, byte[] bytes, int offset, CancellationToken cancellationToken) =>
        stream.ReadAsync(bytes, offset, bytes.Length - offset, cancellationToken);

    /// <summary>Reads into a part of an array.</summary>
    public static Task<int> ReadIntoAsync(this Stream stream, byte[] bytes, int offset, int count, CancellationToken cancellationToken) =>
        stream.ReadAsync(bytes, offset, count, cancellationToken);
}
