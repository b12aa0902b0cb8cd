using System;
using System.Collections.Generic;
using Tidegate.Gateway.Auth.EnosApim;
using Tidegate.Gateway.Wire;

namespace Tidegate.Gateway;

/// <summary>How a gateway behaves. Everything has a default that suits a test.</summary>
public sealed class GatewayOptions
{
    /// <summary>The access key of <see cref="AccessKey"/> unless another is given.</summary>
    public const string DefaultAccessKey = "gateway-access-key";

    /// <summary>The secret key of <see cref="SecretKey"/> unless another is given. It protects nothing.</summary>
    public const string DefaultSecretKey = "gateway-secret-key";

    /// <summary>The key that the token service knows, which it calls <c>appKey</c>.</summary>
    public string AccessKey { get; init; } = DefaultAccessKey;

    /// <summary>The secret that belongs to <see cref="AccessKey"/>.</summary>
    public string SecretKey { get; init; } = DefaultSecretKey;

    /// <summary>
    /// Where to listen, as <c>http://address:port</c>; port 0 takes a free one. The gateway speaks plain HTTP: do not open it
    /// to a network that you do not trust.
    /// </summary>
    public Uri Uri { get; init; } = new("http://127.0.0.1:0");

    /// <summary>The clock by which timestamps and tokens are judged; it also gives the <c>Date</c> header.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How far a timestamp may be from the clock, in either direction.</summary>
    public TimeSpan AllowedStaleness { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long access tokens are good; <see cref="TokenControl.Lifetime"/> changes it later.</summary>
    public TokenLifetime TokenLifetime { get; init; } = TokenLifetime.Default;

    /// <summary>How the token service names its code; <see cref="TokenControl.StatusSpelling"/> changes it later.</summary>
    public TokenStatusSpelling TokenStatusSpelling { get; init; } = TokenStatusSpelling.Status;

    /// <summary>
    /// What the responses made from samples have that the specs do not say, applied in this order;
    /// <see cref="TestGateway.Drift"/> changes it later.
    /// </summary>
    public IReadOnlyList<ResponseDrift> Drift { get; init; } = [];

    /// <summary>
    /// What goes wrong at random with the requests for operations that have no fault of their own; null for nothing.
    /// <see cref="TestGateway.Faults"/> changes it later.
    /// </summary>
    public FaultMix? Faults { get; init; }

    /// <summary>The code that says that a value is missing or of the wrong kind: 62102, as batch processing has it.</summary>
    public int InvalidParameterCode { get; init; } = 62102;

    /// <summary>The largest body that is read, in bytes; a larger one is refused with HTTP 413.</summary>
    public int MaxBodyBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>How long a request may take to arrive completely; a slower one is refused with HTTP 408.</summary>
    public TimeSpan ReceiveTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many requests are kept, the latest ones; 0 keeps none.</summary>
    public int RecordedRequestLimit { get; init; } = 10_000;

    /// <summary>Is told each request once its response is decided, before the response is sent; must be quick. When it throws, the response becomes an HTTP 500 that names the exception.</summary>
    public Action<RecordedRequest>? Observer { get; init; }

    internal Account Account => new(AccessKey, SecretKey, Clock, AllowedStaleness);

    /// <exception cref="ArgumentException">An option is missing or makes no sense; the message names it.</exception>
    internal void Validate()
    {
        Require(!string.IsNullOrEmpty(AccessKey), nameof(AccessKey), "must not be empty");
        Require(!string.IsNullOrEmpty(SecretKey), nameof(SecretKey), "must not be empty");
        Require(Clock is not null, nameof(Clock), "must not be null");
        Require(TokenLifetime is not null, nameof(TokenLifetime), "must not be null");
        Require(Drift is not null, nameof(Drift), "must not be null");
        Require(AllowedStaleness > TimeSpan.Zero, nameof(AllowedStaleness), "must be more than zero");
        Require(ReceiveTimeout > TimeSpan.Zero, nameof(ReceiveTimeout), "must be more than zero");
        Require(MaxBodyBytes > 0, nameof(MaxBodyBytes), "must be more than zero");
        Require(RecordedRequestLimit >= 0, nameof(RecordedRequestLimit), "must not be negative");
        Require(ListenAddress.Check(Uri) is null, nameof(Uri), ListenAddress.Check(Uri) ?? "");
    }

    private static void Require(bool holds, string option, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(GatewayOptions)}.{option} {rule}.", option);
        }
    }
}
