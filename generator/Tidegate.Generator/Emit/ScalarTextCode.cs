using System;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>The expressions that convert a single value to text and back, for an item of a list or a part of the path.</summary>
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
    /// <param name="name">The name of the items in the error when one is rejected.</param>
    public static string Formatter(TypeRef type, string name) =>
        "static item => " + WritingOf(type).Text(WireValue.OfRequired(type, "item", name));

    /// <summary>An expression for the text of the value that is sent.</summary>
    /// <param name="wireValue">The expression for the value that is sent, as <see cref="WireValue"/> builds it.</param>
    public static string OfSent(TypeRef type, string wireValue) => WritingOf(type).Text(wireValue);

    /// <summary>An expression for a value's representation in the path.</summary>
    public static string InPath(TypeRef type, string value) => WritingOf(type).Path(WireValue.Of(type, value));

    private static ScalarWriting WritingOf(TypeRef type) => type.OnWire is { } scalar
        ? ScalarCode.Of(scalar).Writing
        : throw new ArgumentOutOfRangeException(nameof(type));
}
