using System.Collections.Generic;
using System.Text.RegularExpressions;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads a sample's YAML as the JSON value that it represents under the YAML 1.2 core schema.</summary>
internal static class JsonValueParser
{
    private static readonly Regex s_yamlNumber = new(
        @"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$",
        RegexOptions.CultureInvariant);

    public static JsonValue Parse(ParseContext context, YamlNode node) => node switch
    {
        YamlMapping mapping => ParseObject(context, mapping),
        YamlSequence sequence => ParseArray(context, sequence),
        YamlScalar { Style: ScalarStyle.Plain } scalar => ParsePlain(context, scalar),
        YamlScalar scalar => new JsonString(scalar.Span, scalar.Value) { Pieces = scalar.Pieces },
        _ => new JsonNull(node.Span),
    };

    private static JsonObject ParseObject(ParseContext context, YamlMapping mapping)
    {
        List<JsonProperty> properties = new();
        foreach (YamlEntry entry in mapping.Entries)
        {
            JsonValue value = Parse(context, entry.Value);
            // An empty value has no text to point at, so its key is used.
            properties.Add(new JsonProperty(
                new Word(entry.Key.Value, entry.Key.Span),
                value is JsonNull { Span.Length: 0 } ? new JsonNull(entry.Key.Span) : value));
        }

        return new JsonObject(mapping.Span, properties.ToEquatableArray());
    }

    private static JsonArray ParseArray(ParseContext context, YamlSequence sequence)
    {
        List<JsonValue> items = new();
        foreach (YamlNode item in sequence.Items)
        {
            items.Add(Parse(context, item));
        }

        return new JsonArray(sequence.Span, items.ToEquatableArray());
    }

    private static JsonValue ParsePlain(ParseContext context, YamlScalar scalar)
    {
        switch (scalar.Value)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return new JsonNull(scalar.Span);
            case "true" or "True" or "TRUE":
                return new JsonBoolean(scalar.Span, true);
            case "false" or "False" or "FALSE":
                return new JsonBoolean(scalar.Span, false);
            case { } text when JsonNumbers.IsNumber(text):
                return new JsonNumber(scalar.Span, text);
            case { } text when s_yamlNumber.IsMatch(text):
                context.Report(SampleRules.NotJsonNumber, scalar.Span, text);
                return new JsonNumber(scalar.Span, "0");
            default:
                return new JsonString(scalar.Span, scalar.Value);
        }
    }
}
