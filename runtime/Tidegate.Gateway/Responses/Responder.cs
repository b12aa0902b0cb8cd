using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Gateway.Responses;

/// <summary>Makes a response for a request; null leaves it to the gateway.</summary>
internal delegate Task<GatewayResponse?> Responder(GatewayRequest request, CancellationToken cancellationToken);
