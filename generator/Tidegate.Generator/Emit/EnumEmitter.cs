using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits an open enum: a struct that holds the wire value, with a field for each value that the spec lists.</summary>
internal static class EnumEmitter
{
    /// <summary>The name of the field with the values that the spec lists. No value can have this name.</summary>
    public const string Known = "s_known";

    public static void Emit(CSharpWriter writer, string access, StringEnumModel type)
    {
        var values = type.Values.Select(v => new EnumValue(v.Name, CSharpLiteral.Text(v.Value), v.Aliases.Select(CSharpLiteral.Text).ToList(), v.Doc)).ToList();
        using (OpenStruct(writer, access, type, "string", "Text"))
        {
            EmitValues(writer, type, values, $"global::Tidegate.Json.KnownTexts {Known} = new(new string[] {{ {Literals(values)} }}{Aliases(values, "string")});");
            writer.Line("public override string ToString() => Value ?? \"\";");
            ValueMembers.Emit(writer, CSharpLiteral.Identifier(type.Name), "string", "Text", "text");
        }
    }

    public static void Emit(CSharpWriter writer, string access, IntEnumModel type)
    {
        var values = type.Values.Select(v => new EnumValue(v.Name, CSharpLiteral.Number(v.Value), v.Aliases.Select(CSharpLiteral.Number).ToList(), v.Doc)).ToList();
        string names = string.Join(", ", values.Select(value => CSharpLiteral.Text(value.Name)));
        using (OpenStruct(writer, access, type, "int", "Number"))
        {
            EmitValues(writer, type, values, $"global::Tidegate.Json.KnownNumbers {Known} = new(new int[] {{ {Literals(values)} }}, new string[] {{ {names} }}{Aliases(values, "int")});");
            writer.Line($"public override string ToString() => {Known}.TextOf(Value);");
            ValueMembers.Emit(writer, CSharpLiteral.Identifier(type.Name), "int", "Number", $"text, {Known}");
        }
    }

    private static CSharpWriter.Scope OpenStruct(CSharpWriter writer, string access, TypeModel type, string valueType, string kind)
    {
        writer.Describe(type.Doc, $"One of the values of {type.Name}.");
        writer.Parameter("Value", "The value on the wire, which may be one that the spec does not list.");
        return ValueMembers.OpenStruct(writer, access, CSharpLiteral.Identifier(type.Name), valueType, kind);
    }

    /// <summary>
    /// Emits fields, since the compiler takes several times as long for the same number of properties. Nullable analysis is switched off
    /// for them: its time for each field grows with their number, and none can be null.
    /// </summary>
    private static void EmitValues(CSharpWriter writer, TypeModel type, List<EnumValue> values, string known)
    {
        writer.Line("#nullable disable warnings");
        writer.Line("internal static readonly " + known);
        writer.Line();
        string name = CSharpLiteral.Identifier(type.Name);
        foreach (EnumValue value in values)
        {
            string doc = value.Doc.Length > 0 ? value.Doc : $"The wire value {value.Literal}.";
            writer.Describe(value.Aliases.Count == 0 ? doc : $"{doc}\n\nSent as {value.Literal}, and also read from {string.Join(" and ", value.Aliases)}.", "");
            writer.Line($"public static readonly {name} {CSharpLiteral.Identifier(value.Name)} = new({value.Literal});");
            writer.Line();
        }

        writer.Line("#nullable restore warnings");
        writer.Line();
        writer.Summary("Whether the spec lists the value.");
        writer.Line($"public bool IsKnown => {Known}.Contains(Value);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
    }

    private static string Literals(IEnumerable<EnumValue> values) => string.Join(", ", values.Select(v => v.Literal));

    /// <summary>The further arguments of the table of values, where there are aliases.</summary>
    private static string Aliases(List<EnumValue> values, string valueType)
    {
        var aliases = values.SelectMany(value => value.Aliases.Select(alias => (Alias: alias, Meaning: value.Literal))).ToList();
        return aliases.Count == 0
            ? ""
            : $", new {valueType}[] {{ {string.Join(", ", aliases.Select(alias => alias.Alias))} }}, new {valueType}[] {{ {string.Join(", ", aliases.Select(alias => alias.Meaning))} }}";
    }

    private readonly record struct EnumValue(string Name, string Literal, IReadOnlyList<string> Aliases, string Doc);
}
