using System;
using System.Collections.Generic;
using Tidegate.Gateway.Auth.EnosApim;
using Tidegate.Gateway.Wire;

namespace Tidegate.Gateway;

/// <summary>How a gateway behaves. Every option has a default that suits tests.</summary>
public sealed class GatewayOptions
{
    /// <summary>The default of <see cref="AccessKey"/>.</summary>
    public const string DefaultAccessKey = "gateway-access-key";

    /// <summary>The default of <see cref="SecretKey"/>. It protects nothing.</summary>
    public const string DefaultSecretKey = "gateway-secret-key";

    /// <summary>The access key that the token service accepts, which it calls <c>appKey</c>.</summary>
    public string AccessKey { get; init; } = DefaultAccessKey;

    /// <summary>The secret that belongs to <see cref="AccessKey"/>.</summary>
    public string SecretKey { get; init; } = DefaultSecretKey;

    /// <summary>
    /// Where to listen, as <c>http://address:port</c>; port 0 picks a free one. The gateway speaks plain HTTP: do not expose it to a
    /// network that you do not trust.
    /// </summary>
    public Uri Uri { get; init; } = new("http://127.0.0.1:0");

    /// <summary>The clock against which timestamps and tokens are checked; it also supplies the <c>Date</c> header.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How far a timestamp may differ from the clock, in either direction.</summary>
    public TimeSpan AllowedStaleness { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long access tokens stay valid; <see cref="TokenControl.Lifetime"/> changes it later.</summary>
    public TokenLifetime TokenLifetime { get; init; } = TokenLifetime.Default;

    /// <summary>How the token service names its code; <see cref="TokenControl.StatusSpelling"/> changes it later.</summary>
    public TokenStatusSpelling TokenStatusSpelling { get; init; } = TokenStatusSpelling.Status;

    /// <summary>
    /// The deviations from the specs that are applied to the responses made from samples, in this order; <see cref="TestGateway.Drift"/>
    /// changes it later.
    /// </summary>
    public IReadOnlyList<ResponseDrift> Drift { get; init; } = [];

    /// <summary>
    /// What goes wrong at random with requests for operations that have no fault of their own; null for nothing.
    /// <see cref="TestGateway.Faults"/> changes it later.
    /// </summary>
    public FaultMix? Faults { get; init; }

    /// <summary>The code for a value that is missing or of the wrong kind; by default 62102, the one that batch processing uses.</summary>
    public int InvalidParameterCode { get; init; } = 62102;

    /// <summary>
    /// For how many questions a task that was started here goes on, before it has ended; 0 for none. It counts where the operation that tells the
    /// state has a sample of a task that goes on.
    /// </summary>
    public int TaskPolls { get; init; } = 2;

    /// <summary>The largest body that is read, in bytes; a larger one is refused with HTTP 413.</summary>
    public int MaxBodyBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>How long a request may take to arrive in full; a slower one is refused with HTTP 408.</summary>
    public TimeSpan ReceiveTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many of the latest requests are kept; 0 keeps none.</summary>
    public int RecordedRequestLimit { get; init; } = 10_000;

    /// <summary>
    /// Called with each request once its response is decided and before it is sent; must return quickly. When it throws, the response
    /// becomes an HTTP 500 that names the exception.
    /// </summary>
    public Action<RecordedRequest>? Observer { get; init; }

    internal Account Account => new(AccessKey, SecretKey, Clock, AllowedStaleness);

    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
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
        Require(TaskPolls >= 0, nameof(TaskPolls), "must not be negative");
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
