using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>
/// The expressions for what is sent of a value: what an enum or an id keeps, else the value itself. A value that is missing
/// in spite of the annotations is refused by its name; every value but an input's own is checked where it is written.
/// </summary>
internal static class WireValue
{
    /// <summary>What is sent of a value that is known to be there.</summary>
    public static string Of(TypeRef type, string value) => type switch
    {
        ScalarRef scalar => ScalarCode.Of(scalar.OnWire).Sent(value),
        NamedRef { Kind: not NamedKind.Record } => value + ".Value",
        _ => value,
    };

    /// <summary>What is sent of a required value, refused when a caller passes null.</summary>
    /// <param name="name">Names the value in the error: the parameter, or the member of a record.</param>
    public static string OfRequired(TypeRef type, string value, string name) =>
        CanBeMissing(type) ? Refusing(Of(type, value), name) : Of(type, value);

    /// <summary>What is sent of a value that is not null, refused when it is the default of a struct that then holds nothing.</summary>
    public static string OfPresent(TypeRef type, string value, string name) =>
        CanBeMissing(type) && CSharpTypes.IsValueType(type) ? Refusing(Of(type, value), name) : Of(type, value);

    /// <summary>Whether a caller can pass nothing in spite of the annotations: a null, or the default of an id, a text enum or any JSON.</summary>
    public static bool CanBeMissing(TypeRef type) => type switch
    {
        NullableRef => false,
        { OnWire: { } scalar } => ScalarCode.Of(scalar).CanBeMissing,
        _ => true,
    };

    /// <summary>An expression that gives the value back, or throws when it is null.</summary>
    public static string Refusing(string value, string name) =>
        $"global::Tidegate.ApiArgument.NotNull({value}, {CSharpLiteral.Text(name)})";
}
