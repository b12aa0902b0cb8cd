using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Auth.EnosApim;
using Tidegate.Buffers;
using Tidegate.Json;
using Tidegate.Redaction;
using Tidegate.Requests;
using Tidegate.Responses;
using Tidegate.Telemetry;
using Tidegate.Transport;

namespace Tidegate;

/// <summary>Makes signed calls to one service. Meant to be kept and shared: all callers use one access token and one set of connections.</summary>
public sealed class ApiClient : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly long _maxResponseBytes;
    private readonly TimeProvider _clock;
    private readonly GatewayClock _gatewayClock;
    private readonly ClientTelemetry _telemetry;
    private readonly TokenProvider _tokens;
    private readonly TargetCache _targets;
    private readonly ResponseReader _responses;
    private readonly RequestPool _requests;
    private readonly ClientHeaders _headers;
    private readonly HttpMessageInvoker _pipeline;
    private readonly HttpMessageHandler? _ownTransport;
    private int _disposals;

    /// <summary>Creates a client with connections of its own.</summary>
    /// <exception cref="ArgumentException">An option is missing or wrong; the message names it and the remedy.</exception>
    public ApiClient(ApiService service, ApiClientOptions options)
        : this(service, options, new ApiClientParts())
    {
    }

    /// <summary>Creates a client on parts that the caller brings.</summary>
    /// <exception cref="ArgumentException">An option is missing or wrong, the transport follows redirects, or a handler belongs to another client.</exception>
    public ApiClient(ApiService service, ApiClientOptions options, ApiClientParts parts)
    {
        ApiArgument.NotNull(service, nameof(service));
        OptionsCheck.Validate(ApiArgument.NotNull(options, nameof(options)));
        HttpMessageHandler? givenTransport = ApiArgument.NotNull(parts, nameof(parts)).Transport;
        if (givenTransport is not null && DefaultTransport.FollowsRedirects(givenTransport))
        {
            throw new ArgumentException(
                "The transport follows redirects, which would carry the token to another host; set AllowAutoRedirect to false.", nameof(parts));
        }

        _timeout = options.Timeout;
        _maxResponseBytes = options.MaxResponseBytes;
        _clock = options.Clock;
        _ownTransport = givenTransport is null ? DefaultTransport.Create() : null;
        HttpMessageHandler transport = givenTransport ?? _ownTransport!;

        var credentials = new Credentials(options.AccessKey!, options.SecretKey!);
        var redaction = new ClientRedactor(options.SecretKey!);
        _requests = new RequestPool(redaction, new SecretNames(service.SecretNames));
        _targets = new TargetCache(options.Gateway!);
        _telemetry = new ClientTelemetry(service, options.Gateway!, parts.Observer);
        _responses = new ResponseReader(service, _telemetry.Drift, new JsonDepths(options.MaxDepth));
        _gatewayClock = new GatewayClock(_clock);
        _headers = new ClientHeaders(options);
        var note = new TokenRequestNote();
        var tokenService = new TokenService(transport, _targets, credentials, _gatewayClock, _timeout, redaction, _telemetry, note, _headers);
        _tokens = new TokenProvider(
            parts.TokenCache is null ? tokenService : new SharedTokens(tokenService, parts.TokenCache, _gatewayClock, redaction, _telemetry),
            _clock,
            note);
        var signing = new SigningHandler(transport, _tokens, credentials, _gatewayClock) { IsFirst = parts.Handlers.Count == 0 };
        _pipeline = Pipeline.Build(parts.Handlers, _telemetry, signing, _maxResponseBytes);
    }

    /// <summary>Starts a request.</summary>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed of.</exception>
    public ApiRequest CreateRequest(ApiOperation operation, CallOptions? options)
    {
        ApiArgument.NotNull(operation, nameof(operation));
        if (options?.Timeout is { } timeout)
        {
            OptionsCheck.CheckTimeout(timeout, nameof(options.Timeout));
        }

        ApiRequest request = Volatile.Read(ref _disposals) > 0 ? throw new ObjectDisposedException(nameof(ApiClient)) : _requests.Rent();
        request.Begin(operation, options);
        return request;
    }

    /// <summary>Sends a request whose response carries nothing.</summary>
    /// <exception cref="ApiException">The service refused.</exception>
    /// <exception cref="ApiTransportException">The call was not completed.</exception>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        SendAsync(request, ResponseShape<object?>.Nothing, cancellationToken);

    /// <summary>Sends a request and reads the data of the response.</summary>
    /// <exception cref="ApiException">The service refused.</exception>
    /// <exception cref="ApiTransportException">The call was not completed.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, JsonRead<T> read, CancellationToken cancellationToken) =>
        SendAsync(request, ResponseShape<T>.Data(ApiArgument.NotNull(read, nameof(read))), cancellationToken);

    /// <summary>Makes a signed call that no spec describes.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The whole escaped path, starting with a slash; without query.</param>
    /// <param name="query">The query parameters, unescaped, in any order; a null value is left out.</param>
    /// <param name="body">The JSON body, sent as it is; null for none.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The whole response, its envelope checked.</returns>
    /// <exception cref="ArgumentException">The path is not a plain path on the gateway, or a query name is empty or given twice.</exception>
    /// <exception cref="ApiException">The service refused.</exception>
    /// <exception cref="ApiTransportException">The call was not completed.</exception>
    public Task<JsonDocument> SendAsync(
        HttpMethod method,
        string path,
        IEnumerable<KeyValuePair<string, string?>>? query = null,
        string? body = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default) =>
        SendUtf8Async(method, path, query, body is null ? default : StrictUtf8.GetBytes(body), options, cancellationToken);

    /// <summary>Makes a signed call that no spec describes, with a body of UTF-8 JSON that is sent as it is; an empty one is none.</summary>
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

    /// <summary>Gives up the connections, if they are the client's own.</summary>
    public void Dispose()
    {
        if (Interlocked.Increment(ref _disposals) == 1)
        {
            _tokens.Dispose();
            _pipeline.Dispose();
            _ownTransport?.Dispose();
        }
    }

    private Task<T> SendAsync<T>(ApiRequest request, ResponseShape<T> shape, CancellationToken cancellationToken)
    {
        ApiArgument.NotNull(request, nameof(request)).Complete();
        return SendCompletedAsync(request, shape, cancellationToken);
    }

    /// <summary>Begins to tell of the call in here and not before: what an asynchronous method makes the current activity is so for itself only, not for its caller.</summary>
    private async Task<T> SendCompletedAsync<T>(ApiRequest request, ResponseShape<T> shape, CancellationToken cancellationToken)
    {
        TimeSpan timeout = request.Options?.Timeout ?? _timeout;
        PayloadContent? content = request.HasBody ? new PayloadContent(request) : null;
        ApiRequestMessage? message = null;
        request.Telemetry = _telemetry.BeginCall(request);
        try
        {
            request.Time = CallTime.Start(timeout, _clock);
            message = Build(request, content);
            request.Telemetry?.Follow(message);
            request.Cancellation.Begin(timeout, _clock, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            Outcome<T> answer = Read(request, message, await ExchangeAsync(request, message).ConfigureAwait(false), shape);
            if (answer.Refusal == TokenRefusal.Unauthorized && message.Attempts > 0 && _gatewayClock.WasCorrectedSince(request.SentAt))
            {
                // The timestamp was out of time; nothing is known against the token.
                request.Telemetry?.NoteReplay(ResendReason.ClockCorrected);
                answer = Read(request, message, await ExchangeAsync(request, message).ConfigureAwait(false), shape);
            }

            for (int tokens = 1; MayReplace(request.SentToken, tokens, answer.Refusal); tokens++)
            {
                // The gateway did not carry out the call, so it is sent again with another token.
                request.Telemetry?.NoteReplay(ResendReason.TokenRefused);
                answer = Read(request, message, await ExchangeAsync(request, message).ConfigureAwait(false), shape);
                _tokens.Learn(request.SentToken!, answer.Refusal);
            }

            if (answer.Failure is not null)
            {
                throw answer.Failure;
            }

            request.Telemetry?.Succeed();
            return answer.Value;
        }
        catch (Exception exception) when (CallFailure.IsFinal(exception, message))
        {
            request.Telemetry?.Fail(exception);
            throw;
        }
        catch (Exception exception)
        {
            Exception described = CallFailure.Describe(exception, request, message, timeout, cancellationToken);
            request.Telemetry?.Fail(described);
            throw described;
        }
        finally
        {
            message?.End();
            message?.Dispose();
            GiveBack(request, content);
        }
    }

    /// <summary>A call has two tokens, and a third when the second came from another process, which may have been wrong about it.</summary>
    /// <param name="sent">Null when a handler has answered by itself.</param>
    private bool MayReplace(AccessToken? sent, int tokens, TokenRefusal refusal) =>
        refusal != TokenRefusal.None
        && sent is not null
        && (tokens == 1 || (tokens == 2 && sent.IsTakenOver))
        && _tokens.TryReplace(sent, refusal);

    private ApiRequestMessage Build(ApiRequest request, PayloadContent? content)
    {
        Uri target = _targets.Get(request.Operation, request.Target);
        var message = new ApiRequestMessage(request, target) { Content = content ?? BodilessContent.For(request.Operation) };
        _headers.AddTo(message, request.Options?.Headers);
        return message;
    }

    /// <summary>Sends, once unless a handler sends again, and receives what comes back.</summary>
    private async ValueTask<HttpResponseMessage> ExchangeAsync(ApiRequest request, ApiRequestMessage message)
    {
        CancellationToken cancellationToken = request.Cancellation.Token;
        HttpResponseMessage response = await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        try
        {
            request.Telemetry?.NoteStatus(response.StatusCode);
            await request.Response.ReadAsync(response.Content, _maxResponseBytes, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Reads what came back, and learns from it.</summary>
    private Outcome<T> Read<T>(ApiRequest request, ApiRequestMessage message, HttpResponseMessage received, ResponseShape<T> shape)
    {
        using HttpResponseMessage response = received;
        Outcome<T> answer = _responses.Read(request, response.StatusCode, request.Response.Memory, shape);
        if (answer.IsFromService)
        {
            request.SentToken?.Serve();
        }
        else if (answer.Refusal != TokenRefusal.None)
        {
            message.NoteRefusal();
            _gatewayClock.Learn(response, request.SentAt);
        }

        return answer;
    }

    /// <summary>Keeps a request for another call, unless the transport is still sending its body: then its memory is left to the collector.</summary>
    private void GiveBack(ApiRequest request, PayloadContent? content)
    {
        request.Cancellation.End();
        if (content is null || content.TryClose())
        {
            _requests.Return(request);
        }
    }
}
