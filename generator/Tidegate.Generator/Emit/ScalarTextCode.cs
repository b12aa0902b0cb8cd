using System;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>The expressions that convert a parameter, or an item of a list, to text and back.</summary>
internal static class ScalarTextCode
{
    private const string SeparatedText = "global::Tidegate.Json.SeparatedText";

    /// <summary>An expression for a <c>Func&lt;string, T&gt;</c>.</summary>
    public static string Parser(TypeRef type) => "static text => " + type switch
    {
        ScalarRef scalar => ScalarCode.Of(scalar.OnWire).Parse("text"),
        SeparatedRef list => $"{SeparatedText}.Split(text, {CSharpLiteral.Character(list.Separator)}, {Parser(list.Item)})",
        NamedRef { Kind: NamedKind.IntEnum, OnWire: { } number } => Enum(type, "NumberOf", ScalarCode.Of(number).Parse("text")),
        NamedRef { Kind: NamedKind.StringEnum } => Enum(type, "TextOf", "text"),
        _ => $"new {CSharpTypes.Of(type)}(text)",
    };

    /// <summary>An expression for a <c>Func&lt;T, string&gt;</c>.</summary>
    /// <param name="name">The name of the items in the error when one is rejected.</param>
    public static string Formatter(TypeRef type, string name) =>
        "static item => " + WritingOf(type).Text(WireValue.OfRequired(type, "item", name));

    /// <summary>An expression for the text of the value that is sent.</summary>
    /// <param name="wireValue">The expression for the value that is sent, as <see cref="WireValue"/> builds it.</param>
    /// <param name="name">The name of the value in the error when an item of it is rejected.</param>
    public static string OfSent(TypeRef type, string wireValue, string name) =>
        type is SeparatedRef list ? Joined(list, wireValue, name) : WritingOf(type).Text(wireValue);

    /// <summary>An expression for the items of a list as the one text that is sent.</summary>
    /// <param name="name">The name of the list in the error when an item is rejected.</param>
    public static string Joined(SeparatedRef list, string value, string name) =>
        $"{SeparatedText}.Join({value}, {CSharpLiteral.Character(list.Separator)}, {Formatter(list.Item, name + "[]")}, {CSharpLiteral.Text(name)})";

    /// <summary>An expression for a value's representation in the path.</summary>
    /// <param name="name">The name of the value in the error when an item of it is rejected.</param>
    public static string InPath(TypeRef type, string value, string name) =>
        type is SeparatedRef list ? Joined(list, value, name) : WritingOf(type).Path(WireValue.Of(type, value));

    /// <param name="meaning">The method that tells what an alias means.</param>
    private static string Enum(TypeRef type, string meaning, string value) =>
        $"new {CSharpTypes.Of(type)}({CSharpTypes.Of(type)}.{EnumEmitter.Known}.{meaning}({value}))";

    private static ScalarWriting WritingOf(TypeRef type) => type.OnWire is { } scalar
        ? ScalarCode.Of(scalar).Writing
        : throw new ArgumentOutOfRangeException(nameof(type));
}
