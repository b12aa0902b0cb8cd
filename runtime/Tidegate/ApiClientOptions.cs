using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Auth;
using Tidegate.Json;

namespace Tidegate;

/// <summary>How a client reaches its gateway. Checked, and copied, when the client is made.</summary>
public class ApiClientOptions
{
    /// <summary>The address of the API gateway: scheme, host and port only, such as <c>https://apim.example.com</c>. The token and signatures are sent to this host and to no other.</summary>
    public Uri? Gateway { get; set; }

    /// <summary>The access key (app key) of the application.</summary>
    public string? AccessKey { get; set; }

    /// <summary>The secret key (app secret) of the application. It is hashed into signatures and never sent.</summary>
    public string? SecretKey { get; set; }

    /// <summary>The time for one call, from asking for the token to the last byte of the response; 100 seconds unless set. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits without limit; a request for a token, which all callers wait for, is given up after 30 seconds even then.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The largest response that is read, in bytes after decompression; 64 MiB unless set, and at most 1000000000.</summary>
    public long MaxResponseBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>How deep objects and arrays of a response may be nested where they are read, members of the type <c>json</c> and responses of calls without a spec among them; 1000 unless set, and at most 100000. Deeper values that nobody reads do no harm.</summary>
    public int MaxDepth { get; set; } = JsonDepths.Usual.Limit;

    /// <summary>What the client says of itself in <c>User-Agent</c>: <c>Tidegate/</c> and its version unless set. Null or empty sends none, which some firewalls refuse.</summary>
    public string? UserAgent { get; set; } = "Tidegate/" + typeof(ApiClientOptions).Assembly.GetName().Version?.ToString(3);

    /// <summary>
    /// Headers to send with all calls and with the requests for access tokens. Those of <see cref="CallOptions.Headers"/> take their place,
    /// as they do with <c>Accept: application/json</c> and <c>User-Agent</c>. The signing headers, <c>Host</c> and those that describe the
    /// body or the connection cannot be set.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The clock for timestamps, token life and timeouts; the system's unless set.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Those that the signing of requests may need.</summary>
    internal AuthOptions ForAuth() => new(AccessKey, SecretKey, Timeout);

    /// <summary>Whether a header is set by the signature of services that say nothing else, and therefore by nobody else.</summary>
    /// <param name="name">The name of the header, in any letter case.</param>
    public static bool IsSignatureHeader(string name) => DefaultScheme.Instance.Owns(ApiArgument.NotNull(name, nameof(name)));

    /// <summary>Checks the options before a client is made of them, which would throw at the first problem.</summary>
    /// <returns>One sentence for each option that is missing or wrong. It starts with the option's name and does not repeat its value.</returns>
    public IReadOnlyList<string> FindProblems() => FindProblems(new ApiClientParts());

    /// <summary>Checks the options and the parts before a client is made of them: with a <see cref="ApiClientParts.Signer"/> the keys may be missing, and its headers are not the options' to set.</summary>
    /// <returns>One sentence for each part that cannot serve and each option that is missing or wrong. It starts with the name of the part or the option, and does not repeat its value.</returns>
    public IReadOnlyList<string> FindProblems(ApiClientParts parts) =>
        OptionsCheck.FindProblems(this, ApiArgument.NotNull(parts, nameof(parts)), parts.Scheme).Select(static problem => problem.ToString()).ToArray();
}
