using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Responses;

/// <summary>The body of a response that has arrived completely, in a rented buffer that is given back once.</summary>
internal sealed class BufferedContent : HttpContent
{
    private readonly int _length;
    private ResponseBody? _body;

    public BufferedContent(ResponseBody body, HttpContent original)
    {
        _body = body;
        _length = body.Memory.Length;
        foreach (KeyValuePair<string, IEnumerable<string>> header in original.Headers)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (body.IsDecoded)
        {
            SayUtf8();
        }
    }

    /// <summary>Looks at the body, which stays where it is; empty when it was handed over.</summary>
    public ReadOnlyMemory<byte> Peek() => Volatile.Read(ref _body)?.Memory ?? default;

    /// <summary>Hands the body over to whoever gives its buffer back.</summary>
    /// <exception cref="ObjectDisposedException">The response was thrown away.</exception>
    public ResponseBody Take() =>
        Interlocked.Exchange(ref _body, null) ?? throw CallerMistake.Mark(
            new ObjectDisposedException(nameof(BufferedContent), "A handler has disposed of the response that it returned."));

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using Stream body = await CreateContentReadStreamAsync().ConfigureAwait(false);
        await body.CopyToAsync(stream).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new MemoryStream(Memory.ToArray(), writable: false));

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Interlocked.Exchange(ref _body, null)?.Return();
        base.Dispose(disposing);
    }

    /// <summary>Handlers that read the text go by the headers, and the bytes are not what those said any more.</summary>
    private void SayUtf8()
    {
        Headers.Remove("Content-Length");
        if (Headers.ContentType is { } type)
        {
            type.CharSet = "utf-8";
        }
        else
        {
            Headers.Remove("Content-Type");
        }
    }

    private ReadOnlyMemory<byte> Memory => _body?.Memory ?? throw new ObjectDisposedException(nameof(BufferedContent));
}
