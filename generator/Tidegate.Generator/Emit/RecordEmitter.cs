using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits an immutable record with one property per member.</summary>
internal static class RecordEmitter
{
    private const string Masked = "***";

    public static void Emit(CSharpWriter writer, ServiceNames names, RecordModel type)
    {
        writer.Describe(type.Doc, $"The record {type.Name}.");
        Emit(writer, names, type.Name, type.Members.Select(RecordProperty.Of).ToList());
    }

    /// <summary>Emits the record that carries the inputs of an operation that has many of them.</summary>
    public static void EmitRequest(CSharpWriter writer, ServiceNames names, string name, EndpointModel endpoint)
    {
        writer.Summary($"The inputs of {endpoint.Name}.");
        Emit(writer, names, name, RecordProperty.OfInputs(endpoint));
    }

    private static void Emit(CSharpWriter writer, ServiceNames names, string name, IReadOnlyList<RecordProperty> properties)
    {
        Dictionary<RecordProperty, string> converters = ConverterNames(name, properties);
        using (writer.Type($"public sealed record {CSharpLiteral.Identifier(name)}"))
        {
            writer.Separated(properties, property =>
            {
                writer.Describe(property.Doc, $"The value of {property.JsonName}.");
                writer.Line($"[global::System.Text.Json.Serialization.JsonPropertyName({CSharpLiteral.Text(property.JsonName)})]");
                if (converters.TryGetValue(property, out string? converter))
                {
                    writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({converter}))]");
                }

                writer.Line(property.Declaration);
            });

            if (properties.Any(p => p.IsComparedByReference))
            {
                writer.Line();
                EmitEquality(writer, CSharpLiteral.Identifier(name), properties);
            }

            if (properties.Any(p => p.IsSecret || p.IsCollection))
            {
                writer.Line();
                EmitPrintMembers(writer, properties);
            }

            foreach (KeyValuePair<RecordProperty, string> converter in converters)
            {
                writer.Line();
                DocumentConverter.Emit(
                    writer, names, converter.Value, converter.Key.Type, $"{name}.{converter.Key.Name}", $"<see cref=\"{converter.Key.Identifier}\"/>");
            }
        }
    }

    /// <summary>Names a nested converter class for each member that needs one; the name yields to all others used in the record.</summary>
    private static Dictionary<RecordProperty, string> ConverterNames(string name, IReadOnlyList<RecordProperty> properties)
    {
        HashSet<string> taken = new(properties.SelectMany(p => TypeReach.MentionedIn(p.Type).Append(p.Name))) { name };
        Dictionary<RecordProperty, string> names = new();
        foreach (RecordProperty property in properties.Where(p => p.HasDocument))
        {
            string converter = EmittedNames.MemberConverter(property.Name);
            while (!taken.Add(converter))
            {
                converter += "_";
            }

            names.Add(property, converter);
        }

        return names;
    }

    /// <summary>The equality that the compiler synthesizes would compare lists, maps and JSON by reference.</summary>
    private static void EmitEquality(CSharpWriter writer, string name, IReadOnlyList<RecordProperty> properties)
    {
        writer.Summary("Compares all members, and what lists and maps hold.");
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
    private static void EmitPrintMembers(CSharpWriter writer, IReadOnlyList<RecordProperty> properties)
    {
        using (writer.Block("private bool PrintMembers(global::System.Text.StringBuilder builder)"))
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
