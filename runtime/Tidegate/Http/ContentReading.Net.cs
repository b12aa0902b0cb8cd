using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Http;

/// <summary>Reading an answer as it arrives.</summary>
internal static class ContentReading
{
    public static Task<Stream> OpenAsync(this HttpContent content, CancellationToken cancellationToken) =>
        content.ReadAsStreamAsync(cancellationToken);

    /// <summary>Reads into what is free behind an offset.</summary>
    public static ValueTask<int> ReadIntoAsync(this Stream stream, byte[] bytes, int offset, CancellationToken cancellationToken) =>
        stream.ReadAsync(bytes.AsMemory(offset), cancellationToken);
}
