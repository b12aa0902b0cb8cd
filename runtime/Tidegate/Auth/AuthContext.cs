using System.Net.Http;
using Tidegate.Redaction;
using Tidegate.Requests;
using Tidegate.Telemetry;

namespace Tidegate.Auth;

/// <summary>What a client gives to what signs its requests.</summary>
/// <param name="Options">Checked before.</param>
/// <param name="Transport">Sends requests for credentials.</param>
/// <param name="TokenCache">Shares access tokens with other processes; null for none.</param>
/// <param name="HasHandlers">Whether handlers of the caller's stand above the signing, which could set what is the signature's to set.</param>
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
