using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the method that reads a declared type from JSON.</summary>
internal static class JsonReadEmitter
{
    private const string LackingMembers = "global::Tidegate.Json.LackingMembers";

    private static readonly JsonReadCode s_code = new(Qualifier: "");

    public static void Emit(CSharpWriter writer, TypeModel type)
    {
        switch (type)
        {
            case RecordModel record:
                EmitRecord(writer, record);
                break;
            case UnionModel union:
                UnionReadEmitter.Emit(writer, union);
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
        ReadMember? free = type.Free is null ? null : new ReadMember(type.Free, names.ForSpecName(type.Free.Name));
        bool seesNulls = free is { Model.Type: NullableRef } || type.Members.Any(m => m.TellsNullFromAbsent);

        using (writer.Block(Header(type)))
        {
            foreach (ReadMember member in members)
            {
                writer.Line(member.Model.TellsNullFromAbsent
                    ? $"{CSharpTypes.Of(member.Model)} {member.Local} = default;"
                    : $"{CSharpTypes.OrNull(member.Model.Type)} {member.Local} = null;");
            }

            if (free is not null)
            {
                writer.Line($"{FreeMembersCode.Collected(free.Model.Type)} {free.Local} = null;");
            }

            writer.Line("reader.BeginObject();");
            if (members.Any(member => NullReplacement(member, start) is not null || (member.Model.Lacking != Lacking.Never && EmptyMethod(member.Model.Type) is not null)))
            {
                writer.Line($"int {start} = reader.TokenStart;");
            }

            using (writer.Block($"while (reader.{(seesNulls ? "NextMemberOrNull" : "NextMember")}())"))
            using (writer.Block("switch (reader.Name.Length)"))
            {
                foreach (ReadMember member in members)
                {
                    EmitCase(writer, member, seesNulls);
                }

                EmitDefault(writer, free);
            }

            writer.Line();
            EmitResult(writer, type, members, free, start);
        }
    }

    private static void EmitDefault(CSharpWriter writer, ReadMember? free)
    {
        writer.Line("default:");
        using (writer.Indent())
        {
            if (free is null)
            {
                writer.Line("reader.SkipUnknownMember();");
            }
            else
            {
                FreeMembersCode.Read(writer, free.Model.Type, free.Local, s_code);
            }

            writer.Line("break;");
        }
    }

    /// <param name="seesNulls">Whether the loop stops at members that are null, too, which for this one means absent.</param>
    private static void EmitCase(CSharpWriter writer, ReadMember member, bool seesNulls)
    {
        foreach (string name in member.Model.Aliases.Prepend(member.Model.WireName))
        {
            string length = CSharpLiteral.Number(System.Text.Encoding.UTF8.GetByteCount(name));
            writer.Line($"case {length} when reader.NameIs({CSharpLiteral.Utf8(name)}):");
        }

        using (writer.Indent())
        {
            // A null counts as met only where it is told from absent; any other nullable member is read as its underlying type.
            bool tellsNull = member.Model.TellsNullFromAbsent;
            TypeRef type = CSharpTypes.WithoutNull(member.Model.Type);
            string value = tellsNull ? $"new({s_code.Expression(member.Model.Type, "reader")})" : s_code.Expression(type, "reader");
            string?[] checks = [seesNulls && !tellsNull ? "!reader.IsNull" : null, MayBeAbsent(member) && JsonReadCode.PresenceOf(type) is { } check ? $"{check}(ref reader)" : null];
            string isPresent = string.Join(" && ", checks.Where(c => c is not null));
            writer.Line(isPresent.Length == 0
                ? $"{member.Local} = {value};"
                : $"{member.Local} = {isPresent} ? {value} : {member.Local};");
            writer.Line("break;");
        }
    }

    private static void EmitResult(CSharpWriter writer, RecordModel type, ReadMember[] members, ReadMember? free, string start)
    {
        writer.Line($"return new {CSharpLiteral.Identifier(type.Name)}");
        using (writer.Initializer())
        {
            foreach (ReadMember member in members)
            {
                string value = MayBeLacking(member, start) is { } noted ? noted
                    : MayBeAbsent(member) ? member.Local
                    : NullReplacement(member, start) is { } replacement ? $"{member.Local} ?? {replacement}"
                    : $"reader.Require({member.Local}, {CSharpLiteral.Text(member.Model.WireName)})";
                writer.Line($"{CSharpLiteral.Identifier(member.Model.Name)} = {value},");
            }

            if (free is not null)
            {
                writer.Line($"{CSharpLiteral.Identifier(free.Model.Name)} = {free.Local} ?? {FreeMembersCode.None(free.Model.Type)},");
            }
        }
    }

    private static bool MayBeAbsent(ReadMember member) => member.Model.IsOptional || member.Model.Type is NullableRef || member.Model.Lacking != Lacking.Never;

    /// <summary>The value of a required member that answers may lack, which is told as drift. Null for other members.</summary>
    private static string? MayBeLacking(ReadMember member, string start) => member.Model.Lacking == Lacking.Never ? null
        : EmptyMethod(member.Model.Type) is { } empty ? $"{member.Local} ?? {LackingMembers}.{empty}(ref reader, {start}, {NamesOf(member)})"
        : $"{LackingMembers}.Noted(ref reader, {member.Local}, {CSharpLiteral.Text(member.Model.WireName)})";

    /// <summary>The value of a required list or map that was not met: empty if it was null, otherwise missing. Null for other members.</summary>
    private static string? NullReplacement(ReadMember member, string start) =>
        EmptyMethod(member.Model.Type) is not { } method || MayBeAbsent(member) ? null : $"global::Tidegate.Json.NullMembers.{method}(ref reader, {start}, {NamesOf(member)})";

    /// <summary>The method that gives an empty value for a list or map that is null; null for other types.</summary>
    private static string? EmptyMethod(TypeRef type) => type switch
    {
        ArrayRef array => $"List<{CSharpTypes.Of(array.Item)}>",
        SeparatedRef list => $"List<{CSharpTypes.Of(list.Item)}>",
        MapRef map => $"Map<{CSharpTypes.Of(map.Value)}>",
        _ => null,
    };

    private static string NamesOf(ReadMember member) => string.Join(", ", member.Model.WireNames.Select(CSharpLiteral.Text));

    /// <summary>The declaration of the method that reads a type.</summary>
    public static string Header(TypeModel type) =>
        $"internal static {CSharpLiteral.Identifier(type.Name)} {JsonReadCode.MethodFor(type.Name)}(ref global::Tidegate.Json.ApiJsonReader reader)";

    private sealed record ReadMember(MemberModel Model, string Local);
}
