using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Finds which alternative of a union a value of a sample is.</summary>
internal static class SampleAlternatives
{
    /// <param name="checker">Decides which spelling of a tag counts.</param>
    /// <returns>Null when it is none.</returns>
    public static AlternativeModel? Find(UnionModel union, JsonValue value, ShapeChecker checker) => union.Tag is { } tag
        ? Property(value, tag.WireName) is { } found && checker.ScalarProblem(found, OnWire(tag)) is null ? union.WithTag(TextOf(found, tag)) : null
        : union.OfShape(KindOf(value), name => Property(value, name) is not null and not JsonNull);

    /// <summary>What the alternative itself declares of a value.</summary>
    public static JsonValue WithoutTag(UnionModel union, JsonValue value) => union.Tag is { } tag && value is JsonObject members
        ? members with { Properties = members.Properties.Where(property => property.Name.Text != tag.WireName).ToEquatableArray() }
        : value;

    /// <summary>The alternatives, in the words of messages.</summary>
    public static string List(UnionModel union) => union.Tag is { } tag
        ? $"'{tag.WireName}' is {string.Join(" or ", union.Alternatives.Select(alternative => alternative.Tag))}"
        : string.Join(", ", union.Alternatives.Select(alternative => alternative.Type.Display()));

    /// <summary>What a value is, in the words of messages.</summary>
    public static string Describe(UnionModel union, JsonValue value) => union.Tag is not { } tag ? $"is {ShapeChecker.Describe(value)}"
        : Property(value, tag.WireName) is { } found ? $"has {ShapeChecker.Describe(found)}"
        : "has none";

    private static JsonValue? Property(JsonValue value, string name) =>
        (value as JsonObject)?.Properties.FirstOrDefault(property => property.Name.Text == name)?.Value;

    /// <summary>The scalar that the tags are.</summary>
    private static Scalar OnWire(TagModel tag) => Scalar.Of(tag.Form switch
    {
        ScalarForm.WholeNumber => ScalarKind.Long,
        ScalarForm.Boolean => ScalarKind.Bool,
        _ => ScalarKind.String,
    });

    private static string? TextOf(JsonValue value, TagModel tag) =>
        tag.Form == ScalarForm.WholeNumber && AnswerChecker.NumberText(value) is { } number && JsonNumbers.TryWhole(number, out long whole)
            ? whole.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : value.Spelling;

    private static JsonKinds KindOf(JsonValue value) => value switch
    {
        JsonObject => JsonKinds.Object,
        JsonArray => JsonKinds.Array,
        JsonString => JsonKinds.Text,
        JsonNumber => JsonKinds.Number,
        JsonBoolean => JsonKinds.Boolean,
        _ => JsonKinds.None,
    };
}
