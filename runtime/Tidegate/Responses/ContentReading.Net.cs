using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Responses;

/// <summary>Reads a response as it arrives.</summary>
internal static class ContentReading
{
    public static Task<Stream> OpenAsync(this HttpContent content, CancellationToken cancellationToken) =>
        content.ReadAsStreamAsync(cancellationToken);

    /// <summary>The length that the response announces, if it does; read in raw form, which allocates no object.</summary>
    public static long? PromisedLength(this HttpContent content) =>
        content.Headers.NonValidated.TryGetValues("Content-Length", out HeaderStringValues values)
        && long.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out long length)
            ? length
            : null;

    /// <summary>A header as it was sent, which allocates no object; null when there is none.</summary>
    public static string? RawHeader(this HttpContent content, string name) =>
        content.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.ToString() : null;

    /// <summary>Reads into the free part of an array, from an offset on.</summary>
    public static ValueTask<int> ReadIntoAsync(this Stream stream, byte[] bytes, int offset, CancellationToken cancellationToken) =>
        stream.ReadAsync(bytes.AsMemory(offset), cancellationToken);

    /// <summary>Reads into a part of an array.</summary>
    public static ValueTask<int> ReadIntoAsync(this Stream stream, byte[] bytes, int offset, int count, CancellationToken cancellationToken) =>
        stream.ReadAsync(bytes.AsMemory(offset, count), cancellationToken);
}
