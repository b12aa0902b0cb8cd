using System;
using System.Buffers.Text;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth.EnosApim;
using Tidegate.Transport;

namespace Tidegate.Auth;

/// <summary>
/// Signs a request right before the transport sends it. Nothing stands between: whoever sends again, above this handler, sends with
/// a fresh timestamp and signature.
/// </summary>
internal sealed class SigningHandler : DelegatingHandler
{
    private const string TokenHeader = "apim-accesstoken";
    private const string SignatureHeader = "apim-signature";
    private const string TimestampHeader = "apim-timestamp";

    /// <summary>The digits of a 64-bit number and its sign.</summary>
    private const int LongestTimestamp = 20;

    private readonly TokenProvider _tokens;
    private readonly Credentials _credentials;
    private readonly GatewayClock _clock;
    private volatile string _lastTimestamp = "";

    public SigningHandler(HttpMessageHandler transport, TokenProvider tokens, Credentials credentials, GatewayClock clock)
        : base(transport)
    {
        _tokens = tokens;
        _credentials = credentials;
        _clock = clock;
    }

    /// <summary>Whether no handler stands above, which could set what is the signature's to set.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether a header is set here and therefore by nobody else.</summary>
    public static bool Owns(string headerName) =>
        headerName.Equals(TokenHeader, StringComparison.OrdinalIgnoreCase)
        || headerName.Equals(SignatureHeader, StringComparison.OrdinalIgnoreCase)
        || headerName.Equals(TimestampHeader, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is not ApiRequestMessage message || message.IsRedirected)
        {
            throw CallerMistake.Mark(new InvalidOperationException(
                "A handler has replaced the request or its address. Only requests made by the client are signed, and only for its gateway."));
        }

        CheckNotOver(message);
        ValueTask<AccessToken> token = _tokens.GetAsync(cancellationToken);
        return token.IsCompletedSuccessfully
            ? SendSignedAsync(message, token.Result, cancellationToken)
            : SendWhenTokenArrivesAsync(message, token, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendWhenTokenArrivesAsync(
        ApiRequestMessage message, ValueTask<AccessToken> token, CancellationToken cancellationToken)
    {
        AccessToken arrived;
        try
        {
            arrived = await token.ConfigureAwait(false);
        }
        finally
        {
            ExplainTokenRequest(message);
        }

        // A handler may have given up waiting, and with that the call; its request serves another call by now.
        CheckNotOver(message);
        return await SendSignedAsync(message, arrived, cancellationToken).ConfigureAwait(false);
    }

    private static void CheckNotOver(ApiRequestMessage message)
    {
        if (message.IsOver)
        {
            throw CallerMistake.Mark(
                new InvalidOperationException("The call is over: a handler may send its request only until it has returned a response."));
        }
    }

    private Task<HttpResponseMessage> SendSignedAsync(ApiRequestMessage message, AccessToken token, CancellationToken cancellationToken)
    {
        ClockReading now = _clock.Read();
        Sign(message, token, now);
        message.BeginAttempt(token, now);
        return message.Follow(base.SendAsync(message, cancellationToken));
    }

    private void Sign(ApiRequestMessage message, AccessToken token, ClockReading now)
    {
        Span<byte> timestamp = stackalloc byte[LongestTimestamp];
        Utf8Formatter.TryFormat(now.Gateway.ToUnixTimeMilliseconds(), timestamp, out int length);
        timestamp = timestamp.Slice(0, length);
        string signature = RequestSignature.Compute(token.Utf8, message.Request.Payload.Span, timestamp, _credentials.SecretKeyUtf8);

        string sentTimestamp = TimestampText(timestamp);

        HttpRequestHeaders headers = message.Headers;
        if (message.Attempts > 0 || !IsFirst)
        {
            headers.Remove(TokenHeader);
            headers.Remove(SignatureHeader);
            headers.Remove(TimestampHeader);
        }

        if (message.Request.Options?.ExplainSignature is { } explain)
        {
            Explain(explain, SignatureExplainer.Explain(message, token.Text, sentTimestamp, _credentials));
        }

        headers.TryAddWithoutValidation(TokenHeader, token.Text);
        headers.TryAddWithoutValidation(SignatureHeader, signature);
        headers.TryAddWithoutValidation(TimestampHeader, sentTimestamp);
    }

    /// <summary>The calls of one millisecond share its text.</summary>
    private string TimestampText(ReadOnlySpan<byte> digits)
    {
        string last = _lastTimestamp;
        if (last.Length == digits.Length && IsText(last, digits))
        {
            return last;
        }

        return _lastTimestamp = Encoding.ASCII.GetString(digits);
    }

    private static bool IsText(string text, ReadOnlySpan<byte> ascii)
    {
        // The last digits differ first.
        for (int i = ascii.Length - 1; i >= 0; i--)
        {
            if (text[i] != ascii[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tells of the request that the call waited for, also when it failed: what is wrong with a key shows there first.</summary>
    private void ExplainTokenRequest(ApiRequestMessage message)
    {
        if (message is { IsOver: false, Request.Options.ExplainSignature: { } explain } && _tokens.LastRequest.Last is { } explanation)
        {
            Explain(explain, explanation);
        }
    }

    /// <summary>Whatever the callback throws gets a type that nobody takes for a failure of the connection, to be tried again.</summary>
    private static void Explain(Action<SignatureExplanation> explain, SignatureExplanation explanation)
    {
        try
        {
            explain(explanation);
        }
        catch (Exception exception)
        {
            throw CallerMistake.Mark(new InvalidOperationException("ExplainSignature has thrown, and so the request was not sent.", exception));
        }
    }
}
