using System.Net.Http;
using Tidegate.Redaction;
using Tidegate.Requests;
using Tidegate.Telemetry;

namespace Tidegate.Auth;

/// <summary>What a client supplies to its authenticator.</summary>
/// <param name="Options">The options, already checked.</param>
/// <param name="Transport">Sends requests for credentials.</param>
/// <param name="TokenCache">Shares access tokens with other processes; null for none.</param>
/// <param name="HasHandlers">Whether there are caller's handlers above the signing, which could set headers that belong to the signature.</param>
internal sealed record AuthContext(
    AuthOptions Options,
    HttpMessageHandler Transport,
    IAccessTokenCache? TokenCache,
    TargetCache Targets,
    ClientHeaders Headers,
    GatewayClock Clock,
    ClientRedactor Redaction,
    ClientTelemetry Telemetry,
    bool HasHandlers);
