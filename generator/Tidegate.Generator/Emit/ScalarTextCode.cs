using System;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>The expressions that turn a single value into text and back, where it is an item of a list or a part of the path.</summary>
internal static class ScalarTextCode
{
    private const string RuntimeText = "global::Tidegate.Json.ApiText";
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>An expression for a <c>Func&lt;string, T&gt;</c>.</summary>
    public static string Parser(TypeRef type) => "static text => " + type switch
    {
        ScalarRef scalar => Parsed(scalar.Kind),
        NamedRef { Kind: NamedKind.IntEnum } => $"new {CSharpTypes.Of(type)}({Parsed(ScalarKind.Int)})",
        _ => $"new {CSharpTypes.Of(type)}(text)",
    };

    /// <summary>An expression for a <c>Func&lt;T, string&gt;</c>.</summary>
    /// <param name="name">Names the items when one is refused.</param>
    public static string Formatter(TypeRef type, string name) =>
        "static item => " + Formatted(WireValue.TypeOf(type), WireValue.OfRequired(type, "item", name));

    /// <summary>An expression for the text of a value.</summary>
    public static string Formatted(TypeRef type, string value) => type switch
    {
        ScalarRef { Kind: ScalarKind.String } => value,
        ScalarRef { Kind: ScalarKind.Bool } => $"({value} ? \"true\" : \"false\")",
        ScalarRef { Kind: ScalarKind.Double } => $"{RuntimeText}.Of({value})",
        ScalarRef { Kind: ScalarKind.Int or ScalarKind.Long or ScalarKind.Decimal } => $"{value}.ToString({Invariant})",
        ScalarRef { Kind: ScalarKind.EpochMillis } => $"{value}.ToUnixTimeMilliseconds().ToString({Invariant})",
        _ => $"{value}.ToString()",
    };

    /// <summary>Read by the runtime, as where a value stands alone: the platform's parsers take other spellings.</summary>
    private static string Parsed(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "text",
        ScalarKind.Bool => $"{RuntimeText}.ToBoolean(text)",
        ScalarKind.Int => $"{RuntimeText}.ToInt32(text)",
        ScalarKind.Long => $"{RuntimeText}.ToInt64(text)",
        ScalarKind.Double => $"{RuntimeText}.ToDouble(text)",
        ScalarKind.Decimal => $"{RuntimeText}.ToDecimal(text)",
        ScalarKind.EpochMillis => $"{RuntimeText}.ToEpochMillis(text)",
        ScalarKind.Id or ScalarKind.Date or ScalarKind.DateTime => $"new {CSharpTypes.Of(new ScalarRef(kind))}(text)",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
