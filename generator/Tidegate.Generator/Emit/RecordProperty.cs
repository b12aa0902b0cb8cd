using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>A property of a record.</summary>
/// <param name="JsonName">Its name in JSON when System.Text.Json serializes the record, for instance into a cache or a queue.</param>
internal sealed record RecordProperty(string Name, string JsonName, TypeRef Type, bool IsOptional, bool IsSecret, string Doc)
{
    public string Identifier => CSharpLiteral.Identifier(Name);

    /// <summary>Whether answers may lack it although it is required.</summary>
    public Lacking Lacking { get; init; }

    /// <summary>Whether it holds the members of the record that are not declared.</summary>
    public bool IsFree { get; init; }

    public string Declaration => IsFree
        ? $"public {CSharpTypes.Of(Type)} {Identifier} {{ get; init; }} = {FreeMembersCode.None(((MapRef)Type).Value)};"
        : TellsNullFromAbsent
        ? $"public {CSharpTypes.OfOptional((NullableRef)Type)} {Identifier} {{ get; init; }}"
        : IsOptional || Lacking == Lacking.InAnswers
        ? $"public {CSharpTypes.OrNull(Type)} {Identifier} {{ get; init; }}"
        : Lacking == Lacking.InAnswersOnly
        ? $"public required {CSharpTypes.OrNull(Type)} {Identifier} {{ get; init; }}"
        : $"public required {CSharpTypes.Of(Type)} {Identifier} {{ get; init; }}";

    /// <summary>Whether it may be absent, null, or have a value, and C# tells these apart.</summary>
    public bool TellsNullFromAbsent => IsOptional && Type is NullableRef;

    /// <summary>Whether it is a list or a map, which C# compares by reference and prints as a type name.</summary>
    public bool IsCollection => !TellsNullFromAbsent && CSharpTypes.WithoutNull(Type) is var type && (type is ArrayRef or SeparatedRef or MapRef || Scalar is { IsList: true });

    /// <summary>Whether C# compares it by reference, or a part of it only, although people would compare it by value.</summary>
    public bool IsComparedOtherwise => IsCollection || (!TellsNullFromAbsent && Scalar is { IsComparedOtherwise: true });

    /// <summary>
    /// Whether System.Text.Json must read and write it in the same way as the client: it holds documents that travel as text, or tells null
    /// from absent.
    /// </summary>
    public bool IsConverted => TellsNullFromAbsent || Type.HoldsDocuments();

    private ScalarCode? Scalar => CSharpTypes.WithoutNull(Type) is ScalarRef scalar ? ScalarCode.Of(scalar.OnWire) : null;

    public static RecordProperty Of(ValueModel value) =>
        new(value.Name, value.WireName, value.Type, value.IsOptional, value.IsSecret, ValueDocumentation.Of(value, $"The value of {value.WireName}."))
        {
            Lacking = value.Lacking,
        };

    /// <summary>The members of a record, and the map of those that are not declared.</summary>
    public static IReadOnlyList<RecordProperty> OfMembers(RecordModel record)
    {
        var properties = record.Members.Select(Of).ToList();
        if (record.Free is { } free)
        {
            properties.Add(Of(free) with { Type = new MapRef(free.Type), IsOptional = false, IsFree = true });
        }

        return properties;
    }

    /// <summary>
    /// The inputs of an operation. When two locations use the same wire name, such as path and body, the later input takes its C# name
    /// instead.
    /// </summary>
    public static IReadOnlyList<RecordProperty> OfInputs(EndpointModel endpoint)
    {
        HashSet<string> seen = new();
        List<RecordProperty> properties = new();
        foreach (BindingModel input in endpoint.Bindings.Inputs)
        {
            string wireName = input.WireName.Length > 0 ? input.WireName : LocalNames.CamelCase(input.Name);
            string jsonName = seen.Add(wireName) ? wireName : input.Name;
            seen.Add(jsonName);
            properties.Add(Of(input) with { JsonName = jsonName });
        }

        return properties;
    }
}
