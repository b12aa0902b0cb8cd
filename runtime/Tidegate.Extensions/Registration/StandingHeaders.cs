using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Requests;

namespace Tidegate.Extensions.Registration;

/// <summary>
/// Applies what ConfigureHttpClient has set to all requests, including token requests: the HTTP version, and headers that a request does not set
/// itself. Sits below the signing, which does not cover them.
/// </summary>
internal sealed class StandingHeaders : DelegatingHandler
{
    private static readonly string? s_userAgent = new ApiClientOptions().UserAgent;

    private readonly KeyValuePair<string, string[]>[] _headers;
    private readonly Version _version;
    private readonly HttpVersionPolicy _policy;

    /// <param name="configured">The configured client; it is read here and not kept.</param>
    /// <param name="inner">Sends the requests.</param>
    public StandingHeaders(HttpClient configured, HttpMessageHandler inner)
        : base(inner)
    {
        _headers = configured.DefaultRequestHeaders.NonValidated
            .Select(header => KeyValuePair.Create(header.Key, header.Value.ToArray()))
            .ToArray();
        _version = configured.DefaultRequestVersion;
        _policy = configured.DefaultVersionPolicy;
    }

    /// <summary>Whether any such setting was made.</summary>
    public static bool AreIn(HttpClient configured) =>
        configured.DefaultRequestHeaders.NonValidated.Count > 0
        || configured.DefaultRequestVersion != HttpVersion.Version11
        || configured.DefaultVersionPolicy != HttpVersionPolicy.RequestVersionOrLower;

    /// <summary>Whether this is the client's own default, which gives way to configured headers.</summary>
    private static bool IsClientsOwn(string name, string value) =>
        (value == s_userAgent && name.Equals(UsualHeaders.UserAgent, StringComparison.OrdinalIgnoreCase))
        || (value is UsualHeaders.AcceptedType or UsualHeaders.AnyType && name.Equals(UsualHeaders.Accept, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach ((string name, string[] values) in _headers)
        {
            if (request.Headers.NonValidated.TryGetValues(name, out HeaderStringValues present))
            {
                if (!IsClientsOwn(name, present.ToString()))
                {
                    continue;
                }

                request.Headers.Remove(name);
            }

            request.Headers.TryAddWithoutValidation(name, values);
        }

        request.Version = _version;
        request.VersionPolicy = _policy;
        return base.SendAsync(request, cancellationToken);
    }
}
