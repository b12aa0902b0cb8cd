using System;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>The expressions that turn a single value into text and back, where it is an item of a list or a part of the path.</summary>
internal static class ScalarTextCode
{
    /// <summary>An expression for a <c>Func&lt;string, T&gt;</c>.</summary>
    public static string Parser(TypeRef type) => "static text => " + type switch
    {
        ScalarRef scalar => ScalarCode.Of(scalar.OnWire).Parse("text"),
        NamedRef { Kind: NamedKind.IntEnum, OnWire: { } number } => $"new {CSharpTypes.Of(type)}({ScalarCode.Of(number).Parse("text")})",
        _ => $"new {CSharpTypes.Of(type)}(text)",
    };

    /// <summary>An expression for a <c>Func&lt;T, string&gt;</c>.</summary>
    /// <param name="name">Names the items when one is refused.</param>
    public static string Formatter(TypeRef type, string name) =>
        "static item => " + WritingOf(type).Text(WireValue.OfRequired(type, "item", name));

    /// <summary>An expression for the text of what is sent of a value.</summary>
    /// <param name="wireValue">The expression for what is sent, as <see cref="WireValue"/> makes it.</param>
    public static string OfSent(TypeRef type, string wireValue) => WritingOf(type).Text(wireValue);

    /// <summary>An expression for what the path takes of a value.</summary>
    public static string InPath(TypeRef type, string value) => WritingOf(type).Path(WireValue.Of(type, value));

    private static ScalarWriting WritingOf(TypeRef type) => type.OnWire is { } scalar
        ? ScalarCode.Of(scalar).Writing
        : throw new ArgumentOutOfRangeException(nameof(type));
}
