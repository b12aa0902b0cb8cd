using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>
/// Checks that a sample response is one that the generated reader accepts: numbers as text, text as numbers, JSON text as a bare value,
/// null for an absent member, a record inside an array of its own.
/// </summary>
internal sealed class AnswerChecker : ShapeChecker
{
    private static readonly char[] s_blanks = { ' ', '\t', '\r', '\n' };

    private readonly OutcomeChecker _outcomes;

    /// <param name="itemEnvelope">The envelope of the service, by which items of batches tell their outcomes.</param>
    public AnswerChecker(IReadOnlyDictionary<string, TypeModel> types, EnvelopeModel itemEnvelope, DiagnosticBag diagnostics)
        : base(types, diagnostics)
    {
        _outcomes = new OutcomeChecker(itemEnvelope, this, diagnostics);
    }

    /// <summary>Whether null is read as an empty collection of the type.</summary>
    public static bool IsCollection(TypeRef type) => type is ArrayRef or MapRef or SeparatedRef;

    /// <summary>The client keeps what it does not know.</summary>
    protected override SpecRule NoAlternative => SampleRules.UnlistedAlternative;

    protected override bool IsEmptyCollection(JsonValue value) => value is JsonNull;

    public override string? ScalarProblem(JsonValue value, Scalar scalar) => scalar.Form switch
    {
        ScalarForm.Any => null,
        ScalarForm.Boolean => IsBoolean(value) ? null : scalar.Noun,
        ScalarForm.WholeNumber or ScalarForm.Number => scalar.Problem(NumberText(value) ?? ""),
        ScalarForm.NumberOrText => value is JsonString or JsonNumber ? null : scalar.Noun,
        ScalarForm.Text => value.Spelling is { } text ? scalar.Problem(text) : scalar.Noun,
        _ => throw new ArgumentOutOfRangeException(nameof(scalar)),
    };

    /// <summary>An item is read like a standalone text.</summary>
    protected override string? ItemProblem(string item, Scalar scalar) => ScalarProblem(new JsonString(default, item), scalar);

    protected override ValueModel? Find(IReadOnlyCollection<ValueModel> members, string name) =>
        members.FirstOrDefault(member => member.WireName == name || member.Aliases.Contains(name));

    protected override bool MayBeAbsent(ValueModel member) => member.IsOptional || member.Type is NullableRef || member.Lacking != Lacking.Never;

    /// <summary>Whether the value is an empty one of another kind in place of an optional member, which the reader skips.</summary>
    protected override bool IsPlaceholder(JsonValue value, ValueModel member) =>
        MayBeAbsent(member) && AbsentValues.StandsFor(member.Type is NullableRef nullable ? nullable.Value : member.Type, value);

    /// <summary>Null means that the member is absent, which the caller checks, or an empty list or map.</summary>
    protected override void CheckNullMember(JsonProperty property, ValueModel member, HashSet<string> present)
    {
        if (member.Type == TypeBinder.Anything || IsCollection(member.Type))
        {
            present.Add(member.WireName);
        }
    }

    /// <summary>Limits are of what a service takes. What it answers is read as it comes.</summary>
    protected override void CheckLimits(JsonProperty property, ValueModel member)
    {
    }

    protected override JsonObject? AsRecord(JsonValue value) => value switch
    {
        JsonObject record => record,
        JsonArray { Items: { Count: 1 } items } => items[0] as JsonObject,
        _ => null,
    };

    protected override void CheckOutcome(JsonValue value, OutcomeRef outcome, string what)
    {
        if (value is JsonObject item)
        {
            _outcomes.Check(item, outcome, what);
        }
        else
        {
            Expect("an object with the outcome of one item", value, what);
        }
    }

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

    /// <summary>The number that is read; null when the value is not a number.</summary>
    public static string? NumberText(JsonValue value) => value switch
    {
        JsonNumber number => number.Text,
        JsonString text => JsonNumbers.InText(text.Value.Trim(s_blanks)),
        _ => null,
    };

    private static bool IsBoolean(JsonValue value) => value switch
    {
        JsonBoolean => true,
        JsonNumber number => JsonNumbers.TryWhole(number.Text, out long whole) && whole is 0 or 1,
        JsonString text => text.Value.Trim(s_blanks).ToLowerInvariant() is "true" or "false" or "0" or "1",
        _ => false,
    };
}
