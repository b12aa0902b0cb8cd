using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Syntax.Parsing;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>
/// Checks a sample's value against its declared type. A request may hold what the generated writer would write, a response what the
/// generated reader would accept.
/// </summary>
internal abstract class ShapeChecker
{
    private readonly IReadOnlyDictionary<string, TypeModel> _types;

    /// <summary>The same excess or missing member in several samples is one mistake, reported at its first occurrence.</summary>
    private readonly HashSet<string> _reported = new();

    protected ShapeChecker(IReadOnlyDictionary<string, TypeModel> types, DiagnosticBag diagnostics)
    {
        _types = types;
        Diagnostics = diagnostics;
    }

    protected DiagnosticBag Diagnostics { get; }

    /// <param name="what">What the value is, as the beginning of messages, such as <c>'flowId'</c>.</param>
    public void Check(JsonValue value, TypeRef type, string what)
    {
        switch (type)
        {
            case NullableRef nullable:
                if (value is not JsonNull)
                {
                    Check(value, nullable.Value, what);
                }

                break;
            case ArrayRef or MapRef or SeparatedRef when IsEmptyCollection(value):
                break;
            case ScalarRef scalar:
                Expect(ScalarProblem(value, scalar.OnWire), value, what);
                break;
            case NamedRef named:
                CheckNamed(value, named, what);
                break;
            case ArrayRef array:
                CheckArray(value, array.Item, what);
                break;
            case MapRef map:
                CheckMap(value, map.Value, what);
                break;
            case OutcomeRef outcome:
                CheckOutcome(value, outcome, what);
                break;
            case JsonTextRef text:
                CheckJsonText(value, text.Content, what);
                break;
            case SeparatedRef list:
                CheckSeparated(value, list, what);
                break;
        }
    }

    /// <summary>Checks an object with these members: a record or a body.</summary>
    /// <param name="owner">What declares the members, as the beginning of messages.</param>
    /// <param name="free">Stands for each other member; null when there must be none.</param>
    public void CheckMembers(JsonObject value, IReadOnlyCollection<ValueModel> members, SourceSpan anchor, string owner, ValueModel? free = null)
    {
        HashSet<string> present = new();
        bool followsUnknown = false;
        foreach (JsonProperty property in value.Properties)
        {
            if ((Find(members, property.Name.Text) ?? free) is not { } member)
            {
                string? meant = Suggestions.Nearest(property.Name.Text, members.Select(m => m.WireName));
                if (meant is not null || !followsUnknown)
                {
                    // Consecutive unknown members probably belong elsewhere together: they are one mistake.
                    string hint = meant is null ? ": declare it there, or delete it here" : $": did you mean '{meant}'?";
                    ReportOnce(SampleRules.UnknownMember, property.Name.Span, property.Name.Text, owner, hint);
                }

                present.Add(meant ?? property.Name.Text);
                followsUnknown = meant is null;
                continue;
            }

            followsUnknown = false;
            if (property.Value is JsonNull && member.Type is not NullableRef)
            {
                CheckNullMember(property, member, present);
            }
            else
            {
                present.Add(member.WireName);
                if (!IsPlaceholder(property.Value, member))
                {
                    Check(property.Value, member.Type, $"'{property.Name.Text}'");
                    CheckLimits(property, member);
                }
            }
        }

        foreach (ValueModel member in members.Where(m => !MayBeAbsent(m) && !present.Contains(m.WireName)))
        {
            ReportOnce(SampleRules.MissingMember, anchor, owner, member.WireName, $"declare it as '{member.WireName}?'");
        }
    }

    /// <summary>What is said of a value that is none of the alternatives of a union.</summary>
    protected abstract SpecRule NoAlternative { get; }

    /// <returns>What the value must be; null when it fits.</returns>
    public abstract string? ScalarProblem(JsonValue value, Scalar scalar);

    /// <returns>What an item of a separated list must be; null when it fits.</returns>
    protected abstract string? ItemProblem(string item, Scalar scalar);

    protected abstract ValueModel? Find(IReadOnlyCollection<ValueModel> members, string name);

    protected abstract bool MayBeAbsent(ValueModel member);

    /// <summary>Whether the value represents an empty list or map, although it is neither.</summary>
    protected abstract bool IsEmptyCollection(JsonValue value);

    /// <summary>Whether a value represents an absent member.</summary>
    protected abstract bool IsPlaceholder(JsonValue value, ValueModel member);

    /// <summary>Checks a member that is null although its type is not nullable.</summary>
    /// <param name="present">The members that count as present.</param>
    protected abstract void CheckNullMember(JsonProperty property, ValueModel member, HashSet<string> present);

    /// <summary>Checks a value of the right kind against the limits of its member.</summary>
    protected abstract void CheckLimits(JsonProperty property, ValueModel member);

    /// <summary>The object that represents a record; null when the value is not one.</summary>
    protected abstract JsonObject? AsRecord(JsonValue value);

    /// <summary>The values that hold the items of a separated list.</summary>
    protected abstract IEnumerable<JsonValue> SeparatedTexts(JsonValue value);

    protected abstract void CheckOutcome(JsonValue value, OutcomeRef outcome, string what);

    protected abstract void CheckJsonText(JsonValue value, TypeRef content, string what);

    protected void CheckParsedText(JsonString text, TypeRef content, string what)
    {
        if (JsonTextParser.Parse(text, out Word? mistake) is { } value)
        {
            Check(value, content, $"The JSON text of {Inside(what)}");
        }
        else
        {
            Diagnostics.Report(SampleRules.BrokenJson, mistake!.Span, Inside(what), mistake.Text);
        }
    }

    /// <param name="remedy">What to do if it is the declaration that is wrong.</param>
    protected void Expect(string? problem, JsonValue value, string what, string remedy = "")
    {
        if (problem is not null)
        {
            bool isDocument = value is JsonString { Value: var text } && problem.StartsWith("an ", StringComparison.Ordinal) && text.TrimStart() is ['{' or '[', ..];
            Diagnostics.Report(
                SampleRules.WrongValue, value.Span, what, problem, Describe(value) + (isDocument ? ": write the JSON as it is, without quotes or '|'" : remedy));
        }
    }

    /// <summary>The words that begin a message, in the form used within one.</summary>
    private static string Inside(string what) => char.ToLowerInvariant(what[0]) + what.Substring(1);

    public static string Describe(JsonValue value) => value switch
    {
        JsonObject => "an object",
        JsonArray => "an array",
        JsonString { Value: var text } => $"the text '{text}'",
        JsonNumber { Text: var number } => $"the number {number}",
        JsonBoolean { Value: var flag } => flag ? "true" : "false",
        _ => "null",
    };

    private void ReportOnce(SpecRule rule, SourceSpan span, params string[] arguments)
    {
        if (_reported.Add(rule.Id + string.Join(" ", arguments)))
        {
            Diagnostics.Report(rule, span, arguments);
        }
    }

    private void CheckNamed(JsonValue value, NamedRef named, string what)
    {
        if (named.OnWire is { } scalar)
        {
            Expect(ScalarProblem(value, scalar), value, what);
        }

        switch (_types[named.Name])
        {
            case IdModel or IntEnumModel:
                break;
            case StringEnumModel model:
                CheckEnumValue(value, model);
                break;
            case UnionModel union:
                CheckUnion(value, union, what);
                break;
            case RecordModel record when AsRecord(value) is { } members:
                SourceSpan anchor = members.Properties.Count > 0 ? members.Properties[0].Name.Span : members.Span;
                CheckMembers(members, record.Members, anchor, record.Name, record.Free);
                break;
            default:
                Expect($"an object, a {named.Name}", value, what, value is JsonArray ? $": declare it as '{named.Name}[]' if there are several" : "");
                break;
        }
    }

    private void CheckUnion(JsonValue value, UnionModel union, string what)
    {
        JsonValue? content = union.Tag is null ? value : AsRecord(value);
        if (content is null or JsonNull)
        {
            Expect(union.Tag is null ? $"a {union.Name}" : $"an object, a {union.Name}", value, what);
        }
        else if (SampleAlternatives.Find(union, content, this) is { } alternative)
        {
            Check(SampleAlternatives.WithoutTag(union, content), alternative.Type, what);
        }
        else
        {
            Diagnostics.Report(NoAlternative, content.Span, what, union.Name, SampleAlternatives.List(union), SampleAlternatives.Describe(union, content));
        }
    }

    /// <summary>Enums are open, so only a value that looks like a typo is reported.</summary>
    private void CheckEnumValue(JsonValue value, StringEnumModel model)
    {
        if (value is JsonString text
            && model.Values.All(known => known.Value != text.Value && !known.Aliases.Contains(text.Value))
            && Suggestions.Nearest(text.Value, model.Values.Select(known => known.Value)) is { } meant)
        {
            ReportOnce(SampleRules.NearEnumValue, text.Span, text.Value, model.Name, meant);
        }
    }

    private void CheckSeparated(JsonValue value, SeparatedRef list, string what)
    {
        foreach (JsonValue text in SeparatedTexts(value))
        {
            Expect(ScalarProblem(text, Scalar.Of(ScalarKind.String)), text, what);
            string items = (text as JsonString)?.Value ?? "";
            foreach (string item in items.Split(list.Separator).Select(part => part.Trim()).Where(part => part.Length > 0))
            {
                if (list.Item.OnWire is { } scalar && ItemProblem(item, scalar) is { } problem)
                {
                    Diagnostics.Report(SampleRules.WrongValue, text.Span, $"An item of {Inside(what)}", problem, $"'{item}'");
                }
            }
        }
    }

    private void CheckArray(JsonValue value, TypeRef item, string what)
    {
        if (value is not JsonArray array)
        {
            Expect("an array", value, what);
            return;
        }

        foreach (JsonValue element in array.Items)
        {
            Check(element, item, $"An item of {Inside(what)}");
        }
    }

    private void CheckMap(JsonValue value, TypeRef type, string what)
    {
        if (value is not JsonObject map)
        {
            Expect("an object", value, what);
            return;
        }

        foreach (JsonProperty property in map.Properties)
        {
            Check(property.Value, type, $"'{property.Name.Text}'");
        }
    }
}
