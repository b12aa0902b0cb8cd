using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the groups of inputs of an operation, and the statement that checks what is given of them.</summary>
internal static class GroupsCode
{
    public static void EmitFields(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        foreach (GroupsModel groups in endpoint.Groups)
        {
            string masks = string.Join(", ", groups.Groups.Select(group => MaskOf(group, groups.Inputs)));
            writer.Line($"private static readonly global::Tidegate.Limits.InputGroups {FieldOf(endpoint, groups)} =");
            using (writer.Indent())
            {
                writer.Line($"global::Tidegate.Limits.InputGroups.{groups.Kind}({CSharpLiteral.Text(groups.Words(signature.NameOf))}, {masks});");
            }

            writer.Line();
        }
    }

    public static void EmitChecks(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        foreach (GroupsModel groups in endpoint.Groups)
        {
            IEnumerable<string> given = groups.Inputs.Select((input, i) => $"({IsLacking(input, signature.ValueOf(input))} ? 0 : {Bit(i)})");
            writer.Line($"{FieldOf(endpoint, groups)}.Check({string.Join(" | ", given)});");
        }
    }

    /// <summary>A list of which no item would be sent is not given.</summary>
    private static string IsLacking(BindingModel input, string value) =>
        $"{value}{(input.TellsNullFromAbsent ? ".Value" : "")} is null{(input.IsRepeated ? " or { Count: 0 }" : "")}";

    /// <summary>The name has a single underscore, of which names have an even number here, as those of limits.</summary>
    private static string FieldOf(EndpointModel endpoint, GroupsModel groups) => $"s_{LocalNames.CamelCase(endpoint.Name).Replace("_", "__")}_{groups.Kind}";

    private static string MaskOf(IEnumerable<BindingModel> group, IReadOnlyList<BindingModel> inputs) =>
        string.Join(" | ", group.Select(input => Bit(inputs.ToList().IndexOf(input))));

    private static string Bit(int place) => CSharpLiteral.Number(1 << place);
}
