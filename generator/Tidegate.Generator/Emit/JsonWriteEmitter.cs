using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the method that writes a declared type as JSON.</summary>
internal static class JsonWriteEmitter
{
    private static readonly JsonWriteCode s_code = new(Qualifier: "");

    public static void Emit(CSharpWriter writer, TypeModel type)
    {
        string header =
            $"internal static void {JsonWriteCode.MethodFor(type.Name)}(global::System.Text.Json.Utf8JsonWriter json, {CSharpLiteral.Identifier(type.Name)} value)";
        if (type is not RecordModel record)
        {
            writer.Line($"{header} => {s_code.Expression(ValueOf(type), "json", "value.Value")};");
            return;
        }

        using (writer.Block(header))
        {
            writer.Line("json.WriteStartObject();");
            foreach (MemberModel member in record.Members)
            {
                s_code.Member(writer, member, "json", "value." + CSharpLiteral.Identifier(member.Name));
            }

            writer.Line("json.WriteEndObject();");
        }
    }

    /// <summary>What the struct of an enum or an id keeps.</summary>
    private static ScalarRef ValueOf(TypeModel type) => new ScalarRef(type switch
    {
        StringEnumModel => ScalarKind.String,
        IntEnumModel => ScalarKind.Int,
        _ => ScalarKind.Id,
    });
}
