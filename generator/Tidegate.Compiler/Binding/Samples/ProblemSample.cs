using System.Collections.Generic;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>
/// Checks a sample of problem details (RFC 9457). A client ignores members that are not of their type, but a page that shows some has a mistake, or
/// shows no problem details.
/// </summary>
internal static class ProblemSample
{
    private static readonly HashSet<string> s_texts = new() { "type", "title", "detail", "instance" };

    public static void Check(JsonValue body, DiagnosticBag diagnostics)
    {
        if (body is not JsonObject problem)
        {
            diagnostics.Report(SampleRules.WrongValue, body.Span, "The answer", "an object, since it is problem details", AnswerChecker.Describe(body));
            return;
        }

        foreach (JsonProperty property in problem.Properties)
        {
            string? expected = property switch
            {
                { Name.Text: "status", Value: not JsonNumber } => "a number",
                { Value: not JsonString } when s_texts.Contains(property.Name.Text) => "text",
                _ => null,
            };
            if (expected is not null)
            {
                diagnostics.Report(SampleRules.WrongValue, property.Value.Span, $"'{property.Name.Text}'", expected, AnswerChecker.Describe(property.Value));
            }
        }
    }
}
