using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tidegate.PageCoverage.Operations;

/// <summary>Reads JSON as pages print it, and mends what can only have been meant in one way.</summary>
internal static partial class SampleJson
{
    private static readonly JsonDocumentOptions s_lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <returns>Null when it is no JSON, even mended.</returns>
    public static JsonNode? Read(string text)
    {
        string document = Document(text);
        string plain = FullWidth(document);
        string[] tries =
        [
            document,
            plain,
            DocumentInText().Replace(plain, WithEscapedQuotes),
            TextOfLine().Replace(plain, WithEscapedQuotes),
            $"{{{plain}",
            MissingValue().Replace(plain, ": null"),
            MissingComma().Replace(plain, "${before},${after}"),
        ];
        return tries.Select(TryParse).FirstOrDefault(node => node is not null);
    }

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: s_lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string WithEscapedQuotes(Match text) =>
        $"{text.Groups["head"].Value}{BareQuote().Replace(text.Groups["inner"].Value, "\\\"")}{text.Groups["tail"].Value}";

    /// <summary>From the first bracket to the last; what stands before and behind is a label. A name without a bracket before it has lost that.</summary>
    private static string Document(string text)
    {
        int start = text.TrimStart().StartsWith('"') ? 0 : text.IndexOfAny(['{', '[']);
        int end = text.LastIndexOfAny(['}', ']']);
        return start < 0 || end < start ? "" : text[start..(end + 1)].Replace('\u00a0', ' ').Replace("\u200b", "", StringComparison.Ordinal);
    }

    private static string FullWidth(string text) =>
        text.Replace('，', ',').Replace('：', ':').Replace('“', '"').Replace('”', '"').Replace('　', ' ');

    /// <summary>A document in a text whose quotes are not escaped.</summary>
    [GeneratedRegex("""^(?<head>\s*"[^"]*"\s*:\s*")(?<inner>[\[{].*[\]}])(?<tail>"\s*,?\s*)$""", RegexOptions.Multiline)]
    private static partial Regex DocumentInText();

    /// <summary>A text with quotes that are not escaped, alone on its line.</summary>
    [GeneratedRegex("""^(?<head>\s*"[^"]*"\s*:\s*")(?<inner>.*)(?<tail>"\s*,?\s*)$""", RegexOptions.Multiline)]
    private static partial Regex TextOfLine();

    [GeneratedRegex(@"(?<!\\)""")]
    private static partial Regex BareQuote();

    [GeneratedRegex(@":\s*(?=[,}])")]
    private static partial Regex MissingValue();

    [GeneratedRegex("""(?<before>["\d\]}el])(?<after>\s*\n\s*")""")]
    private static partial Regex MissingComma();
}
