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
using Tidegate.Streams;
using Tidegate.Telemetry;
using Tidegate.Transport;

namespace Tidegate;

/// <summary>Makes signed calls to one service. Meant to be kept and shared: all callers use the same access token and the same connections.</summary>
public sealed class ApiClient : IDisposable
{
    private readonly ApiService _service;
    private readonly Authenticator _authenticator;
    private readonly CallPool _calls;
    private readonly CallSender _sender;
    private readonly HttpMessageInvoker _pipeline;
    private readonly HttpMessageHandler _transport;
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
        AuthScheme scheme = parts.SchemeFor(options);
        OptionsCheck.Validate(options, parts, scheme);

        _ownTransport = parts.Transport is null ? DefaultTransport.Create() : null;
        _transport = parts.Transport ?? _ownTransport!;

        var redaction = new ClientRedactor(options.SecretKey);
        _calls = new CallPool(redaction, new RedactedNames(service.SecretNames, service.SecretSeparators));
        var gateways = new GatewayAddresses(options.Gateway!, options.NamedGateways);
        var targets = new TargetCache(gateways);
        var telemetry = new ClientTelemetry(service, gateways, parts.Observer);
        var clock = new GatewayClock(options.Clock);
        var callHeaders = new CallHeaders(scheme.Owns);
        var tokenHeaders = new ClientHeaders(options.UserAgent, [], options.Headers, callHeaders);
        _service = service;
        _authenticator = scheme.CreateAuthenticator(new AuthContext(
            options.ForAuth(), _transport, parts.TokenCache, targets, tokenHeaders, clock, redaction, telemetry, HasHandlers: parts.Handlers.Count > 0));
        _pipeline = Pipeline.Build(
            parts.Handlers, telemetry, new SigningHandler(_transport, _authenticator), new ContentText(scheme.Owns, scheme.MayShow), options.MaxResponseBytes);
        _sender = new CallSender(
            options,
            _pipeline,
            service,
            _calls,
            targets,
            new ClientHeaders(options.UserAgent, service.ConstantHeaders, options.Headers, callHeaders),
            new ResponseReader(service, scheme.Refusals, telemetry.Drift, new JsonDepths(options.MaxDepth)),
            new ReplayPolicy(_authenticator, clock),
            clock,
            telemetry);
    }

    /// <summary>Starts a request.</summary>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    /// <exception cref="InvalidOperationException">The operation sends the access token, and the client has a signer that obtains none.</exception>
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

        if (options?.IdempotencyKey is { } key)
        {
            OptionsCheck.CheckKey(operation, key, nameof(options.IdempotencyKey));
        }

        OptionsCheck.CheckUntyped(operation, options);
        OptionsCheck.CheckToken(operation, _authenticator);
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

    /// <summary>Sends a request and reads the object that holds the data: the data, and what stands beside it in the envelope.</summary>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, JsonRead{T}, CancellationToken)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<T> SendForResponseAsync<T>(ApiRequest request, JsonRead<T> read, CancellationToken cancellationToken) =>
        SendAsync(request, ResponseShape<T>.WithBeside(ApiArgument.NotNull(read, nameof(read))), cancellationToken);

    /// <summary>Sends a request whose response is a file. The call has ended when the headers have come; the file is read afterwards.</summary>
    /// <exception cref="ApiException">The service refused the call.</exception>
    /// <exception cref="ApiTransportException">The call was not completed, or the service answered in its envelope.</exception>
    /// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<ApiDownload> DownloadAsync(ApiRequest request, CancellationToken cancellationToken) =>
        _sender.DownloadAsync(Complete(request), cancellationToken);

    /// <summary>Sends a request whose response is a text that is no JSON, in the charset that it names.</summary>
    /// <exception cref="ApiException">The service refused the call.</exception>
    /// <exception cref="ApiTransportException">The call was not completed, the service answered in its envelope, or the text is no text.</exception>
    /// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<string> SendForTextAsync(ApiRequest request, CancellationToken cancellationToken) =>
        _sender.SendForTextAsync(Complete(request), cancellationToken);

    /// <summary>Sends a request whose response is bytes, which are returned as they came.</summary>
    /// <exception cref="ApiException">The service refused the call.</exception>
    /// <exception cref="ApiTransportException">The call was not completed, or the service answered in its envelope.</exception>
    /// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<byte[]> SendForBytesAsync(ApiRequest request, CancellationToken cancellationToken) =>
        _sender.SendForBytesAsync(Complete(request), cancellationToken);

    /// <summary>Enumerates the items of a response while it arrives. Each enumeration makes a call of its own.</summary>
    /// <param name="request">Makes the request of a call.</param>
    /// <param name="read">Reads an item.</param>
    /// <param name="cancellationToken">Cancels the call and the reading; so does the token of an enumeration.</param>
    /// <exception cref="ApiException">The service refused the call, perhaps behind its last item.</exception>
    /// <exception cref="ApiTransportException">The call was not completed, or the response broke off or is not what the spec declares.</exception>
    /// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IAsyncEnumerable<T> StreamAsync<T>(Func<ApiRequest> request, JsonRead<T> read, CancellationToken cancellationToken)
    {
        ApiArgument.NotNull(request, nameof(request));
        ApiArgument.NotNull(read, nameof(read));
        return new ItemStream<T>(token => _sender.StreamAsync(Complete(request()), read, token), cancellationToken);
    }

    /// <summary>Makes a call to an endpoint that no spec describes, signed unless <see cref="CallOptions.Untyped"/> says otherwise.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The whole path, escaped, with its leading slash and without the query.</param>
    /// <param name="query">The query parameters, unescaped and in any order, each name once, so a list as one text, unless nothing is signed; those whose value is null are left out.</param>
    /// <param name="body">The JSON body, sent unchanged; null for none.</param>
    /// <param name="options">The options for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The whole response, after its envelope has been checked; JSON's null for an empty one that is success by its HTTP status.</returns>
    /// <exception cref="ArgumentException">
    /// The path is not a plain path on the gateway, a query name is empty, or repeated in a signed call, or the option with the address is not set.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The call carries the access token alone, and the client has a signer that obtains none; or the client has no keys to sign with, since no
    /// operation of its service needs them.
    /// </exception>
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
    /// Makes a call to an endpoint that no spec describes, with a body of UTF-8 JSON that is sent unchanged; an empty body means none.
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
        ApiRequest request = CreateRequest(ApiOperation.Once(method, path, options?.Untyped), options);
        UntypedRequest.Fill(request, query ?? [], body.Span, _service);
        return SendAsync(request, ResponseShape<JsonDocument>.All(UntypedResponse.Read), cancellationToken);
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

    private Task<T> SendAsync<T>(ApiRequest request, ResponseShape<T> shape, CancellationToken cancellationToken) =>
        _sender.SendAsync(Complete(request), shape, cancellationToken);

    private ApiCall Complete(ApiRequest request)
    {
        ApiArgument.NotNull(request, nameof(request)).Complete();
        OptionsCheck.CheckCookies(request, _transport);
        return (ApiCall)request;
    }
}
