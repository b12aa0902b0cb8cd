using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Gateway.Auth.EnosApim;
using Tidegate.Gateway.Faults;
using Tidegate.Gateway.Operations;
using Tidegate.Gateway.Responses;
using Tidegate.Gateway.Server;
using Tidegate.Gateway.Tasks;

namespace Tidegate.Gateway;

/// <summary>
/// A signed API on a local port, made from endpoint specs: it issues access tokens, checks every signature against the raw bytes, checks
/// each request against its spec, and responds with the spec's samples.
/// </summary>
/// <example>
/// <code>
/// await using TestGateway gateway = await TestGateway.StartAsync("specs");
/// gateway.Operation("EnableFlow").Next(1).RespondsWith("""{"code":62109,"msg":"busy","data":null}""");
/// // call gateway.Uri with gateway.AccessKey and gateway.SecretKey
/// </code>
/// </example>
public sealed class TestGateway : IAsyncDisposable
{
    /// <summary>The name, among the operations, of the request that gets an access token.</summary>
    public const string TokenGet = TokenEndpoints.GetName;

    /// <summary>The name, among the operations, of the request that refreshes an access token.</summary>
    public const string TokenRefresh = TokenEndpoints.RefreshName;

    private readonly GatewayOptions _options;
    private readonly OperationTable _operations;
    private readonly ResponsePlans _plans = new();
    private readonly FaultPlans _faults;
    private readonly RequestRecorder _recorder;
    private readonly GatewayPipeline _pipeline;
    private GatewayServer? _server;

    private TestGateway(GatewayOptions options, CompiledSpecs specs)
    {
        Uri = options.Uri;
        _options = options;
        _operations = new OperationTable(specs.Apis);
        SpecWarnings = specs.Warnings;
        _faults = new FaultPlans(options.Faults);
        _recorder = new RequestRecorder(options.RecordedRequestLimit);
        var verifier = new EnosApimVerifier(options.Account, options.TokenLifetime, options.TokenStatusSpelling);
        Tokens = verifier.Control;
        _pipeline = new GatewayPipeline(options, _operations, verifier, _plans, _faults, new StartedTasks(specs.Apis, options.TaskPolls));
    }

    /// <summary>Where the gateway listens, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Uri { get; private set; }

    /// <summary>The access key that the token service accepts.</summary>
    public string AccessKey => _options.AccessKey;

    /// <summary>The secret that belongs to the access key.</summary>
    public string SecretKey => _options.SecretKey;

    /// <summary>The operations that are served, in the order of the specs.</summary>
    public IReadOnlyList<ServedOperation> Operations =>
        _operations.Operations.Select(o => new ServedOperation(o.Endpoint.ServiceName, o.Name, o.Line)).ToArray();

    /// <summary>The hosts that the services name, in the order of the specs.</summary>
    internal IReadOnlyList<string> Hosts => _operations.Hosts.Names;

    /// <summary>The compiler's warnings about the specs, as <c>file(line,column): warning TG5009: ...</c>.</summary>
    public IReadOnlyList<string> SpecWarnings { get; }

    /// <summary>The token service.</summary>
    public TokenControl Tokens { get; }

    /// <summary>The latest requests that have been answered, oldest first, including those to the token service.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _recorder.Snapshot();

    /// <summary>How many requests have been answered, including those that are no longer kept.</summary>
    public long RequestCount => _recorder.Count;

    /// <summary>The deviations from the specs that are applied to the responses made from samples, in this order.</summary>
    public IReadOnlyList<ResponseDrift> Drift
    {
        get => _pipeline.Drift;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _pipeline.Drift = value;
        }
    }

    /// <summary>
    /// What goes wrong at random with requests for operations that have no fault of their own; null for nothing. The token service is
    /// exempt unless it is given faults through <see cref="Operation"/>.
    /// </summary>
    public FaultMix? Faults
    {
        get => _faults.Mix;
        set => _faults.Mix = value;
    }

    /// <summary>How many connections are open at this moment; 0 once every client has disconnected.</summary>
    public int OpenConnectionCount => _server?.OpenConnectionCount ?? 0;

    /// <summary>Compiles the specs of a folder and serves them.</summary>
    /// <param name="specs">The folder; specs in its subfolders are included.</param>
    /// <param name="options">How the gateway behaves; null for the defaults, which listen on a free local port.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running gateway; it stops when it is disposed.</returns>
    /// <exception cref="SpecException">The specs are missing or have errors.</exception>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    /// <exception cref="System.IO.IOException">The address is in use or does not belong to this machine.</exception>
    public static async Task<TestGateway> StartAsync(
        string specs, GatewayOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(specs);
        options ??= new GatewayOptions();
        options.Validate();
        var gateway = new TestGateway(options, CompiledSpecs.Of(specs));
        var application = new GatewayApplication(options, gateway._pipeline, gateway._recorder);
        GatewayServer server = await GatewayServer.StartAsync(application, options, cancellationToken).ConfigureAwait(false);
        gateway._server = server;
        gateway.Uri = server.Uri;
        return gateway;
    }

    /// <summary>
    /// Returns the address of a host that specs name under <c>hosts</c>, for options such as <c>UploadGateway</c>. It tells operations apart that differ by
    /// their host only; for all others <see cref="Uri"/> will do.
    /// </summary>
    /// <param name="host">The name of the host, such as <c>upload</c>.</param>
    /// <returns>The address, a path on the gateway.</returns>
    /// <exception cref="ArgumentException">The specs have no host of that name.</exception>
    public Uri AddressOf(string host)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        return _operations.Hosts.Names.Contains(host)
            ? new Uri(Uri, HostPaths.Of(host))
            : throw new ArgumentException($"No service has a host '{host}': {(_operations.Hosts.Names.Count == 0 ? "none has any" : $"there are {string.Join(", ", _operations.Hosts.Names)}")}.", nameof(host));
    }

    /// <summary>Returns the object that sets what an operation responds with, and what goes wrong with it.</summary>
    /// <param name="name">
    /// The operation, such as <c>EnableFlow</c>, or <c>BatchProcessing.EnableFlow</c> where several services have an operation of that
    /// name, or <see cref="TokenGet"/> or <see cref="TokenRefresh"/>.
    /// </param>
    /// <returns>The operation's overrides and faults.</returns>
    /// <exception cref="ArgumentException">There is no such operation; the message suggests similar names.</exception>
    public OperationOverride Operation(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        string key = name is TokenGet or TokenRefresh ? name : _operations.ByName(name).QualifiedName;
        return new OperationOverride(_plans.For(key), _faults.For(key));
    }

    /// <summary>Clears the recorded requests and resets their count.</summary>
    public void ClearRequests() => _recorder.Clear();

    /// <summary>Stops the gateway; requests in flight get a moment to finish, then their connections are closed.</summary>
    /// <returns>A task that completes when the port is free again.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _server, null) is { } server)
        {
            await server.DisposeAsync().ConfigureAwait(false);
        }
    }
}
