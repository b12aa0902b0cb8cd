using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>A type declared under <c>types</c>.</summary>
internal abstract record TypeSyntax(Word Name, string Doc);

internal sealed record RecordSyntax(Word Name, string Doc, EquatableArray<MemberSyntax> Members) : TypeSyntax(Name, Doc);

/// <param name="Kind"><c>string</c> or <c>int</c>, as written.</param>
internal sealed record EnumSyntax(Word Name, string Doc, Word Kind, EquatableArray<EnumValueSyntax> Values) : TypeSyntax(Name, Doc);

internal sealed record IdSyntax(Word Name, string Doc) : TypeSyntax(Name, Doc);

/// <summary>A type that is one of several.</summary>
/// <param name="TagName">The member that tells which; null when the shape of the JSON does.</param>
internal sealed record UnionSyntax(Word Name, string Doc, EquatableArray<AlternativeSyntax> Alternatives, Word? TagName) : TypeSyntax(Name, Doc);

/// <param name="Tag">The value of the member that tells, as written; null when the shape does.</param>
/// <param name="TagForm">What the tag is on the wire: a text, a whole number, or true or false.</param>
/// <param name="CSharpName">Null when it is derived from the tag or the type.</param>
internal sealed record AlternativeSyntax(Word? Tag, ScalarForm TagForm, TypeExpression Type, string Doc, Word? CSharpName);

/// <summary>A type whose declaration cannot be read, which is reported; uses of it are not.</summary>
internal sealed record BrokenTypeSyntax(Word Name) : TypeSyntax(Name, "");

/// <param name="Value">The wire value, as written.</param>
/// <param name="Aliases">Further wire values that mean the same, as written.</param>
internal sealed record EnumValueSyntax(Word Name, Word Value, string Doc, EquatableArray<Word> Aliases);

/// <summary>A member of a record or a body, or a parameter.</summary>
/// <param name="Name">The wire name, without the question mark of an optional member.</param>
/// <param name="Type">Null when it cannot be read, which is reported, and for a client parameter.</param>
/// <param name="CSharpName">Null when it is derived from the wire name.</param>
/// <param name="HasOptions">Whether more than the type is stated.</param>
internal sealed record MemberSyntax(
    Word Name,
    bool IsOptional,
    TypeExpression? Type,
    string Doc,
    EquatableArray<Word> Aliases,
    bool IsSecret,
    Word? CSharpName,
    bool HasOptions)
{
    /// <summary>The name that stands for all members that a record does not declare.</summary>
    public const string FreeName = "*";

    /// <summary>Whether it stands for the members that a record does not declare.</summary>
    public bool IsFree => Name.Text == FreeName && !IsOptional;

    /// <summary>Whether it is a parameter that the service declares under <c>client</c> and that is only named here.</summary>
    public bool IsClient { get; init; }

    /// <summary>Whether it is the access token of the client, as <c>Bearer</c>.</summary>
    public bool IsBearerToken { get; init; }

    /// <summary>Whether it is a key that is made for a call.</summary>
    public bool IsIdempotencyKey { get; init; }

    /// <summary>Whether the name stands in quotes, which say that it is meant as it is: pages have marks in names that are not sent.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>What the service takes where the value is absent, as written.</summary>
    public Word? Default { get; init; }

    /// <summary>What limits its values, as written.</summary>
    public EquatableArray<LimitSyntax> Limits { get; init; }

    /// <summary>Where every endpoint sends it, one of <see cref="ParameterSection.NamedKeys"/>; only a client parameter says so.</summary>
    public Word? In { get; init; }
}
