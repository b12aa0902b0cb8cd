using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Answers of samples that are items one after another: <c>{ items: [{ flowId: 1 }], contentType: text/event-stream }</c>.</summary>
internal static class StreamAnswers
{
    private const string Items = "items";
    private const string ContentType = "contentType";

    /// <summary>The types that a client takes for items; the first is that of an answer that does not say it.</summary>
    private static readonly string[] s_types =
    [
        "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines", "application/json-lines", "application/json-seq", SampleStream.Events,
    ];

    /// <summary>Whether an answer is meant as items, and not as an envelope, which may have a member of that name itself.</summary>
    public static bool IsStream(JsonValue? answer, EnvelopeModel envelope) =>
        answer is JsonObject members
        && Find(members, Items) is not null
        && (Find(members, ContentType) is not null || !envelope.Names.Any(name => name.Split('.')[0] == Items));

    /// <returns>Null when the answer has no items, or none that can be read, which <see cref="Check"/> reports.</returns>
    public static SampleStream? Read(JsonValue answer, StreamRef stream, EnvelopeModel envelope)
    {
        if (!IsStream(answer, envelope) || answer is not JsonObject members || Find(members, Items)?.Value is not JsonArray items)
        {
            return null;
        }

        string type = Find(members, ContentType)?.Value.Spelling ?? s_types[0];
        bool isText = TypeOf(type) == SampleStream.Events && stream.Item is ScalarRef { Kind: ScalarKind.String } or NullableRef { Value: ScalarRef { Kind: ScalarKind.String } };
        return new SampleStream(items.Items.Select(item => isText && item is JsonString text ? text.Value : item.ToJson()).ToEquatableArray(), type);
    }

    public static void Check(SampleSyntax sample, StreamRef stream, AnswerChecker checker, DiagnosticBag diagnostics)
    {
        foreach (JsonProperty property in ((JsonObject)sample.Answer!).Properties)
        {
            string name = property.Name.Text;
            if (name == Items)
            {
                checker.Check(property.Value, stream.AsArray, "'items'");
            }
            else if (name != ContentType)
            {
                string hint = Suggestions.Nearest(name, [Items, ContentType]) is { } meant ? $": did you mean '{meant}'?" : ": delete it; a stream has 'items' and 'contentType'";
                diagnostics.Report(SampleRules.UnknownMember, property.Name.Span, name, "The stream", hint);
            }
            else if (property.Value is not JsonString { Value: var type } || !s_types.Contains(TypeOf(type)))
            {
                diagnostics.Report(
                    SampleRules.WrongValue, property.Value.Span, "'contentType'", $"one of {string.Join(", ", s_types)}, or the whole answer where it is JSON", ShapeChecker.Describe(property.Value));
            }
        }

        if (sample.Status is not (null or (>= 200 and <= 299 and not (204 or 205 or 206))))
        {
            diagnostics.Report(SampleRules.WrongValue, sample.StatusPlace!.Value, "The status of a stream", "one of success with a body, such as 200", $"{sample.Status}");
        }
    }

    private static string TypeOf(string contentType) => contentType.Split(';')[0].Trim().ToLowerInvariant();

    private static JsonProperty? Find(JsonObject members, string name) => members.Properties.FirstOrDefault(property => property.Name.Text == name);
}
