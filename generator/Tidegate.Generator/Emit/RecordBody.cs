using System.Collections.Generic;

namespace Tidegate.Generator.Emit;

/// <summary>Emits what records do otherwise than the compiler would have them do: compare and print their members.</summary>
internal static class RecordBody
{
    private const string Masked = "***";

    /// <summary>The equality that the compiler synthesizes would compare lists, maps, bytes and JSON by reference, and of a URI only a part.</summary>
    public static void EmitEquality(CSharpWriter writer, string name, IReadOnlyList<RecordProperty> properties)
    {
        writer.Summary("Compares all members, and what lists and maps hold; ToString tells only how many items these have.");
        writer.Line($"public bool Equals({name}? other) => ReferenceEquals(this, other) || (other is not null");
        using (writer.Indent())
        {
            foreach (RecordProperty property in properties)
            {
                string end = ReferenceEquals(property, properties[properties.Count - 1]) ? ");" : "";
                writer.Line($"&& global::Tidegate.ApiMembers.AreEqual({property.Identifier}, other.{property.Identifier}){end}");
            }
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using (writer.Block("public override int GetHashCode()"))
        {
            writer.Line("int hash = 0;");
            foreach (RecordProperty property in properties)
            {
                writer.Line($"hash = global::Tidegate.ApiMembers.Combine(hash, {property.Identifier});");
            }

            writer.Line("return hash;");
        }
    }

    /// <summary>The method that the compiler synthesizes would print secrets, and only the type name of a list.</summary>
    /// <param name="modifiers">What stands before the method, by what the record derives from.</param>
    public static void EmitPrintMembers(CSharpWriter writer, string modifiers, IReadOnlyList<RecordProperty> properties)
    {
        using (writer.Block($"{modifiers} bool PrintMembers(global::System.Text.StringBuilder builder)"))
        {
            string separator = "";
            foreach (RecordProperty property in properties)
            {
                string label = separator + property.Name + " = ";
                string value = property.IsCollection ? $"global::Tidegate.ApiMembers.Count({property.Identifier})" : property.Identifier;
                writer.Line(property.IsSecret
                    ? $"builder.Append({CSharpLiteral.Text(label + Masked)});"
                    : $"builder.Append({CSharpLiteral.Text(label)}).Append({value});");
                separator = ", ";
            }

            writer.Line("return true;");
        }
    }
}
