using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading;

namespace Tidegate;

/// <summary>The constant part of one operation. Generated code holds one static instance per endpoint.</summary>
public sealed class ApiOperation
{
    /// <summary>The ordinal of an operation that is called only once.</summary>
    private const int Untyped = -1;

    private static int s_count;

    /// <summary>Describes an operation.</summary>
    /// <param name="name">The operation's name, such as <c>EnableFlow</c>, which errors carry.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The escaped path with its leading slash, up to the first placeholder if there is one.</param>
    public ApiOperation(string name, HttpMethod method, string path)
        : this(name, method, path, Interlocked.Increment(ref s_count) - 1)
    {
    }

    private ApiOperation(string name, HttpMethod method, string path, int ordinal)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Method = method ?? throw new ArgumentNullException(nameof(method));
        Path = path ?? throw new ArgumentNullException(nameof(path));
        PathBytes = Encoding.ASCII.GetBytes(path);
        Ordinal = ordinal;
    }

    /// <summary>The operation's name.</summary>
    public string Name { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The escaped path, up to the first placeholder if there is one.</summary>
    public string Path { get; }

    /// <summary>
    /// The whole path with its placeholders, such as <c>/flows/{flowId}</c>, by which traces group the calls; <see cref="Path"/> by default.
    /// </summary>
    public string PathTemplate
    {
        get => field ?? Path;
        init;
    }

    /// <summary>Whether the operation may be sent again even though it may already have reached the server.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>Whether its requests carry a key by which the service knows all attempts of a call for one.</summary>
    public bool HasIdempotencyKey { get; init; }

    /// <summary>What its requests carry to say who sends them; a signature by default.</summary>
    public ApiCredentials Credentials { get; init; }

    /// <summary>The header in which its requests carry the access token as <c>Bearer</c>, beside their <see cref="Credentials"/>; null for none.</summary>
    public string? BearerHeader { get; init; }

    /// <summary>The option with the address that its requests are sent to; null for <see cref="ApiClientOptions.Gateway"/>.</summary>
    public string? GatewayOption { get; init; }

    /// <summary>Whether its bodies are sent compressed, with <c>Content-Encoding: gzip</c> (RFC 1952, zlib's level 6); its service must take them so.</summary>
    public bool IsBodyCompressed { get; init; }

    /// <summary>Whether its requests carry an access token whatever the signature is made of.</summary>
    internal bool NeedsToken => BearerHeader is not null || Credentials == ApiCredentials.Token;

    /// <summary>Whether its requests carry anything that a gateway may refuse for what it says about the caller.</summary>
    internal bool HasCredentials => BearerHeader is not null || Credentials != ApiCredentials.None;

    /// <summary>How the responses of this operation are wrapped; null for the envelope of the service.</summary>
    public ApiEnvelope? Envelope { get; init; }

    /// <summary>All errors that the operation declares, where its codes are not those of the service; null for the errors of the service.</summary>
    public IReadOnlyList<ApiError>? Errors { get; init; }

    /// <summary>
    /// The HTTP statuses whose responses have the result, where the envelope is <see cref="ApiEnvelope.None"/>; null where every status from 200 to
    /// 299 means the same.
    /// </summary>
    public IReadOnlyList<int>? ResultStatuses { get; init; }

    /// <summary>The HTTP statuses that mean success without a result, beside the <see cref="ResultStatuses"/>; null for none.</summary>
    public IReadOnlyList<int>? EmptyStatuses { get; init; }

    internal byte[] PathBytes { get; }

    /// <summary>
    /// The operation's number in this process, from 0, so that a client can keep what it knows of each operation in an array; negative for one
    /// that is called only once.
    /// </summary>
    internal int Ordinal { get; }

    /// <summary>Whether no spec describes the operation.</summary>
    public bool IsUntyped => Ordinal == Untyped;

    /// <summary>
    /// The operation's name in traces and metrics. An untyped operation's own name contains its path, so all of these share one name.
    /// </summary>
    internal string TelemetryName => IsUntyped ? "UntypedCall" : Name;

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Creates an operation for a single call.</summary>
    internal static ApiOperation Once(HttpMethod method, string path, UntypedCallOptions? options) => new($"{method} {path}", method, path, Untyped)
    {
        Credentials = options?.Credentials ?? ApiCredentials.Signature,
        GatewayOption = options?.GatewayOption,
    };
}
