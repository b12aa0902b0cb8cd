using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using Tidegate.Compiler.Model;
using Tidegate.Gateway.Checks;
using Tidegate.Gateway.Json;
using Tidegate.Gateway.Requests;
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
        if (MediaTypeOf(endpoint.Body) is { } form && BodyFieldCheck.CheckForm(request, endpoint, form) is { } refusal)
        {
            return refusal;
        }

        if (endpoint.Body is BodyKind.Object or BodyKind.Value)
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

        string? problem = CheckPath(match) ?? CheckNamed(request, endpoint.Bindings.Named) ?? CheckBody(match.Operation, body)
            ?? BodyFieldCheck.Check(request, endpoint.Bindings.Form.Concat(endpoint.Bindings.Parts), match.Operation.Values)
            ?? GroupCheck.Check(request, endpoint, body)
            ?? KeyCheck.Check(request, endpoint, body);
        return problem is null
            ? null
            : EnvelopeReply.Refuse(
                RequestOutcome.Incomplete, match.Operation.Envelope, invalidParameterCode, $"Invalid parameter {problem}.");
    }

    /// <returns>Null when the body is no form.</returns>
    private static string? MediaTypeOf(BodyKind body) => body switch
    {
        BodyKind.Form => BodyParts.Form,
        BodyKind.Parts => BodyParts.Multipart,
        _ => null,
    };

    private static string? CheckPath(OperationMatch match) =>
        match.Operation.Path.Placeholders.Zip(match.PathValues, CheckText)
            .FirstOrDefault(problem => problem is not null);

    private static string? CheckNamed(GatewayRequest request, IEnumerable<BindingModel> bindings)
    {
        // Fixed values have already been compared, when the operation was found.
        foreach (BindingModel binding in bindings.Where(binding => binding.Source is not (FixedSource or TokenSource)))
        {
            if (binding.Type is ArrayRef array)
            {
                // An empty one is not sent at all.
                string[] items = request.Query.Where(pair => pair.Key == binding.WireName).Select(pair => pair.Value).ToArray();
                string? expected = items.Select(item => ValueCheck.Expect(array.Item, item)).FirstOrDefault(wrong => wrong is not null)
                    ?? (items.Length == 0 ? null : LimitCheck.Expect(binding, items));
                if (expected is not null)
                {
                    return $"{binding.WireName}: expected {expected}";
                }

                continue;
            }

            string? value = RequestValues.Find(request, binding.Location, binding.WireName);
            if (value is null)
            {
                if (!binding.IsOptional)
                {
                    return $"{binding.WireName}: missing";
                }

                continue;
            }

            if (binding.FixedValue is { } constant)
            {
                // The options of a client may replace a header, such as the language that it prefers.
                if (value != constant && binding.Location != BindingLocation.Header)
                {
                    return $"{binding.WireName}: expected '{constant}'";
                }

                continue;
            }

            // The service's samples send optional parameters as empty text instead of omitting them.
            bool isLeftEmpty = binding.IsOptional && value.Length == 0;
            if (!isLeftEmpty && CheckText(binding, value) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? CheckText(BindingModel binding, string value) =>
        (ValueCheck.Expect(binding.Type, value) ?? LimitCheck.Expect(binding, value)) is { } expected ? $"{binding.WireName}: expected {expected}" : null;

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
