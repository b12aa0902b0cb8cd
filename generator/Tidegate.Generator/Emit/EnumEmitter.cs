using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits an open enum: a struct that keeps the wire value, with the values that the spec lists.</summary>
internal static class EnumEmitter
{
    public static void Emit(CSharpWriter writer, StringEnumModel type)
    {
        IEnumerable<EnumValue> values = type.Values.Select(v => new EnumValue(v.Name, CSharpLiteral.Text(v.Value), v.Doc));
        using (OpenStruct(writer, type, "string", values))
        {
            writer.Line("public override string ToString() => Value ?? \"\";");
        }
    }

    public static void Emit(CSharpWriter writer, IntEnumModel type)
    {
        List<EnumValue> values = type.Values
            .Select(v => new EnumValue(v.Name, CSharpLiteral.Number(v.Value), v.Doc))
            .ToList();
        using (OpenStruct(writer, type, "int", values))
        {
            writer.Line("public override string ToString() => Value switch");
            using (writer.Initializer())
            {
                foreach (EnumValue value in Distinct(values))
                {
                    writer.Line($"{value.Literal} => {CSharpLiteral.Text(value.Name)},");
                }

                writer.Line("_ => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture),");
            }
        }
    }

    /// <summary>Writes everything but the body of <c>ToString</c>, which is the only difference between the two kinds.</summary>
    private static CSharpWriter.Scope OpenStruct(
        CSharpWriter writer, TypeModel type, string valueType, IEnumerable<EnumValue> values)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        writer.Describe(type.Doc, $"One of the values of {type.Name}.");
        writer.Parameter("Value", "The value on the wire, which may be one that the spec does not list.");
        CSharpWriter.Scope scope = writer.Block($"public readonly record struct {name}({valueType} Value)");
        foreach (EnumValue value in values)
        {
            writer.Describe(value.Doc, $"The wire value {value.Literal}.");
            writer.Line($"public static {name} {CSharpLiteral.Identifier(value.Name)} => new({value.Literal});");
            writer.Line();
        }

        string known = string.Join(" or ", Distinct(values).Select(v => v.Literal));
        writer.Summary("Whether the spec lists the value.");
        writer.Line($"public bool IsKnown => {(known.Length == 0 ? "false" : "Value is " + known)};");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        return scope;
    }

    /// <summary>Two names may share a wire value; in a pattern it may stand once only.</summary>
    private static IEnumerable<EnumValue> Distinct(IEnumerable<EnumValue> values) =>
        values.GroupBy(v => v.Literal).Select(g => g.First());

    private readonly record struct EnumValue(string Name, string Literal, string Doc);
}
