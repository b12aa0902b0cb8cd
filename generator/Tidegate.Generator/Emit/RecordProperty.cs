using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>A property of a record.</summary>
/// <param name="JsonName">Its name in JSON, where the record is passed on, kept or queued.</param>
internal sealed record RecordProperty(string Name, string JsonName, TypeRef Type, bool IsOptional, bool IsSecret, string Doc)
{
    public string Identifier => CSharpLiteral.Identifier(Name);

    public string Declaration => IsOptional
        ? $"public {CSharpTypes.OrNull(Type)} {Identifier} {{ get; init; }}"
        : $"public required {CSharpTypes.Of(Type)} {Identifier} {{ get; init; }}";

    /// <summary>Whether it is a list or a map, which C# compares by reference and prints as the name of its type.</summary>
    public bool IsCollection => CSharpTypes.WithoutNull(Type) is ArrayRef or SeparatedRef or MapRef;

    /// <summary>Whether C# compares it by reference although it is a value to people.</summary>
    public bool IsComparedByReference => IsCollection || CSharpTypes.WithoutNull(Type) is ScalarRef { Kind: ScalarKind.Json };

    /// <summary>Whether it holds documents that travel as text, which System.Text.Json is to read and write as the client does.</summary>
    public bool HasDocument => Type.HoldsDocuments();

    public static RecordProperty Of(MemberModel member) =>
        new(member.Name, member.WireName, member.Type, member.IsOptional, member.IsSecret, member.Doc);

    /// <summary>The inputs of an operation. Of two places that use one name, such as path and body, neither can have it alone.</summary>
    public static IReadOnlyList<RecordProperty> OfInputs(EndpointModel endpoint)
    {
        ILookup<string, string> wireNames = WireNames(endpoint).ToLookup(pair => pair.Key, pair => pair.Value);
        HashSet<string> seen = new();
        List<RecordProperty> properties = new();
        foreach (InputModel input in endpoint.Inputs)
        {
            string wireName = wireNames[input.Name].FirstOrDefault() ?? LocalNames.CamelCase(input.Name);
            string jsonName = seen.Add(wireName) ? wireName : input.Name;
            seen.Add(jsonName);
            properties.Add(new RecordProperty(input.Name, jsonName, input.Type, input.IsOptional, input.IsSecret, input.Doc));
        }

        return properties;
    }

    private static IEnumerable<KeyValuePair<string, string>> WireNames(EndpointModel endpoint)
    {
        IEnumerable<KeyValuePair<string, string>> path =
            endpoint.Path.OfType<PathPlaceholder>().Select(placeholder => new KeyValuePair<string, string>(placeholder.InputName, placeholder.WireName));
        IEnumerable<KeyValuePair<string, string>> query =
            endpoint.Query.OfType<InputQuery>().Select(part => new KeyValuePair<string, string>(part.InputName, part.WireName));
        IEnumerable<KeyValuePair<string, string>> body = endpoint.Body is ObjectBody { Members: var members }
            ? members.Select(member => new KeyValuePair<string, string>(member.Name, member.WireName))
            : Enumerable.Empty<KeyValuePair<string, string>>();
        return path.Concat(query).Concat(body);
    }
}
