using System.Linq;
using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the method that reads a declared type from JSON.</summary>
internal static class JsonReadEmitter
{
    private static readonly JsonReadCode s_code = new(Qualifier: "");

    public static void Emit(CSharpWriter writer, TypeModel type)
    {
        switch (type)
        {
            case RecordModel record:
                EmitRecord(writer, record);
                break;
            case StringEnumModel textEnum:
                EmitTextEnum(writer, textEnum);
                break;
            default:
                string scalar = type is IdModel ? "ReadId" : "ReadInt32";
                writer.Line($"{Header(type)} => new(reader.{scalar}());");
                break;
        }
    }

    /// <summary>A value that the spec lists comes without a string of its own.</summary>
    private static void EmitTextEnum(CSharpWriter writer, StringEnumModel type)
    {
        string field = "s_" + LocalNames.CamelCase(type.Name);
        string values = string.Join(", ", type.Values.Select(v => CSharpLiteral.Text(v.Value)).Distinct());
        writer.Line($"private static readonly string[] {field} = {{ {values} }};");
        writer.Line();
        writer.Line($"{Header(type)} => new(reader.ReadKnownText({field}));");
    }

    private static void EmitRecord(CSharpWriter writer, RecordModel type)
    {
        var names = new LocalNames();
        string reader = names.ForOwn("reader", "reader");
        ReadMember[] members = type.Members.Select(m => new ReadMember(m, names.ForSpecName(m.Name))).ToArray();

        using (writer.Block(Header(type)))
        {
            foreach (ReadMember member in members)
            {
                writer.Line($"{CSharpTypes.OrNull(member.Model.Type)} {member.Local} = null;");
            }

            writer.Line("reader.BeginObject();");
            using (writer.Block("while (reader.NextMember())"))
            using (writer.Block("switch (reader.Name.Length)"))
            {
                foreach (ReadMember member in members)
                {
                    EmitCase(writer, member);
                }

                writer.Lines("""
                    default:
                        reader.SkipUnknownMember();
                        break;
                    """);
            }

            writer.Line();
            EmitResult(writer, type, members);
        }
    }

    private static void EmitCase(CSharpWriter writer, ReadMember member)
    {
        foreach (string name in member.Model.Aliases.Prepend(member.Model.WireName))
        {
            string length = CSharpLiteral.Number(System.Text.Encoding.UTF8.GetByteCount(name));
            writer.Line($"case {length} when reader.NameIs({CSharpLiteral.Utf8(name)}):");
        }

        using (writer.Indent())
        {
            // A null member is never met, so a nullable one is read as what it is otherwise.
            writer.Line($"{member.Local} = {s_code.Expression(CSharpTypes.WithoutNull(member.Model.Type), "reader")};");
            writer.Line("break;");
        }
    }

    private static void EmitResult(CSharpWriter writer, RecordModel type, ReadMember[] members)
    {
        writer.Line($"return new {CSharpLiteral.Identifier(type.Name)}");
        using (writer.Initializer())
        {
            foreach (ReadMember member in members)
            {
                bool mayBeAbsent = member.Model.IsOptional || member.Model.Type is NullableRef;
                string value = mayBeAbsent
                    ? member.Local
                    : $"reader.Require({member.Local}, {CSharpLiteral.Text(member.Model.WireName)})";
                writer.Line($"{CSharpLiteral.Identifier(member.Model.Name)} = {value},");
            }
        }
    }

    private static string Header(TypeModel type) =>
        $"internal static {CSharpLiteral.Identifier(type.Name)} {JsonReadCode.MethodFor(type.Name)}(ref global::Tidegate.Json.ApiJsonReader reader)";

    private sealed record ReadMember(MemberModel Model, string Local);
}
