using System.Text.Json.Nodes;
using Tidegate.Gateway.Operations;

namespace Tidegate.Gateway.Drift;

/// <param name="Response">The whole response, including its envelope.</param>
internal sealed record DriftInput(GatewayRequest Request, Operation Operation, JsonNode Response);
