using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Checks that a sample request is what the generated writer would write.</summary>
internal sealed class RequestChecker : ShapeChecker
{
    /// <summary>The writer never writes a whole number with any of these.</summary>
    private static readonly char[] s_fractionMarks = { '.', 'e', 'E' };

    public RequestChecker(IReadOnlyDictionary<string, TypeModel> types, DiagnosticBag diagnostics)
        : base(types, diagnostics)
    {
    }

    protected override SpecRule NoAlternative => SampleRules.NoAlternative;

    protected override bool IsEmptyCollection(JsonValue value) => false;

    public override string? ScalarProblem(JsonValue value, Scalar scalar) => scalar.Form switch
    {
        ScalarForm.Any => null,
        ScalarForm.Boolean => value is JsonBoolean ? null : scalar.Noun,
        ScalarForm.WholeNumber => scalar.Problem(value is JsonNumber { Text: var text } && text.IndexOfAny(s_fractionMarks) < 0 ? text : ""),
        ScalarForm.Number => scalar.Problem(value is JsonNumber { Text: var text } ? text : ""),
        ScalarForm.NumberOrText => value is JsonNumber or JsonString ? null : scalar.Noun,
        ScalarForm.Text => value is JsonString { Value: var text } ? scalar.Problem(text) : value is JsonNumber ? $"{scalar.Noun} (put it in quotes)" : scalar.Noun,
        _ => throw new ArgumentOutOfRangeException(nameof(scalar)),
    };

    protected override string? ItemProblem(string item, Scalar scalar) => scalar.Problem(item);

    /// <summary>The writer writes no placeholders.</summary>
    protected override bool IsPlaceholder(JsonValue value, ValueModel member) => false;

    protected override ValueModel? Find(IReadOnlyCollection<ValueModel> members, string name) =>
        members.FirstOrDefault(member => member.WireName == name);

    protected override bool MayBeAbsent(ValueModel member) => member.IsOptional;

    protected override void CheckNullMember(JsonProperty property, ValueModel member, HashSet<string> present)
    {
        present.Add(member.WireName);
        if (member.Type != TypeBinder.Anything)
        {
            string remedy = member.IsOptional ? "left out when it has no value" : member.Type.Display();
            Expect(remedy, property.Value, $"'{property.Name.Text}'");
        }
    }

    protected override void CheckLimits(JsonProperty property, ValueModel member) => LimitChecker.Check(property, member, Diagnostics);

    protected override JsonObject? AsRecord(JsonValue value) => value as JsonObject;

    /// <summary>No request has any, which is reported where it is declared.</summary>
    protected override void CheckOutcome(JsonValue value, OutcomeRef outcome, string what)
    {
    }

    protected override void CheckJsonText(JsonValue value, TypeRef content, string what)
    {
        if (value is JsonString text)
        {
            CheckParsedText(text, content, what);
        }
        else
        {
            Expect($"JSON text (in quotes) of {content.Display()}", value, what);
        }
    }

    protected override IEnumerable<JsonValue> SeparatedTexts(JsonValue value) => new[] { value };
}
