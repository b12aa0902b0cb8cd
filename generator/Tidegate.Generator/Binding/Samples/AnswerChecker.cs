using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Diagnostics;
using Tidegate.Generator.Model;
using Tidegate.Generator.Syntax;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Binding.Samples;

/// <summary>
/// Checks that an answer sample is what the generated reader would accept: numbers as text, text as numbers, JSON text as
/// a bare value, null for an absent member, a record inside an array of its own.
/// </summary>
internal sealed class AnswerChecker : ShapeChecker
{
    public AnswerChecker(IReadOnlyDictionary<string, TypeModel> types, DiagnosticBag diagnostics)
        : base(types, diagnostics)
    {
    }

    /// <summary>Whether null is read as an empty value of the type.</summary>
    public static bool IsCollection(TypeRef type) => type is ArrayRef or MapRef or SeparatedRef;

    protected override bool IsEmptyCollection(JsonValue value) => value is JsonNull;

    protected override string? ScalarProblem(JsonValue value, ScalarKind kind) => kind switch
    {
        ScalarKind.Json => null,
        ScalarKind.Bool => IsBoolean(value) ? null : "true or false",
        ScalarKind.Int => IntEnumProblem(value),
        ScalarKind.Long => IsWhole(value, out _) ? null : "a whole number",
        ScalarKind.EpochMillis => IsWhole(value, out _) ? null : "a number of milliseconds since 1970",
        ScalarKind.Double or ScalarKind.Decimal => NumberText(value) is { } text && JsonNumbers.IsNumber(text) ? null : "a number",
        ScalarKind.Date or ScalarKind.DateTime => value is JsonString ? null : "text",
        ScalarKind.Id => value is JsonString or JsonNumber ? null : "a number or text",
        _ => value is JsonString or JsonNumber or JsonBoolean ? null : "text",
    };

    protected override string? IntEnumProblem(JsonValue value) =>
        IsWhole(value, out long number) && number is >= int.MinValue and <= int.MaxValue ? null : "a whole number of 32 bits";

    protected override MemberModel? Find(EquatableArray<MemberModel> members, string name) =>
        members.FirstOrDefault(member => member.WireName == name || member.Aliases.Contains(name));

    protected override bool MayBeAbsent(MemberModel member) => member.IsOptional || member.Type is NullableRef;

    /// <summary>Something empty of another kind in place of an optional member, as the reader passes over it.</summary>
    protected override bool IsPlaceholder(JsonValue value, MemberModel member) =>
        MayBeAbsent(member) && Placeholders.StandsFor(member.Type is NullableRef nullable ? nullable.Value : member.Type, value);

    /// <summary>Null means absent, which the caller judges, or an empty list or map.</summary>
    protected override void CheckNullMember(JsonProperty property, MemberModel member, HashSet<string> present)
    {
        if (member.Type == TypeBinder.Anything || IsCollection(member.Type))
        {
            present.Add(member.WireName);
        }
    }

    protected override JsonObject? AsRecord(JsonValue value) => value switch
    {
        JsonObject record => record,
        JsonArray { Items: { Count: 1 } items } => items[0] as JsonObject,
        _ => null,
    };

    protected override void CheckJsonText(JsonValue value, TypeRef content, string what)
    {
        switch (value)
        {
            case JsonString { Value: var blank } when blank.Trim() is "" or "null":
                break;
            case JsonString text:
                CheckParsedText(text, content, what);
                break;
            default:
                Check(value, content, what);
                break;
        }
    }

    protected override IEnumerable<JsonValue> SeparatedTexts(JsonValue value) =>
        value is JsonArray array ? array.Items : new[] { value };

    private static string? NumberText(JsonValue value) => value switch
    {
        JsonNumber number => number.Text,
        JsonString text => text.Value.Trim(),
        _ => null,
    };

    private static bool IsWhole(JsonValue value, out long number)
    {
        number = 0;
        return NumberText(value) is { } text && JsonNumbers.TryWhole(text, out number);
    }

    private static bool IsBoolean(JsonValue value) =>
        value is JsonBoolean || (NumberText(value) is { } text && text.Trim().ToLowerInvariant() is "true" or "false" or "0" or "1");
}
