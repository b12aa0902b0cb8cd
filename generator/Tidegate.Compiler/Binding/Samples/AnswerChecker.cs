using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>
/// Checks that an answer sample is what the generated reader would accept: numbers as text, text as numbers, JSON text as
/// a bare value, null for an absent member, a record inside an array of its own.
/// </summary>
internal sealed class AnswerChecker : ShapeChecker
{
    /// <summary>The milliseconds since 1970 that a date between the years 1 and 9999 can have.</summary>
    private const long MinMillis = -62_135_596_800_000;
    private const long MaxMillis = 253_402_300_799_999;

    private static readonly char[] s_blanks = { ' ', '\t', '\r', '\n' };

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
        ScalarKind.EpochMillis => IsWhole(value, out long millis) && millis is >= MinMillis and <= MaxMillis
            ? null
            : "a number of milliseconds since 1970",
        ScalarKind.Double => NumberText(value) is not { } text ? "a number" : JsonNumbers.FitsDouble(text) ? null : "a number that a double holds",
        ScalarKind.Decimal => NumberText(value) is not { } text ? "a number" : JsonNumbers.FitsDecimal(text) ? null : "a number of at most 28 digits",
        ScalarKind.Id => value is JsonString or JsonNumber ? null : "a number or text",
        _ => value is JsonString or JsonNumber or JsonBoolean ? null : "text",
    };

    protected override string? IntEnumProblem(JsonValue value) =>
        IsWhole(value, out long number) && number is >= int.MinValue and <= int.MaxValue ? null : "a whole number of 32 bits";

    /// <summary>An item is read as a text that stands alone.</summary>
    protected override string? ItemProblem(string item, TypeRef type)
    {
        var text = new JsonString(default, item);
        return type switch
        {
            ScalarRef scalar => ScalarProblem(text, scalar.Kind),
            NamedRef { Kind: NamedKind.IntEnum } => IntEnumProblem(text),
            _ => null,
        };
    }

    protected override ValueModel? Find(IReadOnlyCollection<ValueModel> members, string name) =>
        members.FirstOrDefault(member => member.WireName == name || member.Aliases.Contains(name));

    protected override bool MayBeAbsent(ValueModel member) => member.IsOptional || member.Type is NullableRef;

    /// <summary>Something empty of another kind in place of an optional member, as the reader passes over it.</summary>
    protected override bool IsPlaceholder(JsonValue value, ValueModel member) =>
        MayBeAbsent(member) && AbsentValues.StandsFor(member.Type is NullableRef nullable ? nullable.Value : member.Type, value);

    /// <summary>Null means absent, which the caller judges, or an empty list or map.</summary>
    protected override void CheckNullMember(JsonProperty property, ValueModel member, HashSet<string> present)
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

    /// <summary>The number that is read; null when the value is none.</summary>
    public static string? NumberText(JsonValue value) => value switch
    {
        JsonNumber number => number.Text,
        JsonString text => JsonNumbers.InText(text.Value.Trim(s_blanks)),
        _ => null,
    };

    private static bool IsWhole(JsonValue value, out long number)
    {
        number = 0;
        return NumberText(value) is { } text && JsonNumbers.TryWhole(text, out number);
    }

    private static bool IsBoolean(JsonValue value) => value switch
    {
        JsonBoolean => true,
        JsonNumber => IsWhole(value, out long number) && number is 0 or 1,
        JsonString text => text.Value.Trim(s_blanks).ToLowerInvariant() is "true" or "false" or "0" or "1",
        _ => false,
    };
}
