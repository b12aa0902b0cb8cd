using System.Collections.Generic;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>A property of a record.</summary>
/// <param name="JsonName">Its name in JSON when System.Text.Json serializes the record, for instance into a cache or a queue.</param>
internal sealed record RecordProperty(string Name, string JsonName, TypeRef Type, bool IsOptional, bool IsSecret, string Doc)
{
    public string Identifier => CSharpLiteral.Identifier(Name);

    public string Declaration => IsOptional
        ? $"public {CSharpTypes.OrNull(Type)} {Identifier} {{ get; init; }}"
        : $"public required {CSharpTypes.Of(Type)} {Identifier} {{ get; init; }}";

    /// <summary>Whether it is a list or a map, which C# compares by reference and prints as a type name.</summary>
    public bool IsCollection => CSharpTypes.WithoutNull(Type) is ArrayRef or SeparatedRef or MapRef;

    /// <summary>Whether C# compares it by reference although people would compare it by value.</summary>
    public bool IsComparedByReference => IsCollection || (CSharpTypes.WithoutNull(Type) is ScalarRef scalar && ScalarCode.Of(scalar.OnWire).IsComparedByReference);

    /// <summary>Whether it holds documents that travel as text, which System.Text.Json must read and write in the same way as the client.</summary>
    public bool HasDocument => Type.HoldsDocuments();

    public static RecordProperty Of(ValueModel value) =>
        new(value.Name, value.WireName, value.Type, value.IsOptional, value.IsSecret, value.Doc);

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
