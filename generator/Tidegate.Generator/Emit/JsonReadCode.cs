using System;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Generator.Emit;

/// <summary>The expressions that read a value of a type from an <c>ApiJsonReader</c>.</summary>
/// <param name="Qualifier">What stands before the read method of a named type: its class and a dot, or nothing inside that class.</param>
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
        JsonTextRef json => $"{reader}.ReadJsonText<{CSharpTypes.OfJsonContent(json)}>({Delegate(json.Content)})",
        SeparatedRef list => $"{reader}.ReadSeparated<{CSharpTypes.Of(list.Item)}>({CSharpLiteral.Character(list.Separator)}, {ScalarTextCode.Parser(list.Item)})",
        NullableRef nullable => $"{reader}.IsNull ? {NullOf(nullable)} : {Expression(nullable.Value, reader)}",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>An expression for a <c>JsonRead&lt;T&gt;</c>: a method where there is one, else a lambda.</summary>
    public string Delegate(TypeRef type) => type is NamedRef named
        ? Qualifier + MethodFor(named.Name)
        : $"static (ref global::Tidegate.Json.ApiJsonReader item) => {Expression(type, "item")}";

    /// <summary>The method that says whether an optional member of a type is there; null for what is read whatever stands there.</summary>
    public static string? PresenceOf(TypeRef type) => type switch
    {
        { OnWire: { } scalar } => PresenceOf(scalar.Form),
        JsonTextRef => null,
        NamedRef or MapRef => OptionalMembers + "HasObject",
        ArrayRef => OptionalMembers + "HasArray",
        SeparatedRef => OptionalMembers + "HasSeparated",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string? PresenceOf(ScalarForm form) => form switch
    {
        ScalarForm.Any => null,
        ScalarForm.Text or ScalarForm.NumberOrText => OptionalMembers + "HasText",
        ScalarForm.Boolean or ScalarForm.WholeNumber or ScalarForm.Number => OptionalMembers + "HasScalar",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    /// <summary>An id is made of text, and a bare null beside one is taken for a text that is missing.</summary>
    private static string NullOf(NullableRef type) => type.Value.OnWire is { Kind: ScalarKind.Id } ? $"default({CSharpTypes.Of(type)})" : "null";

    /// <summary>The type of items where it is not that of what reads them: a lambda may give an array for a list.</summary>
    private static string TypeArgument(TypeRef item) => item is NamedRef ? "" : $"<{CSharpTypes.Of(item)}>";
}
