using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>A type that is one of several. What is none of them is kept.</summary>
internal sealed record UnionModel(string Name, string Doc, EquatableArray<AlternativeModel> Alternatives) : TypeModel(Name, Doc)
{
    /// <summary>The member that tells the alternatives apart; null when their shapes do.</summary>
    public TagModel? Tag { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<TypeRef> Parts => Alternatives.Select(alternative => alternative.Type);

    /// <summary>The alternatives that are records told apart by their members; none when at most one is an object.</summary>
    public IEnumerable<AlternativeModel> Marked => Alternatives.Where(alternative => alternative.Markers.Count > 0);

    /// <summary>The alternative with a tag.</summary>
    /// <param name="tag">The text or the spelling of the tag; null when there is none.</param>
    /// <returns>Null when there is no such alternative.</returns>
    public AlternativeModel? WithTag(string? tag) => Alternatives.FirstOrDefault(alternative => alternative.Tag == tag);

    /// <summary>The alternative that JSON is by its shape.</summary>
    /// <param name="kind">What the JSON is.</param>
    /// <param name="has">Whether an object has a member of a name that is not null.</param>
    /// <returns>Null when it is none, or has what tells two apart.</returns>
    public AlternativeModel? OfShape(JsonKinds kind, Func<string, bool> has)
    {
        var fitting = Alternatives.Where(alternative => (JsonKindsOf.Type(alternative.Type) & kind) != 0 && alternative.Markers.All(names => names.Any(has))).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }
}

/// <param name="WireName">The member that holds the tag.</param>
/// <param name="Form">What the tags are: texts, whole numbers, or true and false.</param>
internal sealed record TagModel(string WireName, ScalarForm Form);

/// <param name="Name">The C# name of the case.</param>
/// <param name="Tag">The tag, as a text; null when the shape tells.</param>
internal sealed record AlternativeModel(string Name, string? Tag, TypeRef Type, string Doc)
{
    /// <summary>
    /// The members that tell a record from the other records of its union, each by all names that it has: an object is this alternative when
    /// it has all of them. Empty when something else tells.
    /// </summary>
    public EquatableArray<EquatableArray<string>> Markers { get; init; }

    /// <summary>The C# name of the map of free members, which must not hold the tag; null when the record has none.</summary>
    public string? FreeMembers { get; init; }
}
