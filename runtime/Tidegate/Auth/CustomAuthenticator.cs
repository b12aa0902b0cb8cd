using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Redaction;
using Tidegate.Responses;
using Tidegate.Transport;

namespace Tidegate.Auth;

/// <summary>Has requests signed by the caller's <see cref="ApiSigner"/>.</summary>
internal sealed class CustomAuthenticator : Authenticator
{
    private readonly ApiSigner _signer;
    private readonly HashSet<string> _headerNames;
    private readonly GatewayClock _clock;
    private readonly ClientRedactor _redaction;
    private readonly ReplacementLimit _renewals;

    public CustomAuthenticator(ApiSigner signer, HashSet<string> headerNames, AuthContext context)
    {
        _signer = signer;
        _headerNames = headerNames;
        _clock = context.Clock;
        _redaction = context.Redaction;
        _renewals = new ReplacementLimit(context.Clock.Local);
    }

    /// <inheritdoc/>
    public override async ValueTask<AttemptSignature> SignAsync(IAttempt attempt, CancellationToken cancellationToken)
    {
        ClockReading now = _clock.Read();
        int number = attempt.Number;
        foreach (string name in _headerNames)
        {
            attempt.Headers.Remove(name);
        }

        var context = new SigningContext(attempt, now.Gateway, _headerNames, _redaction);
        try
        {
            await BoundedWait.WithinAsync(SignAsync(attempt, context, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            context.Abandon();
            throw;
        }

        attempt.ThrowIfOver(number);
        if (attempt.Explain is { } explain)
        {
            SignatureListener.Tell(explain, ExplanationOf(attempt, context.Pieces));
        }

        return new AttemptSignature(context.Credentials, now);
    }

    /// <inheritdoc/>
    public override async ValueTask<bool> TryRenewAsync(RefusedCall call, int renewals, CancellationToken cancellationToken)
    {
        if (renewals > 0 || !_renewals.IsWorthwhile())
        {
            return false;
        }

        try
        {
            var refused = new RefusedAttempt(call.Operation, call.Signature.Credentials, _clock.Read().Gateway, _redaction);
            Task<bool> renewing = _signer.TryRenewAsync(refused, cancellationToken).AsTask();
            await BoundedWait.WithinAsync(renewing, cancellationToken).ConfigureAwait(false);
            return await renewing.ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfSigner(exception, cancellationToken))
        {
            throw Failure(call.Operation, "could not renew what it signs with", exception, call.Redaction);
        }
    }

    /// <inheritdoc/>
    public override void Learn(AttemptSignature renewed, CredentialRefusal refusal) => _renewals.Learn(renewed.Credentials, refusal);

    /// <summary>The signer is the caller's to dispose of.</summary>
    public override void Dispose()
    {
    }

    /// <summary>Whether the signer itself has failed, and not the call ended.</summary>
    private static bool IsOfSigner(Exception exception, CancellationToken call) => exception switch
    {
        OutOfMemoryException => false,
        OperationCanceledException => !call.IsCancellationRequested,
        _ => true,
    };

    /// <summary>Has the attempt signed. As long as the signer is at work, also when nobody waits any more, the request serves no other call.</summary>
    private async Task SignAsync(IAttempt attempt, SigningContext context, CancellationToken cancellationToken)
    {
        attempt.BeginReading();
        try
        {
            await _signer.SignAsync(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfSigner(exception, cancellationToken) && !context.HasThrown(exception))
        {
            throw Failure(attempt.Request.Operation, "could not sign the request", exception, attempt.Redaction);
        }
        finally
        {
            context.Close();
            attempt.EndReading();
        }
    }

    /// <summary>A signer that asks a service of its own fails as that service does, and the gateway has nothing to do with it.</summary>
    private ApiTransportException Failure(ApiOperation operation, string problem, Exception exception, Redactor redaction) =>
        TransportFailure.OfSigner(operation.Name, $"{_signer.GetType().Name} {problem}", exception, redaction);

    private SignatureExplanation ExplanationOf(IAttempt attempt, IReadOnlyList<SignedPiece> pieces) => new()
    {
        Operation = attempt.Request.Operation.Name,
        Attempt = attempt.Number,
        Rule = $"{_signer.GetType().Name} says that it signs these pieces",
        Pieces = pieces,
        NotSigned = $"whatever {_signer.GetType().Name} does not list",
    };
}
