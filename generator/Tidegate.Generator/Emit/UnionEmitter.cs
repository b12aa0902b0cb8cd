using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits a union: a record that nothing but its nested cases derives from, one for each alternative and one for what is none.</summary>
internal static class UnionEmitter
{
    private const string Unknown = "Unknown";
    private const string Json = "global::System.Text.Json.JsonElement";
    private const string Inherited = "/// <inheritdoc/>";
    private const string OverriddenPrinting = "protected override";

    public static void Emit(CSharpWriter writer, ServiceNames names, UnionModel type)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        HashSet<string> taken = new(type.Alternatives.Select(alternative => alternative.Name).Concat(type.Parts.SelectMany(TypeReach.MentionedIn))) { type.Name, Unknown };
        string converter = RecordEmitter.Unused(EmittedNames.MemberConverter(type.Name), taken);
        string attribute = $"[global::System.Text.Json.Serialization.JsonConverter(typeof({name}.{converter}))]";

        writer.Describe(type.Doc, $"One of the alternatives of {type.Name}.");
        writer.Line(attribute);
        using (writer.Type($"{names.Access} abstract partial record {name}"))
        {
            writer.Line($"private protected {name}()");
            writer.Block().Dispose();
            foreach (AlternativeModel alternative in type.Alternatives)
            {
                writer.Line();
                EmitCase(writer, names, type, alternative, attribute);
            }

            writer.Line();
            EmitUnknown(writer, type, attribute);
            foreach (AlternativeModel alternative in type.Alternatives.Where(alternative => IsConverted(type, alternative)))
            {
                writer.Line();
                writer.Summary($"Makes the case {alternative.Name} of its value.");
                writer.Line($"public static implicit operator {name}({TypeOf(names, alternative)} value) => new {CSharpLiteral.Identifier(alternative.Name)}(value);");
            }

            writer.Line();
            DocumentConverter.EmitUnion(writer, names, converter, new NamedRef(type.Name, NamedKind.TagUnion), type.Name, "the union");
        }
    }

    private static void EmitCase(CSharpWriter writer, ServiceNames names, UnionModel type, AlternativeModel alternative, string attribute)
    {
        string identifier = CSharpLiteral.Identifier(alternative.Name);
        RecordProperty value = new("Value", "", alternative.Type, false, false, "");
        writer.Describe(alternative.Doc, type.Tag is { } tag ? $"What the {tag.WireName} {alternative.Tag} tells." : $"The alternative {alternative.Name}.");
        writer.Parameter("Value", "The value.");
        writer.Line(attribute);
        string declaration = $"public sealed partial record {identifier}({TypeOf(names, alternative)} Value) : {CSharpLiteral.Identifier(type.Name)}";
        if (!value.IsComparedOtherwise)
        {
            writer.Line(declaration + ";");
            return;
        }

        using (writer.Block(declaration))
        {
            RecordBody.EmitEquality(writer, identifier, new[] { value });
            if (value.IsCollection)
            {
                writer.Line();
                writer.Line(Inherited);
                RecordBody.EmitPrintMembers(writer, OverriddenPrinting, new[] { value });
            }
        }
    }

    /// <summary>The case for what is none of the alternatives. What it holds may be secret, so that it is not printed.</summary>
    private static void EmitUnknown(CSharpWriter writer, UnionModel type, string attribute)
    {
        RecordProperty json = new("Json", "", new ScalarRef(Tidegate.Compiler.Scalars.ScalarKind.Json), false, false, "");
        RecordProperty kind = new("Kind", "", new NullableRef(new ScalarRef(Tidegate.Compiler.Scalars.ScalarKind.String)), false, false, "");
        bool hasTag = type.Tag is not null;
        writer.Summary("What is none of the alternatives that the spec lists: kept, and sent again as it came.");
        if (hasTag)
        {
            writer.Parameter("Kind", $"The {type.Tag!.WireName}; null when there is none.");
        }

        writer.Parameter("Json", "What came.");
        writer.Line(attribute);
        using (writer.Block($"public sealed partial record {Unknown}({(hasTag ? "string? Kind, " : "")}{Json} Json) : {CSharpLiteral.Identifier(type.Name)}"))
        {
            RecordBody.EmitEquality(writer, Unknown, hasTag ? new[] { kind, json } : new[] { json });
            writer.Line();
            writer.Line(Inherited);
            using (writer.Block($"{OverriddenPrinting} bool PrintMembers(global::System.Text.StringBuilder builder)"))
            {
                writer.Line($"builder{(hasTag ? ".Append(\"Kind = \").Append(Kind).Append(\", \")" : "")}.Append(\"Json = \").Append(Json.ValueKind);");
                writer.Line("return true;");
            }
        }
    }

    /// <summary>Whether a value is the case without a word: its type is that of no other alternative, and none that C# converts from.</summary>
    private static bool IsConverted(UnionModel type, AlternativeModel alternative) =>
        CSharpTypes.IsConvertible(alternative.Type)
        && type.Alternatives.Count(other => CSharpTypes.Of(other.Type) == CSharpTypes.Of(alternative.Type)) == 1;

    /// <summary>The full name: in a union the short one may be that of a case.</summary>
    private static string TypeOf(ServiceNames names, AlternativeModel alternative) => CSharpTypes.Of(alternative.Type, $"global::{names.Namespace}.");
}
