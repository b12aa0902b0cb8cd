using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Checks that a request sample is what the generated writer would write.</summary>
internal sealed class RequestChecker : ShapeChecker
{
    public RequestChecker(IReadOnlyDictionary<string, TypeModel> types, DiagnosticBag diagnostics)
        : base(types, diagnostics)
    {
    }

    protected override bool IsEmptyCollection(JsonValue value) => false;

    protected override string? ScalarProblem(JsonValue value, ScalarKind kind) => kind switch
    {
        ScalarKind.Json => null,
        ScalarKind.Bool => value is JsonBoolean ? null : "true or false",
        ScalarKind.Int => IntEnumProblem(value),
        ScalarKind.Long => IsPlainInteger(value, out _) ? null : "a whole number",
        ScalarKind.EpochMillis => IsPlainInteger(value, out _) ? null : "a number of milliseconds since 1970",
        ScalarKind.Double or ScalarKind.Decimal => value is JsonNumber ? null : "a number",
        ScalarKind.Id => value is JsonNumber or JsonString ? null : "a number or text",
        _ => value is JsonString ? null : value is JsonNumber ? "text (put it in quotes)" : "text",
    };

    protected override string? IntEnumProblem(JsonValue value) =>
        IsPlainInteger(value, out long number) && number is >= int.MinValue and <= int.MaxValue ? null : "a whole number of 32 bits";

    protected override string? ItemProblem(string item, TypeRef type) => WireText.Problem(item, type);

    /// <summary>The writer writes none.</summary>
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

    protected override JsonObject? AsRecord(JsonValue value) => value as JsonObject;

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

    private static bool IsPlainInteger(JsonValue value, out long number)
    {
        number = 0;
        return value is JsonNumber { Text: var text }
            && text.All(c => c is not ('.' or 'e' or 'E'))
            && JsonNumbers.TryWhole(text, out number);
    }
}
