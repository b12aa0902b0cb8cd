using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the method that writes a declared record as JSON; enums and ids are written inline.</summary>
internal static class JsonWriteEmitter
{
    private static readonly JsonWriteCode s_code = new(Qualifier: "");

    public static void Emit(CSharpWriter writer, RecordModel type)
    {
        using (writer.Block(
            $"internal static void {JsonWriteCode.MethodFor(type.Name)}(global::System.Text.Json.Utf8JsonWriter json, {CSharpLiteral.Identifier(type.Name)} value)"))
        {
            writer.Line("var members = global::Tidegate.Json.ApiJsonObject.Begin(json);");
            foreach (MemberModel member in type.Members)
            {
                s_code.Member(writer, member, "members", "value." + CSharpLiteral.Identifier(member.Name), $"{type.Name}.{member.Name}");
            }

            writer.Line("members.End();");
        }
    }
}
