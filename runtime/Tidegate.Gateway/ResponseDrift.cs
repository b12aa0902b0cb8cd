using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Tidegate.Gateway.Drift;

namespace Tidegate.Gateway;

/// <summary>
/// One way in which the real service differs from its documentation, laid over the responses that come from samples. A client
/// should get through all of them.
/// </summary>
public sealed class ResponseDrift
{
    private ResponseDrift(string name, Func<DriftInput, JsonNode> apply)
    {
        Name = name;
        Apply = apply;
    }

    /// <summary>Ids that are numbers in the sample are sent as text.</summary>
    public static ResponseDrift IdsAsText { get; } = new("ids-as-text", TypedDrift.IdsAsText);

    /// <summary>Whole ids are sent as numbers with a fraction, such as <c>3381.0</c>.</summary>
    public static ResponseDrift IdsAsFractions { get; } = new("ids-as-fractions", TypedDrift.IdsAsFractions);

    /// <summary>JSON inside a text, such as <c>graph</c>, is sent as the bare object or array.</summary>
    public static ResponseDrift BareJson { get; } = new("bare-json", TypedDrift.BareJson);

    /// <summary>Every object has a member that the spec does not know.</summary>
    public static ResponseDrift UnknownMembers { get; } = new("unknown-members", TypedDrift.UnknownMembers);

    /// <summary>Enum numbers are ones that the spec does not list.</summary>
    public static ResponseDrift UnknownEnumNumbers { get; } = new("unknown-enum-numbers", TypedDrift.UnknownEnumNumbers);

    /// <summary>Enum texts are ones that the spec does not list.</summary>
    public static ResponseDrift UnknownEnumTexts { get; } = new("unknown-enum-texts", TypedDrift.UnknownEnumTexts);

    /// <summary>All drifts that have a name of their own. Ids cannot be both text and fractions: the one applied last wins.</summary>
    public static IReadOnlyList<ResponseDrift> All { get; } =
        [IdsAsText, IdsAsFractions, BareJson, UnknownMembers, UnknownEnumNumbers, UnknownEnumTexts];

    /// <summary>The name, which is also the value of the program's <c>--drift</c> option.</summary>
    public string Name { get; }

    internal Func<DriftInput, JsonNode> Apply { get; }

    /// <summary>Makes a drift of your own.</summary>
    /// <param name="name">A name for it.</param>
    /// <param name="transform">Gives the response to send for the response of the sample, which it may change.</param>
    /// <returns>The drift.</returns>
    public static ResponseDrift Custom(string name, Func<GatewayRequest, JsonNode, JsonNode> transform)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(transform);
        return new ResponseDrift(name, input => transform(input.Request, input.Response));
    }

    /// <summary>Gives the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
