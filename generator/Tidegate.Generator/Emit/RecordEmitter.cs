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
        Emit(writer, names, type.Name, RecordProperty.OfMembers(type));
    }

    /// <summary>Emits the record that carries the inputs of an operation that has many of them.</summary>
    public static void EmitRequest(CSharpWriter writer, ServiceNames names, string name, EndpointModel endpoint)
    {
        writer.Summary($"The inputs of {endpoint.Name}.");
        Emit(writer, names, name, RecordProperty.OfInputs(endpoint));
    }

    private static void Emit(CSharpWriter writer, ServiceNames names, string name, IReadOnlyList<RecordProperty> properties)
    {
        List<Converter> converters = ConvertersOf(name, properties);
        foreach (Converter converter in converters.Where(c => c.Property is null))
        {
            writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({CSharpLiteral.Identifier(name)}.{converter.Name}))]");
        }

        using (writer.Type($"{names.Access} sealed partial record {CSharpLiteral.Identifier(name)}"))
        {
            writer.Separated(properties, property =>
            {
                writer.Describe(property.Doc, property.IsFree ? "The members that are not declared." : $"The value of {property.JsonName}.");
                EmitJsonAttributes(writer, property, converters);
                writer.Line(property.Declaration);
            });

            if (properties.Any(p => p.IsComparedOtherwise))
            {
                writer.Line();
                EmitEquality(writer, CSharpLiteral.Identifier(name), properties);
            }

            if (properties.Any(p => p.IsSecret || p.IsCollection))
            {
                writer.Line();
                EmitPrintMembers(writer, properties);
            }

            foreach (Converter converter in converters)
            {
                writer.Line();
                EmitConverter(writer, names, converter);
            }
        }
    }

    private static void EmitConverter(CSharpWriter writer, ServiceNames names, Converter converter)
    {
        if (converter.Property is { TellsNullFromAbsent: true })
        {
            DocumentConverter.EmitOptional(writer, names, converter.Name, (NullableRef)converter.Type, converter.ValueName, converter.What);
        }
        else
        {
            DocumentConverter.Emit(writer, names, converter.Name, converter.Type, converter.ValueName, converter.What);
        }
    }

    /// <summary>Nothing for a record that is converted as a whole.</summary>
    private static void EmitJsonAttributes(CSharpWriter writer, RecordProperty property, IReadOnlyList<Converter> converters)
    {
        if (converters.Any(c => c.Property is null))
        {
            return;
        }

        writer.Line($"[global::System.Text.Json.Serialization.JsonPropertyName({CSharpLiteral.Text(property.JsonName)})]");
        if (property.TellsNullFromAbsent)
        {
            writer.Line("[global::System.Text.Json.Serialization.JsonIgnore(Condition = global::System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]");
        }

        if (converters.FirstOrDefault(c => c.Property == property) is { } converter)
        {
            writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({converter.Name}))]");
        }
    }

    /// <summary>
    /// The nested converters: one for each member that System.Text.Json does not know; or one for the whole record where members are free, which System.Text.Json
    /// would put into an object of their own. Their names yield to all others used in the record.
    /// </summary>
    private static List<Converter> ConvertersOf(string name, IReadOnlyList<RecordProperty> properties)
    {
        HashSet<string> taken = new(properties.SelectMany(p => TypeReach.MentionedIn(p.Type).Append(p.Name))) { name };
        if (properties.Any(p => p.IsFree))
        {
            return [new Converter(Unused(EmittedNames.MemberConverter(name), taken), null, new NamedRef(name, NamedKind.Record), name, "the record")];
        }

        return properties.Where(p => p.IsConverted)
            .Select(p => new Converter(Unused(EmittedNames.MemberConverter(p.Name), taken), p, p.Type, $"{name}.{p.Name}", $"<see cref=\"{p.Identifier}\"/>"))
            .ToList();
    }

    private static string Unused(string wanted, HashSet<string> taken)
    {
        while (!taken.Add(wanted))
        {
            wanted += "_";
        }

        return wanted;
    }

    /// <summary>The equality that the compiler synthesizes would compare lists, maps, bytes and JSON by reference, and of a URI only a part.</summary>
    private static void EmitEquality(CSharpWriter writer, string name, IReadOnlyList<RecordProperty> properties)
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

    /// <param name="Property">Null for the converter of the whole record.</param>
    /// <param name="ValueName">The name of the value in the error when something inside it is rejected.</param>
    /// <param name="What">What it converts, in the words of the documentation.</param>
    private sealed record Converter(string Name, RecordProperty? Property, TypeRef Type, string ValueName, string What);
}
