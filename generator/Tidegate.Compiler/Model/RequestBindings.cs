using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>
/// All values of a request, and the orders in which they are needed, each built once. Everything else follows from the list of values, so
/// only that is compared.
/// </summary>
internal sealed class RequestBindings : IEquatable<RequestBindings>
{
    /// <param name="all">All values, in spec order.</param>
    public RequestBindings(IEnumerable<BindingModel> all)
    {
        All = all.ToEquatableArray();
        Inputs = All.Where(binding => binding.Source is InputSource).OrderBy(binding => binding.IsOptional).ToEquatableArray();
        Query = In(BindingLocation.Query).OrderBy(binding => binding.WireName, StringComparer.Ordinal).ToEquatableArray();
        Named = Query
            .Concat(All.Where(binding => !binding.IsInBody && binding.Location is not (BindingLocation.Path or BindingLocation.Query)))
            .ToEquatableArray();
        BodyMembers = In(BindingLocation.BodyMember).ToEquatableArray();
        WholeBody = In(BindingLocation.Body).FirstOrDefault();
        Form = In(BindingLocation.Form).ToEquatableArray();
        Parts = In(BindingLocation.Part).ToEquatableArray();
    }

    public EquatableArray<BindingModel> All { get; }

    /// <summary>What the caller passes, in the order of the method's parameters: required ones first, otherwise as in the spec.</summary>
    public EquatableArray<BindingModel> Inputs { get; }

    /// <summary>The query parameters in signing order: by wire name, ordinal.</summary>
    public EquatableArray<BindingModel> Query { get; }

    /// <summary>
    /// The values that are sent by name outside the path and the body, in the order in which they are added to a request: the query first.
    /// </summary>
    public EquatableArray<BindingModel> Named { get; }

    /// <summary>The members of a body that is an object.</summary>
    public EquatableArray<BindingModel> BodyMembers { get; }

    /// <summary>The body, if it is a single value or a file; otherwise null.</summary>
    public BindingModel? WholeBody { get; }

    /// <summary>The fields of a body that is a form.</summary>
    public EquatableArray<BindingModel> Form { get; }

    /// <summary>The parts of a body that has several.</summary>
    public EquatableArray<BindingModel> Parts { get; }

    /// <summary>The key by which the service knows the attempts of a call for one; null when it has none.</summary>
    public BindingModel? Key => All.FirstOrDefault(binding => binding.Source is KeySource);

    public bool Equals(RequestBindings? other) => other is not null && All.Equals(other.All);

    public override bool Equals(object? obj) => Equals(obj as RequestBindings);

    public override int GetHashCode() => All.GetHashCode();

    private IEnumerable<BindingModel> In(BindingLocation location) => All.Where(binding => binding.Location == location);
}
