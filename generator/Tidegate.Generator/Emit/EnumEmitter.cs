using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits an open enum: a struct that keeps the wire value, with the values that the spec lists.</summary>
internal static class EnumEmitter
{
    /// <summary>
    /// With more values than this, the code is for the compiler's sake another one: it makes a tree of a pattern, in a time that grows with
    /// the square of their number, and a property for each value takes it three times as long as a field.
    /// </summary>
    private const int MostInPattern = 64;

    public static void Emit(CSharpWriter writer, StringEnumModel type)
    {
        List<EnumValue> values = type.Values.Select(v => new EnumValue(v.Name, CSharpLiteral.Text(v.Value), v.Doc)).ToList();
        List<EnumValue> distinct = Distinct(values);
        bool isLong = distinct.Count > MostInPattern;
        using (OpenStruct(writer, type, "string", "Text", values))
        {
            if (isLong)
            {
                writer.Line($"private static readonly global::System.Collections.Generic.HashSet<string> s_known = new(new[] {{ {string.Join(", ", distinct.Select(v => v.Literal))} }}, global::System.StringComparer.Ordinal);");
                writer.Line();
            }

            EmitIsKnown(writer, distinct, isLong ? "s_known.Contains(Value)" : Pattern(distinct));
            writer.Line("public override string ToString() => Value ?? \"\";");
            EmitMembers(writer, type, "string", "Text", "text", values);
        }
    }

    public static void Emit(CSharpWriter writer, IntEnumModel type)
    {
        List<EnumValue> values = type.Values.Select(v => new EnumValue(v.Name, CSharpLiteral.Number(v.Value), v.Doc)).ToList();
        List<EnumValue> distinct = Distinct(values);
        using (OpenStruct(writer, type, "int", "Number", values))
        {
            writer.Line("private static readonly global::System.Collections.Generic.Dictionary<int, string> s_names = new()");
            using (writer.Initializer())
            {
                foreach (EnumValue value in distinct)
                {
                    writer.Line($"{{ {value.Literal}, {CSharpLiteral.Text(value.Name)} }},");
                }
            }

            EmitIsKnown(writer, distinct, distinct.Count > MostInPattern ? "s_names.ContainsKey(Value)" : Pattern(distinct));
            writer.Line("public override string ToString() => s_names.TryGetValue(Value, out string? name) ? name : Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);");
            EmitMembers(writer, type, "int", "Number", "text, s_names", values);
        }
    }

    private static CSharpWriter.Scope OpenStruct(CSharpWriter writer, TypeModel type, string valueType, string kind, IReadOnlyCollection<EnumValue> values)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        writer.Describe(type.Doc, $"One of the values of {type.Name}.");
        writer.Parameter("Value", "The value on the wire, which may be one that the spec does not list.");
        string format = values.Count > MostInPattern ? "public static readonly {0} {1} = new({2});" : "public static {0} {1} => new({2});";
        CSharpWriter.Scope scope = ValueMembers.OpenStruct(writer, name, valueType, kind);
        foreach (EnumValue value in values)
        {
            writer.Describe(value.Doc, $"The wire value {value.Literal}.");
            writer.Line(string.Format(CultureInfo.InvariantCulture, format, name, CSharpLiteral.Identifier(value.Name), value.Literal));
            writer.Line();
        }

        return scope;
    }

    private static void EmitIsKnown(CSharpWriter writer, List<EnumValue> distinct, string expression)
    {
        writer.Summary("Whether the spec lists the value.");
        writer.Line($"public bool IsKnown => {(distinct.Count == 0 ? "false" : expression)};");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
    }

    private static void EmitMembers(CSharpWriter writer, TypeModel type, string valueType, string kind, string reading, IEnumerable<EnumValue> values) =>
        ValueMembers.Emit(
            writer, CSharpLiteral.Identifier(type.Name), valueType, kind, reading, values.Select(v => v.Name).Append(type.Name).ToList());

    private static string Pattern(List<EnumValue> distinct) => "Value is " + string.Join(" or ", distinct.Select(v => v.Literal));

    /// <summary>Two names may share a wire value; in a pattern and as a key it may stand once only.</summary>
    private static List<EnumValue> Distinct(IEnumerable<EnumValue> values) =>
        values.GroupBy(v => v.Literal).Select(g => g.First()).ToList();

    private readonly record struct EnumValue(string Name, string Literal, string Doc);
}
