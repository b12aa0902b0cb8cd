using System.Collections.Generic;
using System.Net.Http;
using Tidegate.Auth;
using Tidegate.Observation;
using Tidegate.Transport;

namespace Tidegate;

/// <summary>
/// The parts a client is built from. The client creates the parts that are not supplied; the caller disposes those that it supplies.
/// </summary>
public sealed class ApiClientParts
{
    /// <summary>
    /// Sends the signed requests and the token requests; null for connections that belong to the client. It must not follow redirects. One that
    /// keeps cookies (<c>UseCookies</c>, which .NET's handlers have on by default) sends those of all responses with all later calls, whoever
    /// makes them; an operation that sends cookies of its own refuses it with an <see cref="System.ArgumentException"/>.
    /// </summary>
    public HttpMessageHandler? Transport { get; init; }

    /// <summary>
    /// Handlers above the signing, outermost first, each used by this client only: when a handler resends a request, it is sent with a fresh
    /// timestamp and signature. Handlers receive an <see cref="ApiRequestMessage"/>, must pass it on unchanged or respond themselves, and get
    /// responses that have been received completely.
    /// </summary>
    public IReadOnlyList<DelegatingHandler> Handlers { get; init; } = [];

    /// <summary>The cache through which the access token is shared with other processes; null keeps the token in this client.</summary>
    public IAccessTokenCache? TokenCache { get; init; }

    /// <summary>
    /// Signs the requests in place of the client, with its own keys: the options AccessKey and SecretKey are then not needed, and no access token
    /// is requested. Null for the service's own way of signing.
    /// </summary>
    public ApiSigner? Signer { get; init; }

    /// <summary>Observes what the client does, for example to log it; null for none.</summary>
    public ApiClientObserver? Observer { get; init; }

    /// <summary>The way in which the requests of a client with these options are signed.</summary>
    internal AuthScheme SchemeFor(ApiClientOptions options) =>
        Signer is { } signer ? new CustomScheme(signer)
        : options.NeedsKeys ? DefaultScheme.Instance
        : DefaultScheme.WithoutKeys;

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
