using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

internal enum GroupsKind
{
    /// <summary>One group is given whole, and nothing of the others.</summary>
    ExactlyOne,

    /// <summary>Groups are given whole, and nothing of the others.</summary>
    OneOrMore,
}

/// <summary>
/// Groups of optional inputs. This is the one place that decides for samples and gateway; the client has code of its own, to which generated
/// code hands the groups.
/// </summary>
/// <param name="Groups">The inputs of each group, which are bindings of the operation.</param>
internal sealed record GroupsModel(GroupsKind Kind, EquatableArray<EquatableArray<BindingModel>> Groups)
{
    /// <summary>All inputs of the groups, each once.</summary>
    public IReadOnlyList<BindingModel> Inputs => Groups.SelectMany(group => group).Distinct().ToList();

    /// <summary>The groups in words, such as <c>'assetId', or 'productKey' and 'deviceKey'</c>.</summary>
    /// <param name="nameOf">What an input is called.</param>
    public string Words(Func<BindingModel, string> nameOf) => string.Join(", or ", Groups.Select(group => string.Join(" and ", group.Select(input => $"'{nameOf(input)}'"))));

    /// <summary>What a request must have.</summary>
    /// <returns>Null when it has that.</returns>
    public string? Problem(Func<BindingModel, bool> isGiven)
    {
        var whole = Groups.Where(group => group.All(isGiven)).ToList();
        bool hasRest = Inputs.Any(input => isGiven(input) && !whole.Any(group => group.Contains(input)));
        bool isMet = !hasRest && (Kind == GroupsKind.ExactlyOne ? whole.Count == 1 : whole.Count > 0);
        return isMet ? null : $"{(Kind == GroupsKind.ExactlyOne ? "exactly one" : "at least one")} of these, whole, {Words(input => input.WireName)}";
    }
}
