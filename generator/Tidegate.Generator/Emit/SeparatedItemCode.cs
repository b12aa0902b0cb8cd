using System;
using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>The lambdas that read one item of a separated list from its text, and give its text.</summary>
internal static class SeparatedItemCode
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>An expression for a <c>Func&lt;string, T&gt;</c>.</summary>
    public static string Parser(TypeRef item) => "static text => " + item switch
    {
        ScalarRef scalar => Parsed(scalar.Kind),
        NamedRef { Kind: NamedKind.IntEnum } => $"new {CSharpTypes.Of(item)}({Parsed(ScalarKind.Int)})",
        _ => $"new {CSharpTypes.Of(item)}(text)",
    };

    /// <summary>An expression for a <c>Func&lt;T, string&gt;</c>.</summary>
    public static string Formatter(TypeRef item) => "static item => " + item switch
    {
        ScalarRef scalar => Formatted(scalar.Kind),
        NamedRef { Kind: NamedKind.IntEnum } => $"item.Value.ToString({Invariant})",
        _ => "item.ToString()",
    };

    private static string Parsed(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "text",
        ScalarKind.Bool => "bool.Parse(text)",
        ScalarKind.Int => $"int.Parse(text, {Invariant})",
        ScalarKind.Long => $"long.Parse(text, {Invariant})",
        ScalarKind.Double => $"double.Parse(text, {Invariant})",
        ScalarKind.Decimal => $"decimal.Parse(text, {Invariant})",
        ScalarKind.EpochMillis => $"global::System.DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, {Invariant}))",
        ScalarKind.Id or ScalarKind.Date or ScalarKind.DateTime => $"new {CSharpTypes.Of(new ScalarRef(kind))}(text)",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Formatted(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "item",
        ScalarKind.Bool => "item ? \"true\" : \"false\"",
        ScalarKind.Double => $"item.ToString(\"R\", {Invariant})",
        ScalarKind.Int or ScalarKind.Long or ScalarKind.Decimal => $"item.ToString({Invariant})",
        ScalarKind.EpochMillis => $"item.ToUnixTimeMilliseconds().ToString({Invariant})",
        _ => "item.ToString()",
    };
}
