using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using Tidegate.Gateway.Responses;
using Tidegate.Gateway.Json;
using Tidegate.Gateway.Operations;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Checks;

/// <summary>
/// Whether a request has what its operation needs. Required means present, not filled: the service's own samples send
/// empty text in required places. Parameters and members that the spec does not know are let through.
/// </summary>
internal static class RequestCheck
{
    /// <summary>Checks path, query and body, in this order.</summary>
    /// <param name="body">The parsed body; null when the operation takes none.</param>
    /// <returns>The refusal; null when the request is complete.</returns>
    public static Reply? Check(GatewayRequest request, OperationMatch match, int invalidParameterCode, out JsonElement? body)
    {
        body = null;
        EndpointModel endpoint = match.Operation.Endpoint;
        if (endpoint.Body is not null)
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

        string? problem = CheckPath(match) ?? CheckQuery(request, endpoint.Query) ?? CheckBody(match.Operation, body);
        return problem is null
            ? null
            : Reply.Refuse(
                RequestOutcome.Incomplete, match.Operation.Envelope, invalidParameterCode, $"Invalid parameter {problem}.");
    }

    private static string? CheckPath(OperationMatch match) =>
        match.Operation.Path.Placeholders.Zip(match.PathValues, (placeholder, value) => CheckText(placeholder.WireName, placeholder.Type, value))
            .FirstOrDefault(problem => problem is not null);

    private static string? CheckQuery(GatewayRequest request, IEnumerable<QueryPart> query)
    {
        foreach (QueryPart part in query)
        {
            (TypeRef? type, bool isOptional) = part switch
            {
                ClientQuery client => (client.Type, client.IsOptional),
                InputQuery input => (input.Type, input.IsOptional),
                _ => (null, true),
            };
            string? value = request.QueryValue(part.WireName);
            if (value is null)
            {
                if (!isOptional)
                {
                    return $"{part.WireName}: missing";
                }

                continue;
            }

            // The service's samples send optional parameters empty instead of leaving them out.
            bool isLeftEmpty = isOptional && value.Length == 0;
            if (type is not null && !isLeftEmpty && CheckText(part.WireName, type, value) is { } problem)
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
            ObjectBody _ when json.ValueKind != JsonValueKind.Object => "body: expected an object",
            ObjectBody members => operation.Values.CheckMembers(members.Members, json, path: ""),
            ValueBody value => operation.Values.Check(value.Type, json, "body"),
            _ => null,
        };
    }
}
