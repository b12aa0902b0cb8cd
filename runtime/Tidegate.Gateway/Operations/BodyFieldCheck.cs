using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Gateway.Checks;
using Tidegate.Gateway.Json;
using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway.Operations;

/// <summary>Whether a body that is a form or has parts is what its operation needs. Fields that the spec does not declare are allowed.</summary>
internal static class BodyFieldCheck
{
    /// <returns>The refusal of a body that is something else, or cannot be read; null when its fields can be checked.</returns>
    public static Reply? CheckForm(GatewayRequest request, EndpointModel endpoint, string mediaType)
    {
        if (request.BodyParts.MediaType != mediaType)
        {
            return Reply.Refuse(
                RequestOutcome.Malformed, HttpStatusCode.UnsupportedMediaType, $"{endpoint.Name} needs a body of the type {mediaType}.");
        }

        return request.BodyParts.Problem is { } problem
            ? Reply.Refuse(RequestOutcome.Malformed, HttpStatusCode.BadRequest, $"Cannot process the request body: {problem}.")
            : null;
    }

    /// <returns>A sentence about the first problem; null when the fields fit.</returns>
    public static string? Check(GatewayRequest request, IEnumerable<BindingModel> bindings, ValueCheck values) =>
        bindings.Select(binding => Check(binding, request.Parts.Where(part => part.Name == binding.WireName).ToArray(), values))
            .FirstOrDefault(problem => problem is not null);

    private static string? Check(BindingModel binding, GatewayPart[] sent, ValueCheck values)
    {
        string name = binding.WireName;
        if (sent.Length == 0)
        {
            return binding.IsOptional || binding.IsRepeated ? null : $"{name}: missing";
        }

        return !binding.IsRepeated && sent.Length > 1
            ? $"{name}: sent {sent.Length} times"
            : sent.Select(part => Check(binding.IsRepeated ? binding.Type.Inner! : binding.Type, name, part, values)).FirstOrDefault(problem => problem is not null)
                ?? (LimitOf(binding, sent) is { } expected ? $"{name}: expected {expected}" : null);
    }

    /// <summary>Whether a part is one text; all others that are no files are JSON.</summary>
    private static bool IsText(TypeRef type) => type is SeparatedRef or { OnWire: not null and not { Form: ScalarForm.Any } };

    private static string? LimitOf(BindingModel binding, GatewayPart[] sent) =>
        binding.IsRepeated ? LimitCheck.Expect(binding, sent.Select(part => part.FileName is null ? part.Text : null).ToArray())
        : IsText(binding.Type) ? LimitCheck.Expect(binding, sent[0].Text)
        : GatewayJson.Read(sent[0].Content) is { } json ? LimitCheck.Expect(binding, json)
        : null;

    private static string? Check(TypeRef type, string name, GatewayPart part, ValueCheck values)
    {
        if (type is FileRef)
        {
            return part.FileName is null ? $"{name}: expected a file, found a field without a file name" : null;
        }

        if (IsText(type))
        {
            return ValueCheck.Expect(type, part.Text) is { } expected ? $"{name}: expected {expected}" : null;
        }

        JsonElement? json = GatewayJson.Read(part.Content);
        return json is { } value ? values.Check(type, value, name) : $"{name}: expected JSON";
    }
}
