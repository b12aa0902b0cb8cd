using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Downloads;
using Tidegate.Json;
using Tidegate.Redaction;
using Tidegate.Responses;

namespace Tidegate.Streams;

/// <summary>
/// What a call for a stream does with its response: takes it over unread where items will come, and leaves errors to be judged as those of all
/// calls, so that a refused token is replaced.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "What has been begun is disposed of with the items, or with the response.")]
internal sealed class StreamAnswer(
    ApiOperation operation, CallOptions? options, ResponseReader responses, long limit, TimeSpan idleTimeout, TimeProvider clock, CancellationToken caller)
{
    /// <summary>The most bytes of a response of another type that are looked at.</summary>
    private const int LongestError = 1024 * 1024;

    private StreamForm _form;
    private HttpStatusCode _status;
    private Redactor _redaction = null!;
    private ItemBuffer _buffer = null!;
    private EnvelopeRest? _rest;

    /// <summary>The whole response where it has been begun, and is to be received as a whole.</summary>
    private Stream? _whole;

    /// <summary>Whether the response has been taken over.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>Whether a response may carry items, which are read as they arrive.</summary>
    public static bool MayBegin(HttpResponseMessage response) =>
        response.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.ResetContent or HttpStatusCode.PartialContent)
        && ResponseFailures.IsSuccess(response.StatusCode) && response.Content is not (null or BufferedContent);

    /// <summary>Receives a response until it shows that items will come; all of it when they will not.</summary>
    /// <exception cref="ApiTransportException">The response is of another type, broke off, or did not go on in time.</exception>
    public async ValueTask ReceiveAsync(HttpResponseMessage response, ReceivedResponse received, CancellationToken cancellationToken)
    {
        (_whole, _rest, IsBegun) = (null, null, false);
        if (!MayBegin(response))
        {
            await received.Body.ReadAsync(response.Content, limit, cancellationToken).ConfigureAwait(false);
            return;
        }

        string? type = response.Content.RawHeader("Content-Type");
        if (StreamTypes.Find(type) is not { } form)
        {
            await ReceiveErrorAsync(type!, response, received, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (ResponseText.FindOtherCharset(type) is { } charset)
        {
            if (form != StreamForm.Json)
            {
                throw OtherCharset(charset, response.StatusCode);
            }

            // JSON is decoded as a whole, like any other answer.
            await received.Body.ReadAsync(response.Content, limit, cancellationToken).ConfigureAwait(false);
            return;
        }

        IsBegun = await TryBeginAsync(form, response, received.Redaction, cancellationToken).ConfigureAwait(false);
        if (_whole is not null)
        {
            using var again = new StreamContent(_whole);
            await received.Body.ReadAsync(again, limit, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The items of the response.</summary>
    /// <param name="received">Those of a response that was received as a whole.</param>
    /// <param name="read">Reads an item.</param>
    public ItemReader<T> Open<T>(T[]? received, JsonRead<T> read)
    {
        if (!IsBegun)
        {
            return new ReceivedItems<T>(received!);
        }

        string path = _form == StreamForm.Json ? responses.NamesFor(operation).DataName : "";
        var decoder = new ItemDecoder<T>(responses.OpenItems(operation, _status, _redaction, path), read, _redaction);
        return _form switch
        {
            StreamForm.Events => new EventItems<T>(_buffer, decoder),
            StreamForm.Lines => new LineItems<T>(_buffer, decoder),
            _ when _rest is not null => new ArrayItems<T>(_buffer, decoder, _rest),
            _ => new ValueItems<T>(_buffer, decoder),
        };
    }

    /// <summary>Receives an error, or the refusal of a token, of which services do not always say the type. Items of an unknown type are not guessed.</summary>
    /// <exception cref="ApiTransportException">The response is no error, or too long for one.</exception>
    private async ValueTask ReceiveErrorAsync(string type, HttpResponseMessage response, ReceivedResponse received, CancellationToken cancellationToken)
    {
        bool isError;
        try
        {
            await received.Body.ReadAsync(response.Content, Math.Min(limit, LongestError), cancellationToken).ConfigureAwait(false);
            isError = responses.IsFailure(operation, response.StatusCode, received.Body.Memory, received.Redaction);
        }
        catch (ResponseTooLargeException)
        {
            isError = false;
        }

        if (!isError)
        {
            throw UnknownType(type, response.StatusCode, received.Redaction);
        }
    }

    /// <returns>False when the response is to be received and judged as a whole.</returns>
    private async ValueTask<bool> TryBeginAsync(StreamForm form, HttpResponseMessage response, Redactor redaction, CancellationToken cancellationToken)
    {
        _form = form;
        PackedContent.Refuse(operation, "the stream", response, redaction);
        _status = response.StatusCode;
        _redaction = redaction.Lasting();
        var stream = new DownloadStream(operation.Name, "the stream", response, idleTimeout, clock, _redaction, caller);
        _buffer = new ItemBuffer(stream, stream.IsEndCertain, limit);
        bool isBegun;
        try
        {
            isBegun = form != StreamForm.Json || await TryFindItemsAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _buffer.Dispose();
            throw;
        }

        _whole = isBegun ? null : _buffer.ToStream();
        return isBegun;
    }

    /// <summary>Finds where the items begin, unless the response has already said that the call failed.</summary>
    private async ValueTask<bool> TryFindItemsAsync(CancellationToken cancellationToken)
    {
        var head = new StreamHead(_buffer, responses, operation);
        if (await head.FindAsync(cancellationToken).ConfigureAwait(false) is not { } start)
        {
            return false;
        }

        if (start.Depth is not { } depth)
        {
            return true;
        }

        var rest = new EnvelopeRest(responses, operation, _status, _redaction, options, limit);
        rest.Begin(_buffer.Unread.Slice(0, start.Position));
        bool? succeeds = rest.Foretell(depth);

        // A service that refuses a token may send an empty array before it says so; the call is made again only if that is seen at once.
        if (succeeds == false || (succeeds is null && await head.IsEmptyAsync(start.Position, cancellationToken).ConfigureAwait(false)))
        {
            rest.Dispose();
            return false;
        }

        _buffer.Skip(start.Position);
        _rest = rest;
        return true;
    }

    private ApiTransportException OtherCharset(string charset, HttpStatusCode status) => new(
        operation.Name,
        ApiTransportReason.InvalidResponse,
        $"{operation.Name}: the response (HTTP {(int)status}) is a stream in the charset '{charset}', and streams are read in UTF-8 only: ask the service for UTF-8.",
        status);

    private ApiTransportException UnknownType(string type, HttpStatusCode status, Redactor redaction) => new(
        operation.Name,
        ApiTransportReason.InvalidResponse,
        $"{operation.Name}: the response (HTTP {(int)status}) is of the type '{Redactor.OneLine(redaction.HideSecrets(type))}', in which no items can be told apart: a stream is {StreamTypes.Known}.",
        status);
}
