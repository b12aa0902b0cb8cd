using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Redaction;
using Tidegate.Responses;

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
        finally
        {
            pieces = context.Close();
        }

        attempt.ThrowIfOver();
        if (attempt.Explain is { } explain)
        {
            SignatureListener.Tell(explain, ExplanationOf(attempt, pieces));
        }

        return new AttemptSignature(Token: null, now);
    }

    /// <inheritdoc/>
    public override bool TryRenew(AttemptSignature refused, CredentialRefusal refusal, int renewals) => renewals == 0 && _signer.TryRenew();

    /// <summary>The signer is the caller's to dispose of.</summary>
    public override void Dispose()
    {
    }

    private SignatureExplanation ExplanationOf(IAttempt attempt, IReadOnlyList<SignedPiece> pieces) => new()
    {
        Operation = attempt.Request.Operation.Name,
        Attempt = attempt.Number,
        Rule = $"{_signer.GetType().Name} says that it signs these pieces",
        Pieces = pieces,
        NotSigned = $"whatever {_signer.GetType().Name} does not list",
    };
}
