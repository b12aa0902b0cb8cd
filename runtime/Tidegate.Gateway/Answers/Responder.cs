using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Gateway.Answers;

/// <summary>Makes an answer for a request; null leaves it to the gateway.</summary>
internal delegate Task<GatewayAnswer?> Responder(GatewayRequest request, CancellationToken cancellationToken);
