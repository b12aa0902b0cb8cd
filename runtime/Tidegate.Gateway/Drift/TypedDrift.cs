using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Gateway.Json;

namespace Tidegate.Gateway.Drift;

/// <summary>The drifts that depend on what the spec declares.</summary>
internal static class TypedDrift
{
    private const int UnknownNumber = 9901;
    private const string UnknownText = "ADDED_LATER";
    private const string UnknownMember = "addedLater";

    /// <summary>With more digits than this, a floating-point number would no longer be the same id.</summary>
    private const int SafeDigits = 15;

    public static JsonNode IdsAsText(DriftInput input) =>
        Rewrite(input, (type, value) => IsId(type) && value.GetValueKind() == JsonValueKind.Number
            ? JsonValue.Create(value.ToJsonString())
            : value);

    public static JsonNode IdsAsFractions(DriftInput input) =>
        Rewrite(input, (type, value) => IsId(type) && IsWholeNumber(value.ToString())
            ? JsonNode.Parse(value.ToString() + ".0")!
            : value);

    public static JsonNode BareJson(DriftInput input) =>
        Rewrite(input, (type, value) => type is JsonTextRef && JsonInText.TryRead(value, out JsonNode? content) && content is not null
            ? content
            : value);

    public static JsonNode UnknownMembers(DriftInput input)
    {
        // A record with free members has none that are unknown.
        var closed = input.Operation.Types.OfType<RecordModel>().Where(record => record.Free is null).Select(record => record.Name).ToHashSet();
        JsonNode response = Rewrite(input, (type, value) => type is NamedRef named && closed.Contains(named.Name) ? AddUnknown(value) : value);
        bool isDataWhole = input.Operation.Envelope.IsDataAtRoot && InJson(input.Operation.Endpoint.Returns) is not null;
        return isDataWhole ? response : AddUnknown(response);
    }

    public static JsonNode UnknownEnumNumbers(DriftInput input) =>
        Rewrite(input, (type, value) => type is NamedRef { Kind: NamedKind.IntEnum } ? JsonValue.Create(UnknownNumber) : value);

    public static JsonNode UnknownEnumTexts(DriftInput input) =>
        Rewrite(input, (type, value) => type is NamedRef { Kind: NamedKind.StringEnum } ? JsonValue.Create(UnknownText) : value);

    private static JsonNode Rewrite(DriftInput input, Func<TypeRef, JsonNode, JsonNode> change)
    {
        var rewriter = new TypedRewriter(input.Operation.Types, change);
        EndpointModel endpoint = input.Operation.Endpoint;
        EnvelopeModel envelope = input.Operation.Envelope;
        if (envelope.IsDataAtRoot)
        {
            return InJson(endpoint.Returns) is { } whole ? RewriteWhole(rewriter, whole, input.Response, envelope) : input.Response;
        }

        if (MemberPlaces.Find(input.Response, envelope.Holder) is JsonObject holder)
        {
            foreach ((string name, TypeRef type) in Results(endpoint, envelope))
            {
                if (holder[name] is { } value)
                {
                    holder[name] = rewriter.Rewrite(type, value);
                }
            }
        }

        return input.Response;
    }

    /// <summary>Changes data that is the whole answer, but not the envelope in it, whose members are no free ones of the data.</summary>
    private static JsonNode RewriteWhole(TypedRewriter rewriter, TypeRef type, JsonNode answer, EnvelopeModel envelope)
    {
        if (answer is not JsonObject members)
        {
            return rewriter.Rewrite(type, answer)!;
        }

        var result = new JsonObject();
        foreach (string name in envelope.NamesInAnswer)
        {
            if (members.TryGetPropertyValue(name, out JsonNode? value))
            {
                members.Remove(name);
                result[name] = value;
            }
        }

        foreach ((string name, JsonNode? value) in rewriter.Rewrite(type, members)!.AsObject().ToList())
        {
            result[name] = value?.DeepClone();
        }

        return result;
    }

    /// <summary>The members that belong to the result of an operation: the data, and what stands beside it.</summary>
    private static IEnumerable<(string Name, TypeRef Type)> Results(EndpointModel endpoint, EnvelopeModel envelope) => endpoint.Response is { } response
        ? response.Members.SelectMany(member => member.WireNames.Select(name => (name, member.Type)))
        : InJson(endpoint.Returns) is { } returns ? [(envelope.DataMember, returns)] : [];

    /// <returns>Null when there is no data in JSON.</returns>
    private static TypeRef? InJson(TypeRef? returns) => returns switch
    {
        StreamRef stream => stream.AsArray,
        PlainRef => null,
        _ => returns,
    };

    private static bool IsId(TypeRef type) => type is ScalarRef { Kind: ScalarKind.Id } or NamedRef { Kind: NamedKind.Id };

    private static bool IsWholeNumber(string text) =>
        text.Length is > 0 and <= SafeDigits && text.All(char.IsAsciiDigit) && (text[0] != '0' || text.Length == 1);

    private static JsonNode AddUnknown(JsonNode value)
    {
        if (value is JsonObject members)
        {
            members[UnknownMember] = new JsonObject { ["version"] = 2, ["notes"] = new JsonArray("one", null) };
        }

        return value;
    }
}
