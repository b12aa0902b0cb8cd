using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>What can be a field of a form, and what a part of a body.</summary>
internal static class BodyFields
{
    private static readonly FileRef s_file = new(MediaType: null);

    /// <returns>Null when the type is neither a file nor an array of files.</returns>
    public static TypeRef? FileOf(TypeExpression? type) => type switch
    {
        NamedType { Name: ParameterBinder.FileWord } => s_file,
        ArrayType { Item: NamedType { Name: ParameterBinder.FileWord } } => new ArrayRef(s_file),
        _ => null,
    };

    /// <summary>What to do instead of sending a type as a field of a form: single values, lists in one text, and arrays, whose field is repeated.</summary>
    /// <returns>Null when it can be sent.</returns>
    public static string? FieldRemedy(TypeRef type) => type switch
    {
        _ when type.IsOneText() => null,
        ArrayRef { Item: var item } when item.IsSingleValue() => null,
        NullableRef => "leave the field out instead of sending null, by a '?' after its name",
        NamedRef { Kind: NamedKind.TagUnion or NamedKind.ShapeUnion } => "send it in 'parts:', where it is JSON, since a union is no single value",
        NamedRef => "declare its members as fields of their own, or send it in 'parts:'",
        _ => "send it in 'parts:', where it is JSON, or declare it as 'string'",
    };

    /// <summary>What to do instead of sending a type as a part: files, single values and lists as text, and everything else as JSON.</summary>
    /// <returns>Null when it can be sent.</returns>
    public static string? PartRemedy(TypeRef type) => type switch
    {
        NullableRef => "leave the part out instead of sending null, by a '?' after its name",
        JsonTextRef { Content: var content } => $"write '{content.Display()}', since a part that is no text is JSON",
        _ => null,
    };
}
