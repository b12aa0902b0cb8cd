using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Redaction;
using Tidegate.Responses;
using Tidegate.Transport;

namespace Tidegate.Auth;

/// <summary>Has requests signed by what the caller has brought.</summary>
internal sealed class CustomAuthenticator : Authenticator
{
    private readonly ApiSigner _signer;
    private readonly GatewayClock _clock;
    private readonly ClientRedactor _redaction;

    public CustomAuthenticator(ApiSigner signer, AuthContext context)
    {
        _signer = signer;
        _clock = context.Clock;
        _redaction = context.Redaction;
    }

    /// <inheritdoc/>
    public override async ValueTask<AttemptSignature> SignAsync(IAttempt attempt, CancellationToken cancellationToken)
    {
        ClockReading now = _clock.Read();
        ApiOperation operation = attempt.Request.Operation;
        foreach (string name in _signer.Headers)
        {
            attempt.Headers.Remove(name);
        }

        var context = new SigningContext(attempt, now.Gateway, _signer.Headers, _redaction);
        IReadOnlyList<SignedPiece> pieces;
        try
        {
            await _signer.SignAsync(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfSigner(exception, cancellationToken))
        {
            throw Failure(operation, "could not sign the request", exception);
        }
        finally
        {
            pieces = context.Close();
        }

        attempt.ThrowIfOver();
        if (attempt.Explain is { } explain)
        {
            SignatureListener.Tell(explain, ExplanationOf(attempt, pieces));
        }

        return new AttemptSignature(context.Credentials, now);
    }

    /// <inheritdoc/>
    public override async ValueTask<bool> TryRenewAsync(
        ApiOperation operation, AttemptSignature refused, CredentialRefusal refusal, int renewals, CancellationToken cancellationToken)
    {
        if (renewals > 0)
        {
            return false;
        }

        try
        {
            return await _signer.TryRenewAsync(new RefusedAttempt(operation, refused.Credentials), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfSigner(exception, cancellationToken))
        {
            throw Failure(operation, "could not renew what it signs with", exception);
        }
    }

    /// <summary>The signer is the caller's to dispose of.</summary>
    public override void Dispose()
    {
    }

    /// <summary>Whether the signer itself has failed, and neither has the call ended nor the program made a mistake.</summary>
    private static bool IsOfSigner(Exception exception, CancellationToken call) => exception switch
    {
        OutOfMemoryException => false,
        OperationCanceledException => !call.IsCancellationRequested,
        _ => !CallerMistake.IsMarked(exception),
    };

    /// <summary>A signer that asks a service of its own fails as that service does, and the gateway has nothing to do with it.</summary>
    private ApiTransportException Failure(ApiOperation operation, string problem, Exception exception) =>
        TransportFailure.OfSigner(operation.Name, $"{_signer.GetType().Name} {problem}", exception, _redaction);

    private SignatureExplanation ExplanationOf(IAttempt attempt, IReadOnlyList<SignedPiece> pieces) => new()
    {
        Operation = attempt.Request.Operation.Name,
        Attempt = attempt.Number,
        Rule = $"{_signer.GetType().Name} says that it signs these pieces",
        Pieces = pieces,
        NotSigned = $"whatever {_signer.GetType().Name} does not list",
    };
}
