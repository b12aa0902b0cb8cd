using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Redaction;
using Tidegate.Responses;
using Tidegate.Transport;

namespace Tidegate.Downloads;

/// <summary>
/// The body of a response while it arrives. It holds the connection until it is read to its end, fails, or is disposed of. Bytes are counted,
/// since some transports take a connection that was closed early for the end.
/// </summary>
[SuppressMessage("Performance", "CA1844", Justification = "The base class brings memory to the one method that reads, except memory that is no array.")]
internal sealed class DownloadStream : Stream
{
    private readonly string _operation;
    private readonly string _what;
    private readonly HttpResponseMessage _response;
    private readonly TimeSpan _idleTimeout;
    private readonly TimeProvider _clock;
    private readonly CancellationToken _caller;
    private readonly Redactor _redaction;
    private readonly long? _promised;
    private readonly CallCancellation _limit = new();
    private Stream? _body;
    private long _received;
    private bool _isAtEnd;
    private bool _isDisposed;
    private ApiTransportException? _failure;

    /// <param name="operation">The operation's name.</param>
    /// <param name="what">What the body is, for messages, such as <c>the file</c>.</param>
    /// <param name="response">The response, which this stream disposes of.</param>
    /// <param name="idleTimeout">The longest wait for more bytes.</param>
    /// <param name="clock">Measures it.</param>
    /// <param name="redaction">Hides the secrets of the call, which has ended.</param>
    /// <param name="caller">The token of the call.</param>
    public DownloadStream(string operation, string what, HttpResponseMessage response, TimeSpan idleTimeout, TimeProvider clock, Redactor redaction, CancellationToken caller)
    {
        _operation = operation;
        _what = what;
        _response = response;
        _idleTimeout = idleTimeout;
        _clock = clock;
        _caller = caller;
        _redaction = redaction;
        _promised = response.Content.PromisedLength();
    }

    /// <summary>
    /// Whether an end that comes without an error is the end of the body: its length was told, or the protocol marks the end. Otherwise a
    /// connection that was closed early looks the same.
    /// </summary>
    public bool IsEndCertain => _promised is not null || _response.Version.Major >= 2 || _response.Headers.TransferEncodingChunked == true;

    public override bool CanRead => !_isDisposed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("A download cannot be asked for its length: ask ApiDownload.Length.");

    public override long Position
    {
        get => _received;
        set => throw new NotSupportedException("A download is read from its start to its end.");
    }

    /// <summary>Waits for the asynchronous method: only that one has a limit of time on all transports.</summary>
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        CheckState();
        if (count == 0 || _isAtEnd)
        {
            return 0;
        }

        using CancellationTokenSource? both =
            _caller.CanBeCanceled && cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(_caller, cancellationToken) : null;
        _limit.Begin(_idleTimeout, _clock, both?.Token ?? (_caller.CanBeCanceled ? _caller : cancellationToken));
        try
        {
            int read = await ReadBodyAsync(buffer, offset, count).ConfigureAwait(false);
            Note(read);
            return read;
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or ApiTransportException))
        {
            Exception described = Describe(exception, cancellationToken);
            Fail(described as ApiTransportException ?? Broken($"the reading of {_what} was canceled before"));
            throw described;
        }
        finally
        {
            _limit.End();
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A download is read from its start to its end.");

    public override void SetLength(long value) => throw new NotSupportedException("A download cannot be written.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A download cannot be written.");

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            _response.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<int> ReadBodyAsync(byte[] buffer, int offset, int count)
    {
        // Not every transport looks at the token while it waits; closing the response ends the waiting of all.
        using CancellationTokenRegistration closing = _limit.Token.Register(static response => ((HttpResponseMessage)response!).Dispose(), _response);
        _limit.Token.ThrowIfCancellationRequested();
        _body ??= await _response.Content.OpenAsync(_limit.Token).ConfigureAwait(false);
        int read = await _body.ReadIntoAsync(buffer, offset, count, _limit.Token).ConfigureAwait(false);
        _limit.Token.ThrowIfCancellationRequested();
        return read;
    }

    private void CheckState()
    {
        Exception? problem = _isDisposed ? Disposed()
            : _failure is not null ? new ApiTransportException(_failure.Operation, _failure.Reason, _failure.Message, _failure.HttpStatus, innerException: _failure)
            : null;
        if (problem is not null)
        {
            throw problem;
        }
    }

    private void Note(int read)
    {
        _received += read;
        if (read > 0)
        {
            return;
        }

        if (_received < _promised)
        {
            ApiTransportException failure = Broken(FormattableString.Invariant($"{_what} ended after {_received} of {_promised} bytes"));
            Fail(failure);
            throw failure;
        }

        _isAtEnd = true;
        _response.Dispose();
    }

    private Exception Describe(Exception exception, CancellationToken reader)
    {
        if (_isDisposed)
        {
            return Disposed();
        }

        if (_caller.IsCancellationRequested || reader.IsCancellationRequested)
        {
            return new OperationCanceledException(_caller.IsCancellationRequested ? _caller : reader);
        }

        return _limit.IsOver
            ? new ApiTransportException(
                _operation,
                ApiTransportReason.Timeout,
                FormattableString.Invariant($"{_operation}: no more of {_what} came within {_idleTimeout.TotalSeconds:0.###} s, after {_received} bytes: ask again, or raise IdleTimeout."),
                _response.StatusCode)
            : TransportFailure.Describe(_operation, BodyFailure.Translate(exception) ?? exception, mayHaveReachedServer: true, timeOver: null, _redaction);
    }

    private ObjectDisposedException Disposed() => new(objectName: null, $"{_operation}: {_what} has been disposed of, and cannot be read any more.");

    private ApiTransportException Broken(string problem) =>
        new(_operation, ApiTransportReason.ConnectionLost, $"{_operation}: the connection broke: {problem}.", _response.StatusCode);

    /// <summary>Keeps the failure for later reads, and the connection from being used again.</summary>
    private void Fail(ApiTransportException failure)
    {
        _failure = failure;
        _response.Dispose();
    }
}
