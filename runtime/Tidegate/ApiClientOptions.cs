using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using Tidegate.Auth;
using Tidegate.Json;

namespace Tidegate;

/// <summary>How a client reaches its gateway. The options are checked and copied when the client is created.</summary>
public class ApiClientOptions
{
    private SortedDictionary<string, Uri>? _gateways;

    /// <summary>
    /// The address of the API gateway: scheme, host and port, such as <c>https://apim.example.com</c>, and a path if all paths of the service and of
    /// its token service begin with one that the specs do not have. The token and the signatures are sent to this host, to the hosts that the
    /// service declares besides, and to no other.
    /// </summary>
    public Uri? Gateway { get; set; }

    /// <summary>The access key (app key) of the application.</summary>
    public string? AccessKey { get; set; }

    /// <summary>The secret key (app secret) of the application. It is hashed into signatures and never sent.</summary>
    public string? SecretKey { get; set; }

    /// <summary>
    /// The time limit for one call, from requesting the token to the last byte of the response, to the headers of a download, or to the first item of a
    /// stream in JSON; 100 seconds by default.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits without limit; even then, a token request, which all callers wait for, is
    /// abandoned after 30 seconds.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// The longest wait for more bytes of a file or of a stream of items, once <see cref="Timeout"/> does not count any more; 100 seconds by default.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits without limit.
    /// </summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The largest response that is read, in bytes after decompression; 64 MiB by default, and at most 1000000000. Downloads have no limit, and streams have it for each item.</summary>
    public long MaxResponseBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>
    /// How deeply objects and arrays in a response may be nested where they are read, including members of the type <c>json</c> and responses to
    /// calls without a spec; 1000 by default, and at most 100000. Deeper values that are not read do no harm.
    /// </summary>
    public int MaxDepth { get; set; } = JsonDepths.Usual.Limit;

    /// <summary>
    /// The value of <c>User-Agent</c>: <c>Tidegate/</c> and the version by default. Null or empty omits the header, without which some
    /// firewalls refuse requests.
    /// </summary>
    public string? UserAgent { get; set; } = "Tidegate/" + typeof(ApiClientOptions).Assembly.GetName().Version?.ToString(3);

    /// <summary>
    /// Headers to send with all calls and with all token requests. They replace <c>Accept: application/json</c> and <c>User-Agent</c>, and are
    /// themselves replaced by those in <see cref="CallOptions.Headers"/>. The signing headers, <c>Host</c> and the headers that describe the body
    /// or the connection cannot be set. A call whose operation sends cookies refuses a header <c>Cookie</c>, and one that sends the access token
    /// in a header of its own refuses that header, with an <see cref="ArgumentException"/>.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The names of options, such as <c>UploadGateway</c>, whose <c>http://</c> address may get credentials and secret values in clear text although
    /// <see cref="Gateway"/> is protected. A call that would send them to another such address is an <see cref="ArgumentException"/>; addresses of
    /// this machine itself need not be named.
    /// </summary>
    public ISet<string> UnprotectedGateways { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The clock for timestamps, token lifetimes and timeouts; the system clock by default.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The further addresses that are set, by the name of their option.</summary>
    internal IEnumerable<KeyValuePair<string, Uri>> NamedGateways => _gateways ?? Enumerable.Empty<KeyValuePair<string, Uri>>();

    /// <summary>Returns the address that an option of the service holds; null when it is not set.</summary>
    /// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Uri? GetGateway(string option) => _gateways is not null && _gateways.TryGetValue(option, out Uri? address) ? address : null;

    /// <summary>Keeps the address that an option of the service holds; null for none.</summary>
    /// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetGateway(string option, Uri? address)
    {
        if (address is null)
        {
            _gateways?.Remove(option);
        }
        else
        {
            (_gateways ??= new SortedDictionary<string, Uri>(StringComparer.Ordinal))[option] = address;
        }
    }

    /// <summary>Whether both keys must be set and valid, unless there is a signer.</summary>
    internal virtual bool NeedsKeys => true;

    /// <summary>The options that signing may need.</summary>
    internal AuthOptions ForAuth() => new(AccessKey, SecretKey, Timeout);

    /// <summary>Whether the default signing scheme sets this header, so that nobody else may set it.</summary>
    /// <param name="name">The name of the header, in any letter case.</param>
    public static bool IsSignatureHeader(string name) => DefaultScheme.Instance.Owns(ApiArgument.NotNull(name, nameof(name)));

    /// <summary>Checks the options without creating a client, whose constructor would throw at the first problem.</summary>
    /// <returns>One sentence for each option that is missing or wrong. It starts with the option's name and does not repeat the value.</returns>
    public IReadOnlyList<string> FindProblems() => FindProblems(new ApiClientParts());

    /// <summary>Checks the options and the parts before a client is made of them: with a <see cref="ApiClientParts.Signer"/> the keys may be missing, and its headers are not the options' to set.</summary>
    /// <returns>One sentence for each part that cannot serve and each option that is missing or wrong. It starts with the name of the part or the option, and does not repeat its value.</returns>
    public IReadOnlyList<string> FindProblems(ApiClientParts parts) =>
        OptionsCheck.FindProblems(this, ApiArgument.NotNull(parts, nameof(parts)), parts.SchemeFor(this)).Select(static problem => problem.ToString()).ToArray();
}
