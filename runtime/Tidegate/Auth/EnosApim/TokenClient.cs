using System;
using System.Buffers.Text;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Buffers;
using Tidegate.Json;
using Tidegate.Redaction;
using Tidegate.Requests;
using Tidegate.Responses;
using Tidegate.Telemetry;
using Tidegate.Transport;

namespace Tidegate.Auth.EnosApim;

/// <summary>
/// The two endpoints of the gateway's token service. Requests to them are not signed; each proves possession of the secret by its encryption.
/// </summary>
internal sealed class TokenClient : ITokenSource
{
    /// <summary>
    /// How many times a request is made if the service takes it for a repetition, finds its timestamp out of range, or has an internal error.
    /// </summary>
    private const int MaxAttempts = 3;

    /// <summary>A token response is small; anything larger is something else.</summary>
    private const int MaxResponseBytes = 1024 * 1024;

    /// <summary>All callers wait for the same token request, so one that hangs must end even when a call may wait without limit.</summary>
    private static readonly TimeSpan s_longestTimeout = TimeSpan.FromSeconds(30);

    private static readonly ApiOperation s_get = new("GetAccessToken", HttpMethod.Post, "/apim-token-service/v2.0/token/get");
    private static readonly ApiOperation s_refresh = new("RefreshAccessToken", HttpMethod.Post, "/apim-token-service/v2.0/token/refresh");

    private readonly HttpMessageInvoker _transport;
    private readonly TargetCache _targets;
    private readonly Credentials _credentials;
    private readonly GatewayClock _clock;
    private readonly TimeSpan _timeout;
    private readonly ClientRedactor _redaction;
    private readonly ResponseFailures _failures;
    private readonly ClientTelemetry _telemetry;
    private readonly TokenRequestNote _note;
    private readonly ClientHeaders _headers;
    private readonly TokenTimestamps _timestamps = new();

    public TokenClient(AuthContext context, Credentials credentials, TokenRequestNote note)
    {
        TimeSpan timeout = context.Options.Timeout;
        _timeout = timeout == Timeout.InfiniteTimeSpan || timeout > s_longestTimeout ? s_longestTimeout : timeout;
        _transport = new HttpMessageInvoker(context.Transport, disposeHandler: false);
        _targets = context.Targets;
        _headers = context.Headers;
        _clock = context.Clock;
        _redaction = context.Redaction;
        _failures = new ResponseFailures(context.Redaction);
        _telemetry = context.Telemetry;
        _credentials = credentials;
        _note = note;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// A token that the gateway has refused is not refreshed at first: getting a token returns the one that is valid now, which another process
    /// may be using. What the service does with its current token when a dead one is refreshed is up to the service, and it may revoke it.
    /// </remarks>
    public Task<AccessToken> ObtainAsync(AccessToken? old, CancellationToken cancellationToken) => old switch
    {
        null => GetAsync(null, cancellationToken),
        { IsRefused: true } => ReplaceAsync(old, cancellationToken),
        _ => RefreshAsync(old, cancellationToken),
    };

    public void Dispose() => _transport.Dispose();

    /// <summary>The service returns the same token again as long as it is valid.</summary>
    private Task<AccessToken> GetAsync(AccessToken? old, CancellationToken cancellationToken) => RequestAsync(s_get, old, cancellationToken);

    private async Task<AccessToken> RefreshAsync(AccessToken old, CancellationToken cancellationToken)
    {
        try
        {
            return await RequestAsync(s_refresh, old, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException exception) when (exception.Code is TokenErrors.AccessTokenExpired or TokenErrors.RefreshFailed)
        {
            return await GetAsync(old, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiClientException) when (!old.IsUsable)
        {
            // Whatever is wrong with refreshing, getting a token is the last resort, and its error is the one to report.
            return await GetAsync(old, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// If the service still returns the token that the gateway has refused, it considers the token valid; refreshing makes it issue another.
    /// </summary>
    private async Task<AccessToken> ReplaceAsync(AccessToken old, CancellationToken cancellationToken)
    {
        AccessToken token = await GetAsync(old, cancellationToken).ConfigureAwait(false);
        return token.Text == old.Text ? await RefreshAsync(token, cancellationToken).ConfigureAwait(false) : token;
    }

    private async Task<AccessToken> RequestAsync(ApiOperation operation, AccessToken? old, CancellationToken cancellationToken)
    {
        string? oldToken = ReferenceEquals(operation, s_refresh) ? old!.Text : null;
        TokenTelemetry? telemetry = _telemetry.BeginToken(operation.Name);
        try
        {
            AccessToken token = await RequestUntilTakenAsync(operation, oldToken, cancellationToken).ConfigureAwait(false);
            telemetry?.Succeed();
            return token;
        }
        catch (Exception exception)
        {
            telemetry?.Fail(exception);
            throw;
        }
    }

    private async Task<AccessToken> RequestUntilTakenAsync(ApiOperation operation, string? oldToken, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            ClockReading now = _clock.Read();
            TokenResponse response = await ExchangeAsync(operation, oldToken, now, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccess)
            {
                return Accept(operation, response);
            }

            // If the response's date has corrected the clock, the timestamp was out of range.
            bool isWorthAnother =
                response.Code is TokenErrors.RepeatedRequest or TokenErrors.InternalFault || _clock.WasCorrectedSince(now);
            if (!isWorthAnother || attempt == MaxAttempts)
            {
                throw Refusal(operation, response);
            }
        }
    }

    private async Task<TokenResponse> ExchangeAsync(
        ApiOperation operation, string? oldToken, ClockReading now, CancellationToken cancellationToken)
    {
        var cancellation = new CallCancellation();
        cancellation.Begin(_timeout, _clock.Local, cancellationToken);
        try
        {
            using HttpRequestMessage message = Build(operation, oldToken, now);
            using HttpResponseMessage response = await _transport.SendAsync(message, cancellation.Token).ConfigureAwait(false);
            _clock.Learn(response, now);
            var body = new ResponseBody();
            await body.ReadAsync(response.Content, MaxResponseBytes, cancellation.Token).ConfigureAwait(false);
            body.Decode(response.Content);
            try
            {
                return Read(operation, response.StatusCode, body);
            }
            finally
            {
                body.Return();
            }
        }
        catch (Exception exception) when (exception is not ApiClientException and not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            throw BeforeTheCall(TransportFailure.Describe(operation.Name, exception, mayHaveReachedServer: true, cancellation.IsOver ? _timeout : null, _redaction));
        }
        finally
        {
            cancellation.End();
        }
    }

    private HttpRequestMessage Build(ApiOperation operation, string? oldToken, ClockReading now)
    {
        long timestamp = _timestamps.Next(now.Gateway);
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(timestamp, digits, out int length);
        string encryption = TokenEncryption.Compute(_credentials.AccessKeyUtf8, digits.Slice(0, length), _credentials.SecretKeyUtf8);

        var body = new PayloadBuffer();
        using (var writer = new Utf8JsonWriter(body, PayloadBuffer.JsonOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("appKey"u8, _credentials.AccessKey);
            writer.WriteString("encryption"u8, encryption);
            writer.WriteNumber("timestamp"u8, timestamp);
            if (oldToken is not null)
            {
                writer.WriteString("accessToken"u8, oldToken);
            }

            writer.WriteEndObject();
        }

        _note.Write(operation, timestamp, _credentials);
        var message = new HttpRequestMessage(operation.Method, _targets.Get(operation, operation.PathBytes))
        {
            Content = new ByteArrayContent(body.WrittenSpan.ToArray()),
        };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", PayloadContent.MediaType);
        body.Release();
        _headers.AddTo(message, [], null);
        return message;
    }

    private TokenResponse Read(ApiOperation operation, HttpStatusCode status, ResponseBody received)
    {
        ReadOnlyMemory<byte> body = received.Memory;
        if (ResponseFailures.IsRedirect(status))
        {
            throw BeforeTheCall(ResponseFailures.Redirect(operation.Name, status));
        }

        try
        {
            var source = new JsonSource();
            source.SetResponse(body, operation, status, _redaction, reports: null, JsonDepths.Usual);
            var reader = new ApiJsonReader(source);
            var response = TokenResponse.Read(ref reader, status);
            reader.EndDocument();
            bool isUnexplained = response.Code is null or 0 && !ResponseFailures.IsSuccess(status);
            return isUnexplained ? throw Unexplained(operation, status, body.Span) : response;
        }
        catch (JsonException)
        {
            throw ResponseFailures.IsSuccess(status)
                ? BeforeTheCall(_failures.NotJson(operation.Name, status, body.Span, "a JSON envelope", received.Problem is { } problem ? $"it {problem}" : null))
                : Unexplained(operation, status, body.Span);
        }
        catch (ApiTransportException exception)
        {
            throw BeforeTheCall(exception);
        }
    }

    private ApiTransportException Unexplained(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body) => BeforeTheCall(
        TokenErrors.HintFor((int)status) is { } hint
            ? _failures.Status(operation.Name, status, $" ({hint})", body)
            : _failures.Status(operation, status, body));

    private AccessToken Accept(ApiOperation operation, TokenResponse response)
    {
        string text = response.AccessToken!;
        if (!AccessToken.IsSendable(text))
        {
            throw BeforeTheCall(new ApiTransportException(
                operation.Name,
                ApiTransportReason.InvalidResponse,
                $"{operation.Name}: data.accessToken: contains a character that a header cannot carry",
                response.HttpStatus));
        }

        _redaction.RememberToken(text);
        return new AccessToken(text, Calendar.Add(_clock.Read().Gateway, response.Lifetime), _clock);
    }

    private ApiClientException Refusal(ApiOperation operation, TokenResponse response)
    {
        if (response.Code is not { } code || code == 0)
        {
            return BeforeTheCall(new ApiTransportException(
                operation.Name, ApiTransportReason.InvalidResponse, $"{operation.Name}: data.accessToken: missing", response.HttpStatus));
        }

        string? message = response.Message is null ? null : _redaction.HideSecrets(response.Message);
        return new ApiException(operation.Name, code, TokenErrors.NameOf(code), message, response.HttpStatus)
        {
            Hint = TokenErrors.HintFor(code),
            IsSigningFailure = true,
        };
    }

    /// <summary>Whatever happened to the token request, the caller's own request had not been sent.</summary>
    private static ApiTransportException BeforeTheCall(ApiTransportException exception) => new(
        exception.Operation,
        exception.Reason,
        exception.Message,
        exception.HttpStatus,
        mayHaveReachedServer: false,
        exception.InnerException)
    {
        IsSigningFailure = true,
    };
}
