using System.Linq;
using Tidegate.Compiler.Model;

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
            case StringEnumModel:
                writer.Line($"{Header(type)} => new(reader.ReadKnownText({CSharpLiteral.Identifier(type.Name)}.{EnumEmitter.Known}));");
                break;
            case IntEnumModel:
                writer.Line($"{Header(type)} => new(reader.ReadKnownInt32({CSharpLiteral.Identifier(type.Name)}.{EnumEmitter.Known}));");
                break;
            default:
                writer.Line($"{Header(type)} => new(reader.ReadId());");
                break;
        }
    }

    private static void EmitRecord(CSharpWriter writer, RecordModel type)
    {
        var names = new LocalNames();
        string reader = names.ForOwn("reader", "reader");
        string start = names.ForOwn("objectStart", "startOfObject");
        ReadMember[] members = type.Members.Select(m => new ReadMember(m, names.ForSpecName(m.Name))).ToArray();

        using (writer.Block(Header(type)))
        {
            foreach (ReadMember member in members)
            {
                writer.Line($"{CSharpTypes.OrNull(member.Model.Type)} {member.Local} = null;");
            }

            writer.Line("reader.BeginObject();");
            if (members.Any(member => NullReplacement(member, start) is not null))
            {
                writer.Line($"int {start} = reader.TokenStart;");
            }

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
            EmitResult(writer, type, members, start);
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
            // A null never counts as met, so a nullable member is read as its underlying type.
            TypeRef type = CSharpTypes.WithoutNull(member.Model.Type);
            string value = s_code.Expression(type, "reader");
            string? check = MayBeAbsent(member) ? JsonReadCode.PresenceOf(type) : null;
            writer.Line(check is null
                ? $"{member.Local} = {value};"
                : $"{member.Local} = {check}(ref reader) ? {value} : {member.Local};");
            writer.Line("break;");
        }
    }

    private static void EmitResult(CSharpWriter writer, RecordModel type, ReadMember[] members, string start)
    {
        writer.Line($"return new {CSharpLiteral.Identifier(type.Name)}");
        using (writer.Initializer())
        {
            foreach (ReadMember member in members)
            {
                string value = MayBeAbsent(member) ? member.Local
                    : NullReplacement(member, start) is { } replacement ? $"{member.Local} ?? {replacement}"
                    : $"reader.Require({member.Local}, {CSharpLiteral.Text(member.Model.WireName)})";
                writer.Line($"{CSharpLiteral.Identifier(member.Model.Name)} = {value},");
            }
        }
    }

    private static bool MayBeAbsent(ReadMember member) => member.Model.IsOptional || member.Model.Type is NullableRef;

    /// <summary>The value of a required list or map that was not met: empty if it was null, otherwise missing. Null for other members.</summary>
    private static string? NullReplacement(ReadMember member, string start)
    {
        string? method = member.Model.Type switch
        {
            ArrayRef array => $"List<{CSharpTypes.Of(array.Item)}>",
            SeparatedRef list => $"List<{CSharpTypes.Of(list.Item)}>",
            MapRef map => $"Map<{CSharpTypes.Of(map.Value)}>",
            _ => null,
        };
        string names = string.Join(", ", member.Model.Aliases.Prepend(member.Model.WireName).Select(CSharpLiteral.Text));
        return method is null || MayBeAbsent(member) ? null : $"global::Tidegate.Json.NullMembers.{method}(ref reader, {start}, {names})";
    }

    private static string Header(TypeModel type) =>
        $"internal static {CSharpLiteral.Identifier(type.Name)} {JsonReadCode.MethodFor(type.Name)}(ref global::Tidegate.Json.ApiJsonReader reader)";

    private sealed record ReadMember(MemberModel Model, string Local);
}
