using System;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Generator.Emit;

/// <summary>The expressions that read a value of a type from an <c>ApiJsonReader</c>.</summary>
/// <param name="Qualifier">The prefix of a named type's read method: its class and a dot, or nothing inside that class.</param>
internal readonly record struct JsonReadCode(string Qualifier)
{
    private const string OptionalMembers = "global::Tidegate.Json.OptionalMembers.";

    public static string MethodFor(string typeName) => "Read" + typeName;

    /// <summary>An expression that reads one value from the variable <c>reader</c>.</summary>
    public string Expression(TypeRef type) => Expression(type, "reader");

    public string Expression(TypeRef type, string reader) => type switch
    {
        ScalarRef scalar => ScalarCode.Of(scalar.OnWire).Read(reader),
        NamedRef named => $"{Qualifier}{MethodFor(named.Name)}(ref {reader})",
        ArrayRef array => $"{reader}.ReadArray{TypeArgument(array.Item)}({Delegate(array.Item)})",
        MapRef { Value: NullableRef value } => $"{reader}.ReadMapWithNulls{TypeArgument(value)}({Delegate(value)})",
        MapRef map => $"{reader}.ReadMap{TypeArgument(map.Value)}({Delegate(map.Value)})",
        OutcomeRef { Data: { } data } => $"{Qualifier}{EmittedNames.Outcomes}.ReadOutcome{TypeArgument(data)}(ref {reader}, {Delegate(data)})",
        OutcomeRef => $"{Qualifier}{EmittedNames.Outcomes}.ReadBareOutcome(ref {reader})",
        JsonTextRef json => $"{reader}.ReadJsonText<{CSharpTypes.OfJsonContent(json)}>({Delegate(json.Content)})",
        SeparatedRef list => $"{reader}.ReadSeparated<{CSharpTypes.Of(list.Item)}>({CSharpLiteral.Character(list.Separator)}, {ScalarTextCode.Parser(list.Item)})",
        NullableRef nullable => $"{reader}.IsNull ? {NullOf(nullable)} : {Expression(nullable.Value, reader)}",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>An expression for a <c>JsonRead&lt;T&gt;</c>: a method if there is one, otherwise a lambda.</summary>
    public string Delegate(TypeRef type) => type switch
    {
        NamedRef named => Qualifier + MethodFor(named.Name),
        ProblemRef => "global::Tidegate.Json.ProblemDetails.Read",
        _ => $"static (ref global::Tidegate.Json.ApiJsonReader item) => {Expression(type, "item")}",
    };

    /// <summary>
    /// The method that tells whether an optional member of a type is present; null for types that are read whatever the JSON contains.
    /// </summary>
    public static string? PresenceOf(TypeRef type) => type switch
    {
        { OnWire: { } scalar } => PresenceOf(scalar),
        JsonTextRef or NamedRef { Kind: NamedKind.ShapeUnion } => null,
        NamedRef or MapRef or OutcomeRef => OptionalMembers + "HasObject",
        ArrayRef => OptionalMembers + "HasArray",
        SeparatedRef => OptionalMembers + "HasSeparated",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string? PresenceOf(Scalar scalar) =>
        scalar.Form == ScalarForm.Any ? null : OptionalMembers + (scalar.HasEmptyText ? "HasText" : "HasScalar");

    /// <summary>An id converts implicitly from string, so next to one a bare null would be taken for a missing string.</summary>
    private static string NullOf(NullableRef type) => type.Value.OnWire is { Kind: ScalarKind.Id } ? $"default({CSharpTypes.Of(type)})" : "null";

    /// <summary>The item type, when it differs from what the lambda returns: that may be an array where the type is a list.</summary>
    private static string TypeArgument(TypeRef item) => item is NamedRef ? "" : $"<{CSharpTypes.Of(item)}>";
}
