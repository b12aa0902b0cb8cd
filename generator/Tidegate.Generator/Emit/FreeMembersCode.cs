using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>The expressions that read and write the members of a record that its spec does not declare.</summary>
internal static class FreeMembersCode
{
    private const string FreeMembers = "global::Tidegate.Json.FreeMembers";

    /// <summary>The map of a record that has none.</summary>
    public static string None(TypeRef value) => $"{FreeMembers}.None<{CSharpTypes.Of(value)}>()";

    /// <summary>The type of the local variable that collects them.</summary>
    public static string Collected(TypeRef value) => $"global::System.Collections.Generic.Dictionary<string, {CSharpTypes.Of(value)}>?";

    /// <summary>Reads the current member.</summary>
    /// <param name="local">The variable that collects them.</param>
    public static void Read(CSharpWriter writer, TypeRef value, string local, JsonReadCode code)
    {
        string read = $"{FreeMembers}.Read(ref reader, ref {local}, {code.Delegate(value)});";
        if (JsonReadCode.PresenceOf(CSharpTypes.WithoutNull(value)) is not { } presence)
        {
            writer.Line(read);
            return;
        }

        using (writer.Block($"if ({(value is NullableRef ? "reader.IsNull || " : "")}{presence}(ref reader))"))
        {
            writer.Line(read);
        }
    }

    /// <summary>Writes them behind the declared ones, whose names they must not have.</summary>
    public static void Write(CSharpWriter writer, RecordModel type, MemberModel free, JsonWriteCode code)
    {
        string name = $"{type.Name}.{free.Name}";
        string map = WireValue.Refusing("value." + CSharpLiteral.Identifier(free.Name), name);
        string declared = string.Join(" or ", type.Members.SelectMany(member => member.WireNames).Select(CSharpLiteral.Text));
        string isDeclared = declared.Length == 0 ? "static _ => false" : $"static name => name is {declared}";
        writer.Line($"{FreeMembers}.Write(json, {map}, {CSharpLiteral.Text(name)}, {isDeclared}, {code.Lambda(free.Type, name + "[]")});");
    }
}
