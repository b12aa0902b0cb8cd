using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the method that writes a declared record as JSON; enums and ids are written inline.</summary>
internal static class JsonWriteEmitter
{
    /// <summary>Starts an object.</summary>
    public const string Begin = "var members = global::Tidegate.Json.ApiJsonObject.Begin(json);";

    /// <summary>Ends it.</summary>
    public const string End = "members.End();";

    private const string Writer = "global::System.Text.Json.Utf8JsonWriter";

    private static readonly JsonWriteCode s_code = new(Qualifier: "");

    public static void Emit(CSharpWriter writer, RecordModel type)
    {
        LimitsCode.EmitFields(writer, type.Name, type.Members, member => NameOf(type, member));
        if (type.IsTagged)
        {
            EmitTagged(writer, type);
            return;
        }

        using (writer.Block(Header(type)))
        {
            EmitChecks(writer, type);
            writer.Line(Begin);
            EmitMembers(writer, type);
            writer.Line(End);
        }
    }

    /// <summary>Emits the members apart, so that a union can write its tag in front of them.</summary>
    private static void EmitTagged(CSharpWriter writer, RecordModel type)
    {
        string method = JsonWriteCode.MembersMethodFor(type.Name);
        using (writer.Block(Header(type)))
        {
            writer.Line(Begin);
            writer.Line($"{method}(json, members, value);");
            writer.Line(End);
        }

        using (writer.Block($"private static void {method}({Writer} json, global::Tidegate.Json.ApiJsonObject members, {CSharpLiteral.Identifier(type.Name)} value)"))
        {
            EmitChecks(writer, type);
            EmitMembers(writer, type);
        }
    }

    /// <summary>The declaration of the method that writes a type.</summary>
    public static string Header(TypeModel type) =>
        $"internal static void {JsonWriteCode.MethodFor(type.Name)}({Writer} json, {CSharpLiteral.Identifier(type.Name)} value)";

    private static void EmitChecks(CSharpWriter writer, RecordModel type)
    {
        foreach (MemberModel member in type.Members)
        {
            LimitsCode.EmitChecks(writer, type.Name, member, ValueOf(member), NameOf(type, member));
        }
    }

    private static void EmitMembers(CSharpWriter writer, RecordModel type)
    {
        foreach (MemberModel member in type.Members)
        {
            s_code.Member(writer, member, "members", ValueOf(member), NameOf(type, member));
        }

        if (type.Free is { } free)
        {
            FreeMembersCode.Write(writer, type, free, s_code);
        }
    }

    private static string ValueOf(MemberModel member) => "value." + CSharpLiteral.Identifier(member.Name);

    private static string NameOf(RecordModel type, MemberModel member) => $"{type.Name}.{member.Name}";
}
