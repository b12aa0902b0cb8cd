using System;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>The C# types that represent the types of a spec.</summary>
internal static class CSharpTypes
{
    public static string Of(TypeRef type) => Of(type, "");

    /// <summary>The type by a full name, for where a name of its own may mean something else.</summary>
    /// <param name="space">What stands before the names of declared types: their namespace and a dot, or nothing.</param>
    public static string Of(TypeRef type, string space) => type switch
    {
        ScalarRef scalar => ScalarCode.Of(scalar.OnWire).Type,
        NamedRef named => space + CSharpLiteral.Identifier(named.Name),
        ArrayRef array => $"global::System.Collections.Generic.IReadOnlyList<{Of(array.Item, space)}>",
        SeparatedRef list => $"global::System.Collections.Generic.IReadOnlyList<{Of(list.Item, space)}>",
        MapRef map => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {Of(map.Value, space)}>",
        JsonTextRef json => $"global::Tidegate.Json.JsonText<{OfJsonContent(json, space)}>",
        OutcomeRef { Data: { } data } => $"global::Tidegate.ApiOutcome<{Of(data, space)}>",
        OutcomeRef => "global::Tidegate.ApiOutcome",
        StreamRef stream => $"global::System.Collections.Generic.IAsyncEnumerable<{Of(stream.Item, space)}>",
        DownloadRef => "global::Tidegate.ApiDownload",
        WholeTextRef => "string",
        WholeBytesRef => "byte[]",
        FileRef => "global::Tidegate.ApiFile",
        ProblemRef => "global::Tidegate.ApiProblem",
        NullableRef nullable => Of(nullable.Value, space) + "?",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>
    /// The content type of a <c>JsonText&lt;T&gt;</c>. An array stays an array, since C# has no implicit conversions from interfaces: a
    /// caller could not pass a list where the document is expected.
    /// </summary>
    public static string OfJsonContent(JsonTextRef json) => OfJsonContent(json, "");

    private static string OfJsonContent(JsonTextRef json, string space) =>
        json.Content is ArrayRef array ? Of(array.Item, space) + "[]" : Of(json.Content, space);

    /// <summary>
    /// The type of a value that may be absent, null or present. A list in it is an array, as in a <c>JsonText&lt;T&gt;</c>.
    /// </summary>
    public static string OfOptional(NullableRef type) => $"global::Tidegate.ApiOptional<{OfOptionalValue(type)}>";

    /// <summary>What such a value holds.</summary>
    public static string OfOptionalValue(NullableRef type) => type.Value switch
    {
        ArrayRef array => $"{Of(array.Item)}[]?",
        SeparatedRef list => $"{Of(list.Item)}[]?",
        _ => Of(type),
    };

    /// <summary>The type of a value that a caller passes or a record holds.</summary>
    public static string Of(ValueModel value) =>
        value.TellsNullFromAbsent ? OfOptional((NullableRef)value.Type) : value.IsOptional || value.Lacking != Lacking.Never ? OrNull(value.Type) : Of(value.Type);

    /// <summary>The type of something that may be absent.</summary>
    public static string OrNull(TypeRef type) => type is NullableRef ? Of(type) : Of(type) + "?";

    public static TypeRef WithoutNull(TypeRef type) => type is NullableRef nullable ? nullable.Value : type;

    /// <summary>Whether C# can convert to another type implicitly, which it cannot from an interface.</summary>
    public static bool IsConvertible(TypeRef type) => type is not (ArrayRef or SeparatedRef or MapRef);

    /// <summary>Whether the C# type is a value type, so that an absent one is a <c>Nullable</c> with a <c>Value</c>.</summary>
    public static bool IsValueType(TypeRef type) => type switch
    {
        ScalarRef scalar => ScalarCode.Of(scalar.OnWire).IsValueType,
        NamedRef named => !named.IsClass,
        NullableRef nullable => IsValueType(nullable.Value),
        _ => false,
    };
}
