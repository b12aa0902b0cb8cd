using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Downloads;
using Tidegate.Json;
using Tidegate.Requests;
using Tidegate.Responses;
using Tidegate.Streams;
using Tidegate.Telemetry;
using Tidegate.Transport;

namespace Tidegate;

/// <summary>Makes a call of which the request is complete: sends it, receives and reads the response, sends again what was refused, and gives the call back.</summary>
internal sealed class CallSender(
    ApiClientOptions options,
    HttpMessageInvoker pipeline,
    ApiService service,
    CallPool calls,
    TargetCache targets,
    ClientHeaders headers,
    ResponseReader responses,
    ReplayPolicy replays,
    GatewayClock clock,
    ClientTelemetry telemetry)
{
    private readonly TimeSpan _timeout = options.Timeout;
    private readonly TimeSpan _idleTimeout = options.IdleTimeout;
    private readonly long _maxResponseBytes = options.MaxResponseBytes;
    private readonly ExposedGateways _exposed = new(options.Gateway!, options.NamedGateways, options.UnprotectedGateways);

    /// <summary>Makes a call for a file.</summary>
    public Task<ApiDownload> DownloadAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var file = new FileAnswer(RuleFor(call.Operation), _idleTimeout, clock.Local, cancellationToken);
        call.Plain = file;
        return SendAsync(call, ResponseShape<ApiDownload>.All(file.Read), cancellationToken);
    }

    /// <summary>Makes a call for a text.</summary>
    public Task<string> SendForTextAsync(ApiCall call, CancellationToken cancellationToken) => SendForAsync(call, new TextAnswer(RuleFor(call.Operation)), cancellationToken);

    /// <summary>Makes a call for bytes.</summary>
    public Task<byte[]> SendForBytesAsync(ApiCall call, CancellationToken cancellationToken) => SendForAsync(call, new BytesAnswer(RuleFor(call.Operation)), cancellationToken);

    /// <summary>Makes a call for items, which are read afterwards.</summary>
    public async Task<ItemReader<T>> StreamAsync<T>(ApiCall call, JsonRead<T> read, CancellationToken cancellationToken)
    {
        var answer = new StreamAnswer(call.Operation, call.Options, responses, _maxResponseBytes, _idleTimeout, clock.Local, cancellationToken);
        call.Stream = answer;
        T[] received = await SendAsync(call, ResponseShape<T[]>.Data((ref ApiJsonReader reader) => reader.ReadArray(read)), cancellationToken).ConfigureAwait(false);
        return answer.Open(received, read);
    }

    /// <summary>
    /// Starts the telemetry here and no earlier: an activity that an async method makes current is current in that method only, not in its
    /// caller.
    /// </summary>
    public async Task<T> SendAsync<T>(ApiCall call, ResponseShape<T> shape, CancellationToken cancellationToken)
    {
        TimeSpan timeout = call.Options?.Timeout ?? _timeout;
        PayloadContent? content = call.HasBody ? PayloadContent.Of(call) : null;
        ApiRequestMessage? message = null;
        call.Telemetry = telemetry.BeginCall(call);
        try
        {
            call.Time = CallTime.Start(timeout, clock.Local);
            message = Build(call, content);
            call.Cancellation.Begin(timeout, clock.Local, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            Outcome<T> outcome = Read(call, message, await ExchangeAsync(call, message).ConfigureAwait(false), shape);
            while (outcome.Refusal != CredentialRefusal.None)
            {
                outcome = Read(call, message, await ExchangeAgainAsync(call, message, outcome.Refusal, outcome.Failure!).ConfigureAwait(false), shape);
            }

            if (outcome.Failure is not null)
            {
                throw outcome.Failure;
            }

            call.Telemetry?.Succeed(outcome.Code);
            return outcome.Value;
        }
        catch (Exception exception) when (CallFailure.IsFinal(exception, message))
        {
            call.Telemetry?.Fail(exception);
            throw;
        }
        catch (Exception exception)
        {
            Exception described = CallFailure.Describe(exception, call, message, timeout, cancellationToken);
            call.Telemetry?.Fail(described);
            throw described;
        }
        finally
        {
            GiveBack(call, message, content);
        }
    }

    private Task<T> SendForAsync<T>(ApiCall call, WholeAnswer<T> answer, CancellationToken cancellationToken)
        where T : class
    {
        call.Plain = answer;
        return SendAsync(call, ResponseShape<T>.All(answer.Read), cancellationToken);
    }

    private PlainRule RuleFor(ApiOperation operation) =>
        new(operation, ReferenceEquals(operation.Envelope ?? service.Envelope, ApiEnvelope.None), body => responses.IsRefusal(operation, body.Span));

    private ApiRequestMessage Build(ApiCall call, PayloadContent? content)
    {
        Uri target = targets.Get(call.Operation, call.Target);
        _exposed.Check(call);
        var message = new ApiRequestMessage(call, target) { Content = content ?? BodilessContent.For(call.Operation) };
        if (content is { Length: null })
        {
            // HttpClientHandler of .NET Framework would otherwise keep the whole body in memory to find its length; others do so by themselves.
            message.Headers.TransferEncodingChunked = true;
        }

        headers.AddTo(message, call, call.Options?.Headers);
        if ((call.Plain is not null ? UsualHeaders.AnyType : call.Stream is not null ? StreamTypes.Accepted : null) is { } accepted)
        {
            headers.Accept(message, call, accepted);
        }

        return message;
    }

    /// <summary>Sends the request, once unless a handler resends it, and receives the response.</summary>
    private async ValueTask<HttpResponseMessage> ExchangeAsync(ApiCall call, ApiRequestMessage message)
    {
        CancellationToken cancellationToken = call.Cancellation.Token;
        HttpResponseMessage response = await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        try
        {
            call.NoteResponse(response);
            await ReceiveAsync(call, message, response, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Receives the body of a response, as it came.</summary>
    private ValueTask ReceiveAsync(ApiCall call, ApiRequestMessage message, HttpResponseMessage response, CancellationToken cancellationToken) => call switch
    {
        { Plain: { } plain } => plain.ReceiveAsync(message, response, call.Response, _maxResponseBytes, cancellationToken),
        { Stream: { } stream } => stream.ReceiveAsync(response, call.Response, cancellationToken),
        _ => call.Response.Body.ReadAsync(response.Content, _maxResponseBytes, cancellationToken),
    };

    /// <summary>Resends a refused call, unless that cannot help: a handler itself refused the call, or there are no other credentials.</summary>
    /// <exception cref="ApiClientException">The call is not resent, and the refusal is its failure.</exception>
    private async ValueTask<HttpResponseMessage> ExchangeAgainAsync(ApiCall call, ApiRequestMessage message, CredentialRefusal refusal, ApiClientException failure)
    {
        string? reason = message.Attempts == 0 || !message.CanBeSentAgain
            ? null
            : await replays.FindReasonAsync(
                new RefusedCall(call.Operation, call.Signature, refusal, call.Redaction), call.Replays, call.Cancellation.Token).ConfigureAwait(false);
        if (reason is null)
        {
            throw CallFailure.OfRefusal(failure, message);
        }

        call.Telemetry?.NoteReplay(reason);
        return await ExchangeAsync(call, message).ConfigureAwait(false);
    }

    /// <summary>Reads the response and learns from it.</summary>
    private Outcome<T> Read<T>(ApiCall call, ApiRequestMessage message, HttpResponseMessage received, ResponseShape<T> shape)
    {
        if (call.Stream?.IsBegun == true || call.Plain?.TryTake(received, call.Response) == true)
        {
            call.Signature.Token?.Serve();
            replays.Learn(call.Signature, CredentialRefusal.None, call.Replays);
            return Outcome<T>.Success(shape.ReadAll is { } read ? read(call.Response.Source) : default!, null);
        }

        using HttpResponseMessage response = received;
        call.Response.Body.Decode(response.Content);
        Outcome<T> outcome = responses.Read(call.Response, response.StatusCode, shape);
        if (outcome.IsFromService)
        {
            call.Signature.Token?.Serve();
        }
        else if (outcome.Refusal != CredentialRefusal.None)
        {
            message.NoteRefusal();
            clock.Learn(response, call.Signature.At);
        }

        replays.Learn(call.Signature, outcome.Refusal, call.Replays);
        return outcome;
    }

    /// <summary>Keeps a call for another one, unless a signer or the transport is still reading it: then its memory is left to the collector.</summary>
    private void GiveBack(ApiCall call, ApiRequestMessage? message, PayloadContent? content)
    {
        bool isSigning = message?.TryEnd() == false;
        message?.Dispose();
        if (isSigning)
        {
            call.Cancellation.Abandon();
            return;
        }

        call.Cancellation.End();
        if (content is null || content.TryClose())
        {
            calls.Return(call);
        }
    }
}
