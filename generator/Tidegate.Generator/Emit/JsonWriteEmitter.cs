using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the method that writes a declared record as JSON; enums and ids are written inline.</summary>
internal static class JsonWriteEmitter
{
    private static readonly JsonWriteCode s_code = new(Qualifier: "");

    public static void Emit(CSharpWriter writer, RecordModel type)
    {
        foreach (MemberModel member in type.Members)
        {
            LimitsCode.EmitFields(writer, type.Name, member, NameOf(type, member));
        }

        using (writer.Block(
            $"internal static void {JsonWriteCode.MethodFor(type.Name)}(global::System.Text.Json.Utf8JsonWriter json, {CSharpLiteral.Identifier(type.Name)} value)"))
        {
            foreach (MemberModel member in type.Members)
            {
                LimitsCode.EmitChecks(writer, type.Name, member, ValueOf(member));
            }

            writer.Line("var members = global::Tidegate.Json.ApiJsonObject.Begin(json);");
            foreach (MemberModel member in type.Members)
            {
                s_code.Member(writer, member, "members", ValueOf(member), NameOf(type, member));
            }

            if (type.Free is { } free)
            {
                FreeMembersCode.Write(writer, type, free, s_code);
            }

            writer.Line("members.End();");
        }
    }

    private static string ValueOf(MemberModel member) => "value." + CSharpLiteral.Identifier(member.Name);

    private static string NameOf(RecordModel type, MemberModel member) => $"{type.Name}.{member.Name}";
}
