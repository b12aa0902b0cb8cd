using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits an immutable record with one property per member.</summary>
internal static class RecordEmitter
{
    private const string Masked = "***";

    public static void Emit(CSharpWriter writer, RecordModel type)
    {
        writer.Describe(type.Doc, $"The record {type.Name}.");
        Emit(writer, type.Name, type.Members.Select(Property.Of).ToList());
    }

    /// <summary>Emits the record that carries the inputs of an operation with many of them.</summary>
    public static void EmitRequest(CSharpWriter writer, string name, EndpointModel endpoint)
    {
        writer.Summary($"What {endpoint.Name} is called with.");
        Emit(writer, name, endpoint.Inputs.Select(Property.Of).ToList());
    }

    private static void Emit(CSharpWriter writer, string name, IReadOnlyList<Property> properties)
    {
        using (writer.Block($"public sealed record {CSharpLiteral.Identifier(name)}"))
        {
            writer.Separated(properties, property =>
            {
                writer.Describe(property.Doc, $"The value of {property.WireName}.");
                writer.Line(property.Declaration);
            });

            if (properties.Any(p => p.IsSecret))
            {
                writer.Line();
                EmitPrintMembers(writer, properties);
            }
        }
    }

    /// <summary>The compiler's own would print the secrets.</summary>
    private static void EmitPrintMembers(CSharpWriter writer, IReadOnlyList<Property> properties)
    {
        using (writer.Block("private bool PrintMembers(global::System.Text.StringBuilder builder)"))
        {
            string separator = "";
            foreach (Property property in properties)
            {
                string label = separator + property.Name + " = ";
                writer.Line(property.IsSecret
                    ? $"builder.Append({CSharpLiteral.Text(label + Masked)});"
                    : $"builder.Append({CSharpLiteral.Text(label)}).Append({CSharpLiteral.Identifier(property.Name)});");
                separator = ", ";
            }

            writer.Line("return true;");
        }
    }

    private sealed record Property(string Name, string WireName, TypeRef Type, bool IsOptional, bool IsSecret, string Doc)
    {
        public string Declaration => IsOptional
            ? $"public {CSharpTypes.OrNull(Type)} {CSharpLiteral.Identifier(Name)} {{ get; init; }}"
            : $"public required {CSharpTypes.Of(Type)} {CSharpLiteral.Identifier(Name)} {{ get; init; }}";

        public static Property Of(MemberModel member) =>
            new(member.Name, member.WireName, member.Type, member.IsOptional, member.IsSecret, member.Doc);

        public static Property Of(InputModel input) =>
            new(input.Name, input.Name, input.Type, input.IsOptional, input.IsSecret, input.Doc);
    }
}
