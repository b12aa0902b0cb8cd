using System;
using System.Buffers.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Responses;

namespace Tidegate.Auth.EnosApim;

/// <summary>Signs the requests of one client with the access token that all of its calls share.</summary>
internal sealed class EnosApimAuthenticator : Authenticator
{
    /// <summary>The length of the longest 64-bit number, with its sign.</summary>
    private const int LongestTimestamp = 20;

    private readonly TokenProvider _tokens;
    private readonly TokenRequestNote _tokenRequests;
    private readonly Credentials _credentials;
    private readonly GatewayClock _clock;
    private readonly bool _hasHandlers;
    private readonly TimestampTexts _timestamps = new();

    public EnosApimAuthenticator(AuthContext context)
    {
        _credentials = new Credentials(context.Options.AccessKey!, context.Options.SecretKey!);
        _clock = context.Clock;
        _hasHandlers = context.HasHandlers;
        _tokenRequests = new TokenRequestNote();
        ITokenSource service = new TokenClient(context, _credentials, _tokenRequests);
        ITokenSource source = context.TokenCache is { } cache
            ? new SharedTokens(service, cache, _clock, context.Redaction, context.Telemetry)
            : service;
        _tokens = new TokenProvider(new NotedTokens(source, _tokenRequests), _clock.Local);
    }

    /// <inheritdoc/>
    public override bool HasToken => true;

    /// <inheritdoc/>
    public override ValueTask<AttemptSignature> SignAsync(IAttempt attempt, CancellationToken cancellationToken)
    {
        ClockReading now = _clock.Read();
        ValueTask<AccessToken> token = _tokens.GetAsync(now, cancellationToken);

        // A token that was requested just now may have brought the gateway's time with it.
        return token.IsCompletedSuccessfully && !_clock.WasCorrectedSince(now)
            ? new ValueTask<AttemptSignature>(Sign(attempt, token.Result, now))
            : SignWhenTokenArrivesAsync(attempt, token);
    }

    /// <summary>
    /// A call has two tokens, and a third when the second was not obtained for it: it came from another process, which may have been wrong about
    /// it, or from a refresh, which those of other processes cross.
    /// </summary>
    public override ValueTask<bool> TryRenewAsync(RefusedCall call, int renewals, CancellationToken cancellationToken) => new(
        call.Signature.Token is { } token
        && (renewals == 0 || (renewals == 1 && (token.IsTakenOver || token.IsSuccessor)))
        && _tokens.TryReplace(token, call.Refusal));

    /// <inheritdoc/>
    public override void Learn(AttemptSignature renewed, CredentialRefusal refusal) => _tokens.Learn(renewed.Token!, refusal);

    public override void Dispose() => _tokens.Dispose();

    private async ValueTask<AttemptSignature> SignWhenTokenArrivesAsync(IAttempt attempt, ValueTask<AccessToken> token)
    {
        int number = attempt.Number;
        AccessToken arrived;
        try
        {
            arrived = await token.ConfigureAwait(false);
        }
        finally
        {
            ExplainTokenRequest(attempt);
        }

        attempt.ThrowIfOver(number);
        return Sign(attempt, arrived, _clock.Read());
    }

    private AttemptSignature Sign(IAttempt attempt, AccessToken token, ClockReading now)
    {
        ApiOperation operation = attempt.Request.Operation;
        if (attempt.Number > 1 || _hasHandlers)
        {
            EnosApimHeaders.Remove(attempt.Headers);
        }

        if (operation.BearerHeader is { } bearer)
        {
            EnosApimHeaders.SetBearer(attempt.Headers, bearer, token);
        }

        if (operation.Credentials == ApiCredentials.Token)
        {
            SendToken(attempt, token);
        }
        else
        {
            AddSignature(attempt, token, now);
        }

        return new AttemptSignature(token, now);
    }

    private static void SendToken(IAttempt attempt, AccessToken token)
    {
        if (attempt.Explain is { } explain)
        {
            SignatureListener.Tell(explain, Explanations.OfToken(attempt, token.Text));
        }

        EnosApimHeaders.AddToken(attempt.Headers, token.Text);
    }

    private void AddSignature(IAttempt attempt, AccessToken token, ClockReading now)
    {
        Span<byte> timestamp = stackalloc byte[LongestTimestamp];
        Utf8Formatter.TryFormat(now.Gateway.ToUnixTimeMilliseconds(), timestamp, out int length);
        timestamp = timestamp.Slice(0, length);
        string signature = RequestSignature.Compute(token.Utf8, SignedText.Of(attempt.Request), timestamp, _credentials.SecretKeyUtf8);
        string sentTimestamp = _timestamps.Of(timestamp);

        if (attempt.Explain is { } explain)
        {
            SignatureListener.Tell(explain, Explanations.OfCall(attempt, token.Text, sentTimestamp, _credentials));
        }

        EnosApimHeaders.Add(attempt.Headers, token.Text, signature, sentTimestamp);
    }

    /// <summary>Explains the token request that the call waited for, even if it failed: a problem with a key shows there first.</summary>
    private void ExplainTokenRequest(IAttempt attempt)
    {
        if (attempt.Explain is { } explain && _tokenRequests.Last is { } explanation)
        {
            SignatureListener.Tell(explain, explanation);
        }
    }
}
