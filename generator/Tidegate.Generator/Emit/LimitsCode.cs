using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Patterns;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the limits of values: static fields that hold them, and the statements that check a value before it is sent.</summary>
internal static class LimitsCode
{
    private const string Space = "global::Tidegate.Limits.";

    /// <summary>Emits the fields for the values of one owner; nothing where nothing limits them.</summary>
    /// <param name="owner">What has the values, in Pascal case.</param>
    /// <param name="spokenName">What a value is called when it is refused.</param>
    public static void EmitFields<T>(CSharpWriter writer, string owner, IEnumerable<T> values, Func<T, string> spokenName)
        where T : ValueModel
    {
        Dictionary<Pattern, string> tables = new();
        foreach (T value in values)
        {
            EmitFields(writer, owner, value, spokenName(value), tables);
        }
    }

    /// <param name="tables">For each pattern that has its table already, the field that has it, so that it is written once.</param>
    private static void EmitFields(CSharpWriter writer, string owner, ValueModel value, string spokenName, Dictionary<Pattern, string> tables)
    {
        if (value.Limits is not { } limits)
        {
            return;
        }

        if (limits.HasRange)
        {
            string number = CSharpTypes.Of(ItemOf(value.Type));
            EmitField(writer, $"NumberLimits<{number}>", ValuesField(owner, value), value, spokenName, RangeOf(limits, ItemOf(value.Type)));
        }
        else if (limits.HasText)
        {
            EmitField(writer, "TextLimits", ValuesField(owner, value), value, spokenName, TextOf(limits, tables));
            if (limits.Pattern is { } pattern && !tables.ContainsKey(pattern))
            {
                tables.Add(pattern, ValuesField(owner, value));
            }
        }

        if (limits.HasItems)
        {
            EmitField(writer, "ItemLimits", ItemsField(owner, value), value, spokenName, ItemsOf(limits));
        }
    }

    /// <summary>Emits the checks of one value, which may be absent; nothing where nothing limits it.</summary>
    /// <param name="expression">The expression for the value.</param>
    /// <param name="spokenName">What the value is called when it is refused.</param>
    public static void EmitChecks(CSharpWriter writer, string owner, ValueModel value, string expression, string spokenName)
    {
        if (value.Limits is not { } limits)
        {
            return;
        }

        string given = value.TellsNullFromAbsent ? expression + ".Value" : expression;
        if (limits.HasItems)
        {
            writer.Line($"{ItemsField(owner, value)}.Check({given}{(limits.IsUnique ? TextOfItem(value, spokenName) : "")});");
        }

        if (limits.HasRange || limits.HasText)
        {
            string method = CSharpTypes.WithoutNull(value.Type) is ScalarRef ? "Check" : "CheckEach";
            writer.Line($"{ValuesField(owner, value)}.{method}({given});");
        }
    }

    /// <summary>The argument by which items are told apart, where C# compares them by something else than what is sent for them.</summary>
    private static string TextOfItem(ValueModel value, string spokenName) => ItemOf(value.Type) is ScalarRef item && ScalarCode.Of(item.OnWire).IsSentOtherwise
        ? $", {ScalarTextCode.Formatter(item, spokenName + "[]")}"
        : "";

    private static string ValuesField(string owner, ValueModel value) => $"{Stem(owner, value)}Limits";

    private static string ItemsField(string owner, ValueModel value) => $"{Stem(owner, value)}Items";

    /// <summary>
    /// The fields of all operations and records stand side by side. What separates the names is a single underscore, of which names have an even
    /// number here, so that no two are the same.
    /// </summary>
    private static string Stem(string owner, ValueModel value) =>
        $"s_{LocalNames.CamelCase(owner).Replace("_", "__")}_{value.Name.Replace("_", "__")}";

    private static TypeRef ItemOf(TypeRef type) => CSharpTypes.WithoutNull(type) switch
    {
        ScalarRef scalar => scalar,
        { Inner: { } item } => CSharpTypes.WithoutNull(item),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static void EmitField(CSharpWriter writer, string type, string field, ValueModel value, string spokenName, IEnumerable<string> limits)
    {
        string all = string.Join(", ", value.IsSecret ? limits.Append("IsSecret = true") : limits);
        writer.Line($"private static readonly {Space}{type} {field} =");
        using (writer.Indent())
        {
            writer.Line($"new({CSharpLiteral.Text(spokenName)}) {{ {all} }};");
        }

        writer.Line();
    }

    private static IEnumerable<string> RangeOf(LimitsModel limits, TypeRef type)
    {
        string suffix = ((ScalarRef)type).Kind switch
        {
            ScalarKind.Decimal => "m",
            ScalarKind.Double => "d",
            _ => "",
        };
        return Given(("Min", limits.Min is { } min ? LimitsModel.Text(min) + suffix : null), ("Max", limits.Max is { } max ? LimitsModel.Text(max) + suffix : null));
    }

    private static IEnumerable<string> TextOf(LimitsModel limits, Dictionary<Pattern, string> tables)
    {
        string? table = limits.Pattern is not { } pattern ? null
            : tables.TryGetValue(pattern, out string? field) ? $"{field}.Pattern"
            : TableOf(pattern);
        return Given(("MinLength", Number(limits.MinLength)), ("MaxLength", Number(limits.MaxLength)), ("Pattern", table));
    }

    private static IEnumerable<string> ItemsOf(LimitsModel limits) =>
        Given(("MinItems", Number(limits.MinItems)), ("MaxItems", Number(limits.MaxItems)), ("IsUnique", limits.IsUnique ? "true" : null));

    private static IEnumerable<string> Given(params (string Property, string? Value)[] properties) =>
        properties.Where(property => property.Value is not null).Select(property => $"{property.Property} = {property.Value}");

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The pattern with the table that was made of it, so that nothing of it is read at run time.</summary>
    private static string TableOf(Pattern pattern)
    {
        string next = string.Join(", ", pattern.Next.Select(row => $"new[] {{ {Numbers(row)} }}"));
        return $"new({CSharpLiteral.Text(pattern.Text)}, {ArrayOf(pattern.Starts)}, {ArrayOf(pattern.Classes)}, new[] {{ {next} }}, {ArrayOf(pattern.Accepting)})";
    }

    private static string ArrayOf(EquatableArray<int> numbers) => $"new int[] {{ {Numbers(numbers)} }}";

    private static string Numbers(EquatableArray<int> numbers) => string.Join(", ", numbers.Select(CSharpLiteral.Number));
}
