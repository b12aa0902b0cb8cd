using System.Linq;
using System.Text.Json;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Operations;

/// <summary>Whether a request has the groups of inputs that its operation needs.</summary>
internal static class GroupCheck
{
    /// <returns>A sentence about the first problem; null when there is none.</returns>
    public static string? Check(GatewayRequest request, EndpointModel endpoint, JsonElement? body) => endpoint.Groups
        .Select(groups => groups.Problem(input => IsGiven(request, input, body)) is { } expected ? $"{groups.Inputs[0].WireName}: expected {expected}" : null)
        .FirstOrDefault(problem => problem is not null);

    /// <summary>What is sent is given, even as an empty text; only a null in a body is not.</summary>
    private static bool IsGiven(GatewayRequest request, BindingModel input, JsonElement? body) => input.Location == BindingLocation.BodyMember
        ? body is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(input.WireName, out JsonElement value) && value.ValueKind != JsonValueKind.Null
        : RequestValues.Find(request, input.Location, input.WireName) is not null || request.Parts.Any(part => input.IsInBody && part.Name == input.WireName);
}
