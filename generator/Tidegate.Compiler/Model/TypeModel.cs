using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>A type declared under <c>types</c> of a service.</summary>
/// <param name="Name">The C# name, checked to be a valid identifier and unique in the service.</param>
/// <param name="Doc">One paragraph or more of plain text, never null; empty when the spec gives none.</param>
internal abstract record TypeModel(string Name, string Doc)
{
    /// <summary>The types that its values are made of.</summary>
    public virtual IEnumerable<TypeRef> Parts => Enumerable.Empty<TypeRef>();
}

internal sealed record RecordModel(string Name, string Doc, EquatableArray<MemberModel> Members) : TypeModel(Name, Doc)
{
    /// <summary>Stands for each member that is not declared, with the type of its value; null when such members are not kept.</summary>
    public MemberModel? Free { get; init; }

    /// <summary>Whether a union writes a tag into its objects, in front of its members.</summary>
    public bool IsTagged { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<TypeRef> Parts => AllMembers.Select(member => member.Type);

    /// <summary>The declared members and the one that stands for the free ones.</summary>
    public IEnumerable<MemberModel> AllMembers => Free is null ? Members : Members.Append(Free);
}

/// <summary>An open enum over text.</summary>
internal sealed record StringEnumModel(string Name, string Doc, EquatableArray<StringEnumValue> Values)
    : TypeModel(Name, Doc);

/// <summary>An open enum over 32-bit numbers.</summary>
internal sealed record IntEnumModel(string Name, string Doc, EquatableArray<IntEnumValue> Values) : TypeModel(Name, Doc);

/// <summary>A dedicated type for one kind of id, so that ids of different kinds cannot be confused.</summary>
internal sealed record IdModel(string Name, string Doc) : TypeModel(Name, Doc);

/// <param name="Value">What is sent.</param>
internal sealed record StringEnumValue(string Name, string Value, string Doc)
{
    /// <summary>What is read as this value, too.</summary>
    public EquatableArray<string> Aliases { get; init; } = EquatableArray<string>.Empty;
}

/// <param name="Value">What is sent.</param>
internal sealed record IntEnumValue(string Name, int Value, string Doc)
{
    /// <summary>What is read as this value, too.</summary>
    public EquatableArray<int> Aliases { get; init; } = EquatableArray<int>.Empty;
}

/// <summary>A member of a record or of a body.</summary>
internal sealed record MemberModel(
    string Name,
    string WireName,
    EquatableArray<string> Aliases,
    TypeRef Type,
    bool IsOptional,
    bool IsSecret,
    string Doc) : ValueModel(WireName, Aliases, Type, IsOptional, IsSecret, Doc)
{
    /// <inheritdoc/>
    public override string Name { get; } = Name;
}
