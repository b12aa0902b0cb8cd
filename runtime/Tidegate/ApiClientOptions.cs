using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Auth;
using Tidegate.Json;

namespace Tidegate;

/// <summary>How a client reaches its gateway. The options are checked and copied when the client is created.</summary>
public class ApiClientOptions
{
    /// <summary>
    /// The address of the API gateway: scheme, host and port only, such as <c>https://apim.example.com</c>. The token and the signatures are sent
    /// to this host and to no other.
    /// </summary>
    public Uri? Gateway { get; set; }

    /// <summary>The access key (app key) of the application.</summary>
    public string? AccessKey { get; set; }

    /// <summary>The secret key (app secret) of the application. It is hashed into signatures and never sent.</summary>
    public string? SecretKey { get; set; }

    /// <summary>
    /// The time limit for one call, from requesting the token to the last byte of the response; 100 seconds by default.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits without limit; even then, a token request, which all callers wait for, is
    /// abandoned after 30 seconds.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The largest response that is read, in bytes after decompression; 64 MiB by default, and at most 1000000000.</summary>
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
    /// or the connection cannot be set.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The clock for timestamps, token lifetimes and timeouts; the system clock by default.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

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
        OptionsCheck.FindProblems(this, ApiArgument.NotNull(parts, nameof(parts)), parts.Scheme).Select(static problem => problem.ToString()).ToArray();
}
