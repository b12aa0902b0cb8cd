using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Tidegate.Gateway.Drift;

namespace Tidegate.Gateway;

/// <summary>
/// One way in which the real service differs from its documentation, applied to the responses made from samples. A client should cope with
/// all of them.
/// </summary>
public sealed class ResponseDrift
{
    private ResponseDrift(string name, Func<DriftInput, JsonNode> apply)
    {
        Name = name;
        Apply = apply;
    }

    /// <summary>Ids that are numbers in the sample are sent as strings.</summary>
    public static ResponseDrift IdsAsText { get; } = new("ids-as-text", TypedDrift.IdsAsText);

    /// <summary>Whole ids are sent as numbers with a fraction, such as <c>3381.0</c>.</summary>
    public static ResponseDrift IdsAsFractions { get; } = new("ids-as-fractions", TypedDrift.IdsAsFractions);

    /// <summary>JSON inside a string, such as <c>graph</c>, is sent as a bare object or array.</summary>
    public static ResponseDrift BareJson { get; } = new("bare-json", TypedDrift.BareJson);

    /// <summary>Every object has an extra member that the spec does not declare.</summary>
    public static ResponseDrift UnknownMembers { get; } = new("unknown-members", TypedDrift.UnknownMembers);

    /// <summary>Enum numbers are replaced by ones that the spec does not list.</summary>
    public static ResponseDrift UnknownEnumNumbers { get; } = new("unknown-enum-numbers", TypedDrift.UnknownEnumNumbers);

    /// <summary>Enum texts are replaced by ones that the spec does not list.</summary>
    public static ResponseDrift UnknownEnumTexts { get; } = new("unknown-enum-texts", TypedDrift.UnknownEnumTexts);

    /// <summary>All predefined drifts. Ids cannot be both strings and fractions: the drift applied last wins.</summary>
    public static IReadOnlyList<ResponseDrift> All { get; } =
        [IdsAsText, IdsAsFractions, BareJson, UnknownMembers, UnknownEnumNumbers, UnknownEnumTexts];

    /// <summary>The name, which is also the value of the program's <c>--drift</c> option.</summary>
    public string Name { get; }

    internal Func<DriftInput, JsonNode> Apply { get; }

    /// <summary>Creates a custom drift.</summary>
    /// <param name="name">The drift's name.</param>
    /// <param name="transform">Returns the response to send in place of the sample's; it may modify and return the one that it is passed.</param>
    /// <returns>The drift.</returns>
    public static ResponseDrift Custom(string name, Func<GatewayRequest, JsonNode, JsonNode> transform)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(transform);
        return new ResponseDrift(name, input => transform(input.Request, input.Response));
    }

    /// <summary>Returns the drift's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
