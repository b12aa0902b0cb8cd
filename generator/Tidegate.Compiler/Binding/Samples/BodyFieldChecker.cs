using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Checks what a sample gives for those fields of a form and parts of a body that are no single text.</summary>
internal sealed class BodyFieldChecker
{
    private readonly RequestChecker _requests;
    private readonly DiagnosticBag _diagnostics;

    public BodyFieldChecker(RequestChecker requests, DiagnosticBag diagnostics)
    {
        _requests = requests;
        _diagnostics = diagnostics;
    }

    public void Check(JsonProperty property, TypeRef type, BindingLocation location)
    {
        string what = $"'{property.Name.Text}'";
        switch (type)
        {
            case FileRef:
                CheckFile(property.Value, what);
                break;
            case ArrayRef { Item: FileRef }:
                ItemsOf(property.Value, what, "a list of texts, each what a file holds").ForEach(item => CheckFile(item, $"An item of {what}"));
                break;
            case ArrayRef array when location == BindingLocation.Form:
                ItemsOf(property.Value, what, "a list of single values").ForEach(item => CheckItem(item, array.Item, $"An item of {what}"));
                break;
            default:
                _requests.Check(property.Value, type, what);
                break;
        }
    }

    private void CheckFile(JsonValue value, string what)
    {
        if (value.Spelling is null)
        {
            _diagnostics.Report(SampleRules.WrongValue, value.Span, what, "text, what the file holds", "a mapping, a list or null");
        }
    }

    private void CheckItem(JsonValue value, TypeRef type, string what)
    {
        if (value.Spelling is not { } text)
        {
            _diagnostics.Report(SampleRules.WrongValue, value.Span, what, "a single value", "a mapping, a list or null");
        }
        else if (type.OnWire!.Problem(text) is { } problem)
        {
            _diagnostics.Report(SampleRules.WrongValue, value.Span, what, problem, $"'{text}'");
        }
    }

    private List<JsonValue> ItemsOf(JsonValue value, string what, string expected)
    {
        if (value is JsonArray array)
        {
            return array.Items.ToList();
        }

        _diagnostics.Report(SampleRules.WrongValue, value.Span, what, expected, value.Spelling is { } text ? $"'{text}'" : "a mapping or null");
        return new List<JsonValue>();
    }
}
