using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits an immutable record with one property per member.</summary>
internal static class RecordEmitter
{
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

    /// <summary>Emits the record that identifies a started task.</summary>
    public static void EmitTask(CSharpWriter writer, ServiceNames names, TaskModel task)
    {
        writer.Summary($"A task that {task.Start.Name} has started, to be stored as JSON, and gone on with in any process.");
        var properties = task.Members.Select(member => new RecordProperty(member.Name, member.WireName, member.Type, member.IsOptional, IsSecret: false, member.Doc)).ToList();
        Emit(writer, names, EmittedNames.Task(task.Start.Name), properties);
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
                RecordBody.EmitEquality(writer, CSharpLiteral.Identifier(name), properties);
            }

            if (properties.Any(p => p.IsSecret || p.IsCollection))
            {
                writer.Line();
                RecordBody.EmitPrintMembers(writer, "private", properties);
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

    /// <summary>A name that nothing else has, which it then is taken for.</summary>
    public static string Unused(string wanted, HashSet<string> taken)
    {
        while (!taken.Add(wanted))
        {
            wanted += "_";
        }

        return wanted;
    }

    /// <param name="Property">Null for the converter of the whole record.</param>
    /// <param name="ValueName">The name of the value in the error when something inside it is rejected.</param>
    /// <param name="What">What it converts, in the words of the documentation.</param>
    private sealed record Converter(string Name, RecordProperty? Property, TypeRef Type, string ValueName, string What);
}
