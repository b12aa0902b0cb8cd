using System;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Compiler.Model;

/// <summary>What JSON is at its first character.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    Text = 1,
    Number = 2,
    Boolean = 4,
    Array = 8,
    Object = 16,
    Any = Text | Number | Boolean | Array | Object,
}

/// <summary>
/// What the values of a type are in JSON where nothing else can stand: in a union by shape a text is no number, although elsewhere one is
/// read from it.
/// </summary>
internal static class JsonKindsOf
{
    public static JsonKinds Type(TypeRef type) => type switch
    {
        { OnWire: { } scalar } => Scalar(scalar.Form),
        NamedRef { Kind: NamedKind.ShapeUnion } or NullableRef => JsonKinds.Any,
        NamedRef or MapRef => JsonKinds.Object,
        ArrayRef => JsonKinds.Array,
        JsonTextRef or SeparatedRef => JsonKinds.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static JsonKinds Scalar(ScalarForm form) => form switch
    {
        ScalarForm.Text => JsonKinds.Text,
        ScalarForm.Boolean => JsonKinds.Boolean,
        ScalarForm.WholeNumber or ScalarForm.Number => JsonKinds.Number,
        ScalarForm.NumberOrText => JsonKinds.Number | JsonKinds.Text,
        ScalarForm.Any => JsonKinds.Any,
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };
}
