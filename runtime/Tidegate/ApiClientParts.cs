using System.Collections.Generic;
using System.Net.Http;
using Tidegate.Auth;
using Tidegate.Observation;
using Tidegate.Transport;

namespace Tidegate;

/// <summary>What a client is built on. Whatever is not given, the client makes itself; what is given stays the caller's to dispose of.</summary>
public sealed class ApiClientParts
{
    /// <summary>Sends the signed requests, and the requests for tokens; null for connections of the client's own. It must not follow redirects.</summary>
    public HttpMessageHandler? Transport { get; init; }

    /// <summary>
    /// Handlers above the signing, outermost first, each used by this client only: a handler that sends a request again sends it with a
    /// fresh timestamp and signature. They see <see cref="ApiRequestMessage"/>, must pass it on as it is or respond by themselves, and get
    /// responses that have arrived completely.
    /// </summary>
    public IReadOnlyList<DelegatingHandler> Handlers { get; init; } = [];

    /// <summary>Where the access token is shared with other processes; null keeps it in this client.</summary>
    public IAccessTokenCache? TokenCache { get; init; }

    /// <summary>
    /// Signs the requests in place of the client, by keys of its own: the options AccessKey and SecretKey are not needed then, and no access
    /// token is obtained. Null for the way of signing that the service has.
    /// </summary>
    public ApiSigner? Signer { get; init; }

    /// <summary>Is told what the client does, such as to log it; null for nobody.</summary>
    public ApiClientObserver? Observer { get; init; }

    /// <summary>The way in which requests are signed.</summary>
    internal AuthScheme Scheme => Signer is { } signer ? new CustomScheme(signer) : DefaultScheme.Instance;

    /// <summary>Where they do not fit together, or cannot serve a signed client.</summary>
    internal IEnumerable<OptionProblem> FindProblems()
    {
        if (Transport is not null && DefaultTransport.FollowsRedirects(Transport))
        {
            yield return OptionProblem.OfPart(nameof(Transport), "follows redirects, which would carry the token to another host: set AllowAutoRedirect to false.");
        }

        if (Signer is not null && TokenCache is not null)
        {
            yield return OptionProblem.OfPart(nameof(Signer), "obtains no access token that a TokenCache could share: leave one of them out.");
        }
    }
}
