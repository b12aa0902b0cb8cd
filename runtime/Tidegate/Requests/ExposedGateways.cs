using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Requests;

/// <summary>
/// The addresses at which everybody on the way could read what is sent, although the gateway's own is protected. The client's own machine is none:
/// what is sent there is on no network (W3C Secure Contexts, section 3.1).
/// </summary>
internal sealed class ExposedGateways
{
    private readonly HashSet<string> _options;

    /// <param name="gateway">The gateway's own address.</param>
    /// <param name="named">The further addresses, by the name of their option.</param>
    /// <param name="unprotected">The options whose addresses may be without protection.</param>
    public ExposedGateways(Uri gateway, IEnumerable<KeyValuePair<string, Uri>> named, ICollection<string> unprotected)
    {
        bool isProtected = gateway.Scheme == "https";
        _options = new HashSet<string>(
            named.Where(one => isProtected && one.Value is { Scheme: "http", IsLoopback: false } && !unprotected.Contains(one.Key)).Select(static one => one.Key),
            StringComparer.Ordinal);
    }

    /// <summary>Checks that neither credentials nor secret values are sent to such an address.</summary>
    /// <exception cref="ArgumentException">They would be.</exception>
    public void Check(ApiRequest request)
    {
        if (request.Operation.GatewayOption is not { } option || !_options.Contains(option))
        {
            return;
        }

        string? sent = request.Operation.HasCredentials ? "the credentials of the client"
            : RequestSecrets.Find(request, request.SecretNames).Count > 0 ? "secret values"
            : null;
        if (sent is not null)
        {
            throw new ArgumentException(
                $"{option} is an http:// address, and {request.Operation.Name} would send {sent} there in clear text, unlike to Gateway: give an https:// address, or name {option} in UnprotectedGateways.");
        }
    }
}
