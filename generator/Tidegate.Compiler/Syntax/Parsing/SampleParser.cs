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
        KeyedMapping keys = KeyedMapping.Read(context, mapping, "A sample", anchor, SpecKeys.Sample);
        keys.Word("name");
        YamlEntry? body = keys.Entry("body");
        YamlEntry? answer = keys.Required("answer", "{ code: 0 }");
        JsonObject? path = ParseParameters(context, keys.Entry("path"));
        JsonObject? query = ParseParameters(context, keys.Entry("query"));
        if (answer is null)
        {
            // What the answer holds may stand in the body by mistake, so that nothing can be said of that.
            return new SampleSyntax(anchor, path, query, null, null, null);
        }

        Word? bodyKey = body is null ? null : new Word(body.Key.Value, body.Key.Span);
        return new SampleSyntax(anchor, path, query, bodyKey, ParseValue(context, body), ParseValue(context, answer));
    }

    private static JsonObject? ParseParameters(ParseContext context, YamlEntry? entry)
    {
        if (entry is { Value: not YamlMapping })
        {
            context.ReportKind(entry, $"'{entry.Key.Value}'", "a mapping of parameters to values");
            return null;
        }

        return (JsonObject?)ParseValue(context, entry);
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
