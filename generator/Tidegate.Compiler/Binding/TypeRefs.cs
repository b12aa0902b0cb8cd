using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Compiler.Binding;

internal static class TypeRefs
{
    /// <summary>Whether a value of the type is a single value on the wire, as parameters and items of separated lists must be.</summary>
    public static bool IsSingleValue(this TypeRef type) => type.OnWire is { Form: not ScalarForm.Any };

    /// <summary>Whether a value of the type is one text on the wire, as parameters must be.</summary>
    public static bool IsOneText(this TypeRef type) => type is SeparatedRef || type.IsSingleValue();

    /// <summary>Whether a value of the type can be sent by repeating a name, once for each item.</summary>
    public static bool IsRepeatable(this TypeRef type) => type is ArrayRef { Item: var item } && item.IsSingleValue();

    /// <summary>The type as written in a spec.</summary>
    public static string Display(this TypeRef type) => type switch
    {
        ScalarRef scalar => scalar.OnWire.Word,
        NamedRef named => named.Name,
        ArrayRef array => $"{array.Item.Display()}[]",
        NullableRef nullable => $"{nullable.Value.Display()}?",
        MapRef map => $"map<{map.Value.Display()}>",
        JsonTextRef text => $"json<{text.Content.Display()}>",
        SeparatedRef list => $"list<{list.Item.Display()}, \"{list.Separator}\">",
        OutcomeRef outcome => $"outcome<{outcome.Data?.Display() ?? ReturnsBinder.None}>",
        PlainRef plain => plain.Word,
        StreamRef stream => $"stream<{stream.Item.Display()}>",
        FileRef file => file.MediaType ?? ParameterBinder.FileWord,
        _ => type.ToString(),
    };
}
