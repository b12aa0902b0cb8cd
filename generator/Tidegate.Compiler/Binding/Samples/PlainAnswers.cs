using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Answers of samples that are no JSON, be they files, texts or bytes: <c>{ file: what it holds, contentType: text/csv, name: a.csv }</c>.</summary>
internal static class PlainAnswers
{
    private const string File = "file";
    private const string ContentType = "contentType";
    private const string Name = "name";

    private static readonly string[] s_keys = [File, ContentType, Name];

    /// <summary>Whether an answer is meant as a file, and not as an envelope.</summary>
    public static bool IsFile(JsonValue? answer) => answer is JsonObject members && Find(members, File) is not null;

    /// <returns>Null when the answer is no file, or none that can be read, which <see cref="Check"/> reports.</returns>
    public static SampleFile? Read(JsonValue answer) =>
        answer is JsonObject members && Find(members, File)?.Value is JsonString { Value: var content }
            ? new SampleFile(content, Find(members, ContentType)?.Value.Spelling, Find(members, Name)?.Value.Spelling)
            : null;

    public static void Check(SampleSyntax sample, DiagnosticBag diagnostics)
    {
        foreach (JsonProperty property in ((JsonObject)sample.Answer!).Properties)
        {
            CheckProperty(property, diagnostics);
        }

        if (sample.Status is not (null or (>= 200 and <= 299 and not 204)))
        {
            diagnostics.Report(SampleRules.WrongValue, sample.StatusPlace!.Value, "The status of a file", "one of success with a body, such as 200", $"{sample.Status}");
        }
    }

    /// <summary>Reports an answer that is JSON, and not what the operation returns.</summary>
    public static void ReportJson(PlainRef returns, SourceSpan place, DiagnosticBag diagnostics)
    {
        (string noun, string remedy) = returns switch
        {
            WholeTextRef => ("text that is no JSON", "or write 'returns: string' if it is text in JSON"),
            WholeBytesRef => ("bytes", "or write 'returns: base64' if they are Base64 in JSON"),
            _ => ("a file", "and 'contentType:' and 'name:' beside it"),
        };
        diagnostics.Report(BodyRules.NoFileInSample, place, noun, remedy);
    }

    private static void CheckProperty(JsonProperty property, DiagnosticBag diagnostics)
    {
        string name = property.Name.Text;
        string? text = (property.Value as JsonString)?.Value;
        if (!s_keys.Contains(name))
        {
            string hint = Suggestions.Nearest(name, s_keys) is { } meant ? $": did you mean '{meant}'?" : ": delete it; a file has 'file', 'contentType' and 'name'";
            diagnostics.Report(SampleRules.UnknownMember, property.Name.Span, name, "The file", hint);
        }
        else if (name == ContentType && (text is null || !MediaTypes.IsMediaType(text.Split(';')[0].Trim()) || !IsPlain(text)))
        {
            diagnostics.Report(SampleRules.WrongValue, property.Value.Span, "'contentType'", "a media type, such as text/csv", ShapeChecker.Describe(property.Value));
        }
        else if (text is null || (name == Name && text.Length == 0))
        {
            diagnostics.Report(
                SampleRules.WrongValue, property.Value.Span, $"'{name}'", name == File ? "what the file holds, as text" : "the name of the file", ShapeChecker.Describe(property.Value));
        }
    }

    private static bool IsPlain(string text) => text.All(c => c is >= ' ' and <= '~');

    private static JsonProperty? Find(JsonObject members, string name) => members.Properties.FirstOrDefault(property => property.Name.Text == name);
}
