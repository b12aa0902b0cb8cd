using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Responses;

/// <summary>The body of a response that has been received completely, in a rented buffer that is returned exactly once.</summary>
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

    /// <summary>The body, without taking it over; empty once it has been handed over.</summary>
    public ReadOnlyMemory<byte> Peek() => Volatile.Read(ref _body)?.Memory ?? default;

    /// <summary>Hands the body over to the caller, who must return its buffer.</summary>
    /// <exception cref="ObjectDisposedException">The response has been disposed.</exception>
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

    /// <summary>Corrects the headers, by which handlers read the text: the bytes are no longer in the declared charset.</summary>
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
