using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the method that reads a union: which case it is, and the value of that case.</summary>
internal static class UnionReadEmitter
{
    private const string Shapes = "global::Tidegate.Json.UnionShapes";
    private const string Kind = "global::System.Text.Json.JsonValueKind.";

    private static readonly JsonReadCode s_code = new(Qualifier: "");

    /// <summary>Whether what tells the alternatives apart is kept from read to read.</summary>
    public static bool HasFields(UnionModel type) => type.Tag is not null || type.Marked.Any();

    public static void EmitFields(CSharpWriter writer, UnionModel type)
    {
        if (type.Tag is { } tag)
        {
            string tags = string.Join(", ", type.Alternatives.Select(alternative => CSharpLiteral.Text(alternative.Tag!)));
            writer.Line($"private static readonly global::Tidegate.Json.UnionTags {TagsOf(type)} =");
            using (writer.Indent())
            {
                writer.Line($"new({CSharpLiteral.Text(tag.WireName)}, global::Tidegate.Json.UnionTagKind.{KindOf(tag)}, new string[] {{ {tags} }});");
            }

            return;
        }

        writer.Line($"private static readonly global::Tidegate.Json.UnionRecords {RecordsOf(type)} = new(");
        using (writer.Indent())
        {
            var records = type.Marked.Select(alternative => $"new string[][] {{ {string.Join(", ", alternative.Markers.Select(names => ArrayOf(names)))} }}").ToList();
            for (int i = 0; i < records.Count; i++)
            {
                writer.Line(records[i] + (i == records.Count - 1 ? ");" : ","));
            }
        }
    }

    public static void Emit(CSharpWriter writer, UnionModel type)
    {
        using (writer.Block(JsonReadEmitter.Header(type)))
        {
            if (type.Tag is null)
            {
                EmitByShape(writer, type);
            }
            else
            {
                EmitByTag(writer, type);
            }
        }
    }

    private static void EmitByTag(CSharpWriter writer, UnionModel type)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        writer.Line($"var tag = {TagsOf(type)}.Begin(ref reader);");
        writer.Line($"{name} value = tag.Text switch");
        using (writer.Initializer())
        {
            foreach (AlternativeModel alternative in type.Alternatives)
            {
                writer.Line($"{CSharpLiteral.Text(alternative.Tag!)} => {CaseOf(type, alternative)},");
            }

            writer.Line($"_ => new {name}.Unknown(tag.Text, {Shapes}.ReadUnknownObject(ref reader)),");
        }

        writer.Line("tag.End(ref reader);");
        writer.Line("return value;");
    }

    private static void EmitByShape(CSharpWriter writer, UnionModel type)
    {
        var marked = type.Marked.ToList();
        if (marked.Count > 0)
        {
            writer.Line($"int record = {RecordsOf(type)}.Find(ref reader);");
        }

        writer.Line($"return {Shapes}.KindOf(ref reader) switch");
        using (writer.Initializer())
        {
            foreach (AlternativeModel alternative in type.Alternatives)
            {
                string when = marked.Contains(alternative) ? $" when record == {CSharpLiteral.Number(marked.IndexOf(alternative))}" : "";
                writer.Line($"{string.Join(" or ", KindsOf(JsonKindsOf.Type(alternative.Type)).Select(kind => Kind + kind))}{when} => {CaseOf(type, alternative)},");
            }

            writer.Line($"_ => new {CSharpLiteral.Identifier(type.Name)}.Unknown({Shapes}.ReadUnknown(ref reader)),");
        }
    }

    private static string CaseOf(UnionModel type, AlternativeModel alternative) =>
        $"new {CSharpLiteral.Identifier(type.Name)}.{CSharpLiteral.Identifier(alternative.Name)}({s_code.Expression(alternative.Type)})";

    private static IEnumerable<string> KindsOf(JsonKinds kinds)
    {
        (JsonKinds Kind, string[] Names)[] all =
        [
            (JsonKinds.Text, ["String"]), (JsonKinds.Number, ["Number"]), (JsonKinds.Boolean, ["True", "False"]), (JsonKinds.Array, ["Array"]), (JsonKinds.Object, ["Object"]),
        ];
        return all.Where(kind => (kinds & kind.Kind) != 0).SelectMany(kind => kind.Names);
    }

    private static string KindOf(TagModel tag) => tag.Form switch
    {
        Tidegate.Compiler.Scalars.ScalarForm.WholeNumber => "Number",
        Tidegate.Compiler.Scalars.ScalarForm.Boolean => "Boolean",
        _ => "Text",
    };

    private static string ArrayOf(IEnumerable<string> names) => $"new string[] {{ {string.Join(", ", names.Select(CSharpLiteral.Text))} }}";

    private static string TagsOf(UnionModel type) => FieldOf(type, "Tags");

    private static string RecordsOf(UnionModel type) => FieldOf(type, "Records");

    /// <summary>A field beside those of <see cref="LimitsCode"/>, whose names have an odd number of underscores behind the first.</summary>
    private static string FieldOf(UnionModel type, string ending) => $"s_{LocalNames.CamelCase(type.Name).Replace("_", "__")}{ending}";
}
