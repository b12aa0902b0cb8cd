using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Buffers;
using Tidegate.Json;
using Tidegate.Redaction;
using Tidegate.Requests;
using Tidegate.Responses;
using Tidegate.Telemetry;
using Tidegate.Transport;

namespace Tidegate;

/// <summary>Makes signed calls to one service. Meant to be kept and shared: all callers use the same access token and the same connections.</summary>
public sealed class ApiClient : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly long _maxResponseBytes;
    private readonly TimeProvider _clock;
    private readonly GatewayClock _gatewayClock;
    private readonly ClientTelemetry _telemetry;
    private readonly Authenticator _authenticator;
    private readonly ReplayPolicy _replays;
    private readonly TargetCache _targets;
    private readonly ResponseReader _responses;
    private readonly CallPool _calls;
    private readonly ClientHeaders _headers;
    private readonly HttpMessageInvoker _pipeline;
    private readonly HttpMessageHandler? _ownTransport;
    private int _disposals;

    /// <summary>Creates a client that has its own connections.</summary>
    /// <exception cref="ArgumentException">An option is missing or wrong; the message names it and the remedy.</exception>
    public ApiClient(ApiService service, ApiClientOptions options)
        : this(service, options, new ApiClientParts())
    {
    }

    /// <summary>Creates a client from parts that the caller supplies.</summary>
    /// <exception cref="ArgumentException">An option is missing or wrong, the transport follows redirects, or a handler belongs to another client.</exception>
    public ApiClient(ApiService service, ApiClientOptions options, ApiClientParts parts)
    {
        ApiArgument.NotNull(service, nameof(service));
        ApiArgument.NotNull(options, nameof(options));
        ApiArgument.NotNull(parts, nameof(parts));
        AuthScheme scheme = parts.Scheme;
        OptionsCheck.Validate(options, parts, scheme);

        _timeout = options.Timeout;
        _maxResponseBytes = options.MaxResponseBytes;
        _clock = options.Clock;
        _ownTransport = parts.Transport is null ? DefaultTransport.Create() : null;
        HttpMessageHandler transport = parts.Transport ?? _ownTransport!;

        var redaction = new ClientRedactor(options.SecretKey);
        _calls = new CallPool(redaction, new RedactedNames(service.SecretNames));
        _targets = new TargetCache(options.Gateway!);
        _telemetry = new ClientTelemetry(service, options.Gateway!, parts.Observer);
        _responses = new ResponseReader(service, scheme.Refusals, _telemetry.Drift, new JsonDepths(options.MaxDepth));
        _gatewayClock = new GatewayClock(_clock);
        _headers = new ClientHeaders(options.UserAgent, options.Headers, new CallHeaders(scheme.Owns));
        _authenticator = scheme.CreateAuthenticator(new AuthContext(
            options.ForAuth(), transport, parts.TokenCache, _targets, _headers, _gatewayClock, redaction, _telemetry, HasHandlers: parts.Handlers.Count > 0));
        _replays = new ReplayPolicy(_authenticator, _gatewayClock);
        _pipeline = Pipeline.Build(parts.Handlers, _telemetry, new SigningHandler(transport, _authenticator), new ContentText(scheme.Owns, scheme.MayShow), _maxResponseBytes);
    }

    /// <summary>Starts a request.</summary>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    /// <exception cref="ObjectDisposedException">The client has been disposed.</exception>
    /// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ApiRequest CreateRequest(ApiOperation operation, CallOptions? options)
    {
        ApiArgument.NotNull(operation, nameof(operation));
        if (options?.Timeout is { } timeout)
        {
            OptionsCheck.CheckTimeout(timeout, nameof(options.Timeout));
        }

        ApiCall call = Volatile.Read(ref _disposals) > 0 ? throw new ObjectDisposedException(nameof(ApiClient)) : _calls.Rent();
        call.Begin(operation, options);
        return call;
    }

    /// <summary>Sends a request whose response carries no data.</summary>
    /// <exception cref="ApiException">The service refused the call.</exception>
    /// <exception cref="ApiTransportException">The call was not completed.</exception>
    /// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        SendAsync(request, ResponseShape<object?>.Nothing, cancellationToken);

    /// <summary>Sends a request and reads the data of the response.</summary>
    /// <exception cref="ApiException">The service refused the call.</exception>
    /// <exception cref="ApiTransportException">The call was not completed.</exception>
    /// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<T> SendAsync<T>(ApiRequest request, JsonRead<T> read, CancellationToken cancellationToken) =>
        SendAsync(request, ResponseShape<T>.Data(ApiArgument.NotNull(read, nameof(read))), cancellationToken);

    /// <summary>Makes a signed call to an endpoint that no spec describes.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The whole path, escaped, with its leading slash and without the query.</param>
    /// <param name="query">The query parameters, unescaped and in any order; parameters whose value is null are left out.</param>
    /// <param name="body">The JSON body, sent unchanged; null for none.</param>
    /// <param name="options">The options for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The whole response, after its envelope has been checked.</returns>
    /// <exception cref="ArgumentException">The path is not a plain path on the gateway, or a query name is empty or repeated.</exception>
    /// <exception cref="ApiException">The service refused the call.</exception>
    /// <exception cref="ApiTransportException">The call was not completed.</exception>
    public Task<JsonDocument> SendAsync(
        HttpMethod method,
        string path,
        IEnumerable<KeyValuePair<string, string?>>? query = null,
        string? body = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default) =>
        SendUtf8Async(method, path, query, body is null ? default : StrictUtf8.GetBytes(body), options, cancellationToken);

    /// <summary>
    /// Makes a signed call to an endpoint that no spec describes, with a body of UTF-8 JSON that is sent unchanged; an empty body means none.
    /// </summary>
    /// <inheritdoc cref="SendAsync(HttpMethod, string, IEnumerable{KeyValuePair{string, string?}}?, string?, CallOptions?, CancellationToken)"/>
    public Task<JsonDocument> SendUtf8Async(
        HttpMethod method,
        string path,
        IEnumerable<KeyValuePair<string, string?>>? query,
        ReadOnlyMemory<byte> body,
        CallOptions? options,
        CancellationToken cancellationToken)
    {
        ApiArgument.NotNull(method, nameof(method));
        UntypedRequest.CheckPath(ApiArgument.NotNull(path, nameof(path)));
        ApiRequest request = CreateRequest(ApiOperation.Once(method, path), options);
        UntypedRequest.AddQuery(request, query ?? []);
        if (!body.IsEmpty)
        {
            request.SetBody(body.Span);
        }

        var shape = ResponseShape<JsonDocument>.All(UntypedResponse.Read);
        return SendAsync(request, shape, cancellationToken);
    }

    /// <summary>Disposes the connections if they belong to the client.</summary>
    public void Dispose()
    {
        if (Interlocked.Increment(ref _disposals) == 1)
        {
            _authenticator.Dispose();
            _pipeline.Dispose();
            _ownTransport?.Dispose();
        }
    }

    private Task<T> SendAsync<T>(ApiRequest request, ResponseShape<T> shape, CancellationToken cancellationToken)
    {
        ApiArgument.NotNull(request, nameof(request)).Complete();
        return SendCompletedAsync((ApiCall)request, shape, cancellationToken);
    }

    /// <summary>
    /// Starts the telemetry here and no earlier: an activity that an async method makes current is current in that method only, not in its
    /// caller.
    /// </summary>
    private async Task<T> SendCompletedAsync<T>(ApiCall call, ResponseShape<T> shape, CancellationToken cancellationToken)
    {
        TimeSpan timeout = call.Options?.Timeout ?? _timeout;
        PayloadContent? content = call.HasBody ? new PayloadContent(call) : null;
        ApiRequestMessage? message = null;
        call.Telemetry = _telemetry.BeginCall(call);
        try
        {
            call.Time = CallTime.Start(timeout, _clock);
            message = Build(call, content);
            call.Cancellation.Begin(timeout, _clock, cancellationToken);
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

            call.Telemetry?.Succeed();
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

    private ApiRequestMessage Build(ApiCall call, PayloadContent? content)
    {
        Uri target = _targets.Get(call.Operation, call.Target);
        var message = new ApiRequestMessage(call, target) { Content = content ?? BodilessContent.For(call.Operation) };
        _headers.AddTo(message, call.Headers, call.Options?.Headers);
        return message;
    }

    /// <summary>Sends the request, once unless a handler resends it, and receives the response.</summary>
    private async ValueTask<HttpResponseMessage> ExchangeAsync(ApiCall call, ApiRequestMessage message)
    {
        CancellationToken cancellationToken = call.Cancellation.Token;
        HttpResponseMessage response = await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        try
        {
            call.Telemetry?.NoteStatus(response.StatusCode);
            await call.Response.Body.ReadAsync(response.Content, _maxResponseBytes, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Resends a refused call, unless that cannot help: a handler itself refused the call, or there are no other credentials.</summary>
    /// <exception cref="ApiClientException">The call is not resent, and the refusal is its failure.</exception>
    private async ValueTask<HttpResponseMessage> ExchangeAgainAsync(ApiCall call, ApiRequestMessage message, CredentialRefusal refusal, ApiClientException failure)
    {
        string? reason = message.Attempts == 0
            ? null
            : await _replays.FindReasonAsync(
                new RefusedCall(call.Operation, call.Signature, refusal, call.Redaction), call.Replays, call.Cancellation.Token).ConfigureAwait(false);
        if (reason is null)
        {
            throw failure;
        }

        call.Telemetry?.NoteReplay(reason);
        return await ExchangeAsync(call, message).ConfigureAwait(false);
    }

    /// <summary>Reads the response and learns from it.</summary>
    private Outcome<T> Read<T>(ApiCall call, ApiRequestMessage message, HttpResponseMessage received, ResponseShape<T> shape)
    {
        using HttpResponseMessage response = received;
        Outcome<T> outcome = _responses.Read(call.Response, response.StatusCode, shape);
        if (outcome.IsFromService)
        {
            call.Signature.Token?.Serve();
        }
        else if (outcome.Refusal != CredentialRefusal.None)
        {
            message.NoteRefusal();
            _gatewayClock.Learn(response, call.Signature.At);
        }

        _replays.Learn(call.Signature, outcome.Refusal, call.Replays);
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
            _calls.Return(call);
        }
    }
}
