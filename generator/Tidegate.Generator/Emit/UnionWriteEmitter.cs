using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the method that writes a union: its tag, if it has one, and the value of the case.</summary>
internal static class UnionWriteEmitter
{
    private const string Value = "alternative.Value";

    private static readonly JsonWriteCode s_code = new(Qualifier: "");

    public static void Emit(CSharpWriter writer, UnionModel type)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        using (writer.Block(JsonWriteEmitter.Header(type)))
        {
            if (type.Tag is not null)
            {
                using (writer.Block($"if (value is {name}.Unknown unknown)"))
                {
                    writer.Line(Unknown(type));
                    writer.Line("return;");
                }

                writer.Line(JsonWriteEmitter.Begin);
            }

            using (writer.Block("switch (value)"))
            {
                foreach (AlternativeModel alternative in type.Alternatives)
                {
                    EmitCase(writer, type, alternative);
                }

                EmitOthers(writer, type);
            }

            if (type.Tag is not null)
            {
                writer.Line(JsonWriteEmitter.End);
            }
        }
    }

    private static void EmitCase(CSharpWriter writer, UnionModel type, AlternativeModel alternative)
    {
        string name = $"{type.Name}.{alternative.Name}";
        string value = WireValue.OfRequired(alternative.Type, Value, name);
        writer.Line($"case {CSharpLiteral.Identifier(type.Name)}.{CSharpLiteral.Identifier(alternative.Name)} alternative:");
        using (writer.Indent())
        {
            if (type.Tag is { } tag)
            {
                writer.Line($"members.{TagOf(tag, alternative)};");
                if (alternative.FreeMembers is { } free)
                {
                    writer.Line($"global::Tidegate.Json.UnionTags.RefuseIn({value}.{CSharpLiteral.Identifier(free)}, {CSharpLiteral.Text(tag.WireName)}, {CSharpLiteral.Text($"{name}.{free}")});");
                }

                writer.Line($"{JsonWriteCode.MembersMethodFor(((NamedRef)alternative.Type).Name)}(json, members, {value});");
            }
            else
            {
                writer.Line(s_code.Expression(alternative.Type, "json", value, name) + ";");
            }

            writer.Line("break;");
        }
    }

    private static void EmitOthers(CSharpWriter writer, UnionModel type)
    {
        if (type.Tag is null)
        {
            writer.Line($"case {CSharpLiteral.Identifier(type.Name)}.Unknown unknown:");
            using (writer.Indent())
            {
                writer.Line(Unknown(type));
                writer.Line("break;");
            }
        }

        writer.Line("default:");
        using (writer.Indent())
        {
            writer.Line($"throw global::Tidegate.Json.UnionShapes.NoCase(value, {CSharpLiteral.Text(type.Name)});");
        }
    }

    private static string TagOf(TagModel tag, AlternativeModel alternative)
    {
        string name = CSharpLiteral.Utf8(tag.WireName);
        return tag.Form switch
        {
            ScalarForm.WholeNumber => $"WriteNumber({name}, {alternative.Tag}L)",
            ScalarForm.Boolean => $"WriteBoolean({name}, {alternative.Tag})",
            _ => $"WriteString({name}, {CSharpLiteral.Text(alternative.Tag!)})",
        };
    }

    /// <summary>Writes what was kept, as it came.</summary>
    private static string Unknown(UnionModel type) => $"{WireValue.Refusing("unknown.Json", type.Name + ".Unknown.Json")}.WriteTo(json);";
}
