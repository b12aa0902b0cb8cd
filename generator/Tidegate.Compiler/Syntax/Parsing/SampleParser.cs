using System.Collections.Generic;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads the items of <c>samples</c>.</summary>
internal static class SampleParser
{
    public static EquatableArray<SampleSyntax> Parse(ParseContext context, YamlEntry? entry)
    {
        List<SampleSyntax> samples = new();
        if (entry?.Value is YamlSequence sequence)
        {
            foreach (YamlNode item in sequence.Items)
            {
                if (item is YamlMapping mapping)
                {
                    samples.Add(ParseSample(context, mapping));
                }
                else
                {
                    context.ReportKind(item, "A sample", "a mapping with the key 'answer'");
                }
            }
        }
        else if (entry is not null)
        {
            context.ReportKind(entry, "'samples'", "a list of { body, answer }");
        }

        return samples.ToEquatableArray();
    }

    private static SampleSyntax ParseSample(ParseContext context, YamlMapping mapping)
    {
        SourceSpan anchor = mapping.Entries.Count > 0 ? mapping.Entries[0].Key.Span : mapping.Span;
        var keys = KeyedMapping.Read(context, mapping, "A sample", anchor, SpecKeys.Sample);
        keys.Word("name");
        YamlEntry? body = keys.Entry("body");
        YamlEntry? answer = keys.Required("answer", "{ code: 0 }");
        var parameters = ParseParameters(context, keys).ToEquatableArray();
        if (answer is null)
        {
            // The response may have been put into the body by mistake, so nothing can be said about the body.
            return new SampleSyntax(anchor, parameters, null, null, null);
        }

        int? status = keys.Number("status");
        Word? bodyKey = body is null ? null : new Word(body.Key.Value, body.Key.Span);
        return new SampleSyntax(anchor, parameters, bodyKey, ParseValue(context, body), ParseValue(context, answer))
        {
            Status = status,
            StatusPlace = keys.Entry("status")?.Value.Span,
        };
    }

    private static IEnumerable<SampleSection> ParseParameters(ParseContext context, KeyedMapping keys)
    {
        foreach (string key in ParameterSection.Keys)
        {
            YamlEntry? entry = keys.Entry(key);
            if (entry is { Value: not YamlMapping })
            {
                context.ReportKind(entry, $"'{key}'", "a mapping of parameters to values");
            }
            else if (ParseValue(context, entry) is JsonObject values)
            {
                yield return new SampleSection(key, values);
            }
        }
    }

    private static JsonValue? ParseValue(ParseContext context, YamlEntry? entry)
    {
        if (entry is null)
        {
            return null;
        }

        JsonValue value = JsonValueParser.Parse(context, entry.Value);
        return value is JsonNull { Span.Length: 0 } ? new JsonNull(entry.Key.Span) : value;
    }
}
