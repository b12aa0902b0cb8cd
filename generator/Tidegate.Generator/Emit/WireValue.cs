using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>
/// The expressions for what is sent for a value: what an enum or an id wraps, otherwise the value itself. A value that is missing in spite
/// of the annotations is rejected by name; every value except an input itself is checked where it is written.
/// </summary>
internal static class WireValue
{
    /// <summary>What is sent for a value that is known to be present.</summary>
    public static string Of(TypeRef type, string value) => type switch
    {
        ScalarRef scalar => ScalarCode.Of(scalar.OnWire).Sent(value),
        NamedRef { IsClass: false } => value + ".Value",
        _ => value,
    };

    /// <summary>What is sent for a required value; null is rejected.</summary>
    /// <param name="name">The name of the value in the error: the parameter, or the member of a record.</param>
    public static string OfRequired(TypeRef type, string value, string name) =>
        CanBeMissing(type) ? Refusing(Of(type, value), name) : Of(type, value);

    /// <summary>What is sent for a value that is not null; a default struct that holds nothing is rejected.</summary>
    public static string OfPresent(TypeRef type, string value, string name) =>
        CanBeMissing(type) && CSharpTypes.IsValueType(type) ? Refusing(Of(type, value), name) : Of(type, value);

    /// <summary>
    /// Whether a caller can pass no value in spite of the annotations: a null, or the default of an id, a string enum or a JSON value.
    /// </summary>
    public static bool CanBeMissing(TypeRef type) => type switch
    {
        NullableRef => false,
        { OnWire: { } scalar } => ScalarCode.Of(scalar).CanBeMissing,
        _ => true,
    };

    /// <summary>An expression that returns the value, or throws when it is null.</summary>
    public static string Refusing(string value, string name) =>
        $"global::Tidegate.ApiArgument.NotNull({value}, {CSharpLiteral.Text(name)})";
}
