using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using Tidegate.Compiler.Model;
using Tidegate.Gateway.Checks;
using Tidegate.Gateway.Json;
using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway.Operations;

/// <summary>
/// Whether a request has what its operation needs. Required means present, not non-empty: the service's own samples send empty text for
/// required values. Parameters and members that the spec does not declare are allowed.
/// </summary>
internal static class RequestCheck
{
    /// <summary>Checks the path, the values sent by name, and the body, in this order.</summary>
    /// <param name="body">The parsed body; null when the operation takes none.</param>
    /// <returns>The refusal; null when the request is complete.</returns>
    public static Reply? Check(GatewayRequest request, OperationMatch match, int invalidParameterCode, out JsonElement? body)
    {
        body = null;
        EndpointModel endpoint = match.Operation.Endpoint;
        if (endpoint.Body != BodyKind.None)
        {
            body = GatewayJson.Read(request.Body);
            if (body is null)
            {
                return Reply.Refuse(
                    RequestOutcome.Malformed,
                    HttpStatusCode.BadRequest,
                    request.Body.IsEmpty ? $"{endpoint.Name} needs a JSON body." : "Cannot process the request body: it is not JSON.");
            }
        }

        string? problem = CheckPath(match) ?? CheckNamed(request, endpoint.Bindings.Named) ?? CheckBody(match.Operation, body);
        return problem is null
            ? null
            : Reply.Refuse(
                RequestOutcome.Incomplete, match.Operation.Envelope, invalidParameterCode, $"Invalid parameter {problem}.");
    }

    private static string? CheckPath(OperationMatch match) =>
        match.Operation.Path.Placeholders.Zip(match.PathValues, (placeholder, value) => CheckText(placeholder.WireName, placeholder.Type, value))
            .FirstOrDefault(problem => problem is not null);

    private static string? CheckNamed(GatewayRequest request, IEnumerable<BindingModel> bindings)
    {
        // Fixed values have already been compared, when the operation was found.
        foreach (BindingModel binding in bindings.Where(binding => binding.FixedValue is null))
        {
            string? value = RequestValues.Find(request, binding.Location, binding.WireName);
            if (value is null)
            {
                if (!binding.IsOptional)
                {
                    return $"{binding.WireName}: missing";
                }

                continue;
            }

            // The service's samples send optional parameters as empty text instead of omitting them.
            bool isLeftEmpty = binding.IsOptional && value.Length == 0;
            if (!isLeftEmpty && CheckText(binding.WireName, binding.Type, value) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? CheckText(string name, TypeRef type, string value) =>
        ValueCheck.Expect(type, value) is { } expected ? $"{name}: expected {expected}" : null;

    private static string? CheckBody(Operation operation, JsonElement? body)
    {
        if (body is not { } json)
        {
            return null;
        }

        return operation.Endpoint.Body switch
        {
            BodyKind.Object when json.ValueKind != JsonValueKind.Object => "body: expected an object",
            BodyKind.Object => operation.Values.CheckMembers(operation.Endpoint.Bindings.BodyMembers, json, path: ""),
            BodyKind.Value => operation.Values.Check(operation.Endpoint.Bindings.WholeBody!.Type, json, "body"),
            _ => null,
        };
    }
}
