namespace Tidegate.Auth;

/// <summary>An attempt whose credentials the gateway has refused, for an <see cref="ApiSigner"/>.</summary>
public sealed class RefusedAttempt
{
    /// <summary>Describes an attempt; public so that signers can be tested.</summary>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="credentials">What the signer has noted for the attempt.</param>
    public RefusedAttempt(ApiOperation operation, object? credentials)
    {
        Operation = ApiArgument.NotNull(operation, nameof(operation));
        Credentials = credentials;
    }

    /// <summary>The operation that was called.</summary>
    public ApiOperation Operation { get; }

    /// <summary>
    /// What the signer has noted in <see cref="SigningContext.Credentials"/> when it signed the attempt; null when it has noted nothing.
    /// Where the signer has others by now, another call has renewed them already.
    /// </summary>
    public object? Credentials { get; }

    /// <summary>Without the credentials.</summary>
    public override string ToString() => Operation.Name;
}
