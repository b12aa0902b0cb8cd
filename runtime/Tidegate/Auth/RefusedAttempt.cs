using System;
using Tidegate.Redaction;

namespace Tidegate.Auth;

/// <summary>An attempt whose credentials the gateway refused, for an <see cref="ApiSigner"/>.</summary>
public sealed class RefusedAttempt
{
    private readonly ClientRedactor _redaction;

    /// <summary>Describes an attempt; public so that signers can be tested.</summary>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="credentials">What the signer has noted for the attempt.</param>
    /// <param name="now">The time by the gateway's clock.</param>
    public RefusedAttempt(ApiOperation operation, object? credentials, DateTimeOffset now)
        : this(ApiArgument.NotNull(operation, nameof(operation)), credentials, now, new ClientRedactor(null))
    {
    }

    internal RefusedAttempt(ApiOperation operation, object? credentials, DateTimeOffset now, ClientRedactor redaction)
    {
        Operation = operation;
        Credentials = credentials;
        Now = now;
        _redaction = redaction;
    }

    /// <summary>The operation that was called.</summary>
    public ApiOperation Operation { get; }

    /// <summary>
    /// The value of <see cref="SigningContext.Credentials"/> that the signer recorded when it signed the attempt; null when it recorded none. If
    /// the signer has other credentials by now, another call has already renewed them.
    /// </summary>
    public object? Credentials { get; }

    /// <summary>The time by the gateway's clock, as far as the client knows it from the dates of its responses.</summary>
    public DateTimeOffset Now { get; }

    /// <inheritdoc cref="SigningContext.Hide"/>
    public void Hide(string secret) => _redaction.RememberSecret(ApiArgument.NotNull(secret, nameof(secret)));

    /// <summary>Without the credentials.</summary>
    public override string ToString() => Operation.Name;
}
