using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Requests;

/// <summary>A body with files: its own bytes are sent from the request's buffer, and the files between them as they are read.</summary>
internal sealed class StreamedContent : PayloadContent
{
    private readonly ApiRequest _request;
    private readonly BodyFormat _format;
    private volatile BodySending? _last;

    public StreamedContent(ApiRequest request, BodyFormat format)
        : base(request)
    {
        _request = request;
        _format = format;
    }

    /// <inheritdoc/>
    public override long? Length => _request.Operation.IsBodyCompressed ? null : _format.LengthWith(_request.Body.Length);

    /// <summary>Ends the sending that was begun last. What an attempt left going on reads the files that the next one has to read.</summary>
    /// <returns>Its end.</returns>
    public Task StopAsync() => _last?.StopAsync() ?? Task.CompletedTask;

    /// <inheritdoc/>
    public override bool TryClose()
    {
        bool isClosed = base.TryClose();
        _ = StopAsync();
        return isClosed;
    }

    /// <inheritdoc/>
    protected override async Task WriteBodyAsync(Stream stream, CancellationToken cancellationToken)
    {
        var sending = new BodySending(cancellationToken);
        _last = sending;
        try
        {
            await WritePiecesAsync(stream, sending.Token).ConfigureAwait(false);
        }
        finally
        {
            sending.End();
        }
    }

    private async Task WritePiecesAsync(Stream stream, CancellationToken cancellationToken)
    {
        using BodySink sink = _request.Operation.IsBodyCompressed ? new GzipSink(stream) : new BodySink(stream);
        int position = _request.BodyStart;
        foreach (BodyFile file in _format.Files)
        {
            await sink.WriteAsync(_request.Payload.Slice(position, file.Position - position), cancellationToken).ConfigureAwait(false);
            await FileSending.CopyAsync(file.Content, sink, ThrowIfOver, cancellationToken).ConfigureAwait(false);
            position = file.Position;
        }

        await sink.WriteAsync(_request.Payload.Slice(position), cancellationToken).ConfigureAwait(false);
        await sink.EndAsync(cancellationToken).ConfigureAwait(false);
    }
}
