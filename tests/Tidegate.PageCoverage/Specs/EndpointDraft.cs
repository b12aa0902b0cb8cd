using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Tidegate.PageCoverage.Operations;

namespace Tidegate.PageCoverage.Specs;

/// <summary>Writes the spec of one operation: the sample has the last word on shape, the table on names and on what must be given.</summary>
internal sealed class EndpointDraft(PageOperation page, TypeWriter types)
{
    private readonly Dictionary<string, string> _told = page.Returned.GroupBy(row => row.Name).ToDictionary(rows => rows.Key, rows => rows.First().Type);

    public string Name { get; } = Names.Pascal(page.Title);

    public Envelope Envelope { get; } = Envelope.Of(page.Answers);

    /// <param name="service">The envelope of the service.</param>
    public string Write(string basePath, Envelope service)
    {
        var text = new StringBuilder();
        text.AppendLine($"endpoint: {Name}");
        text.AppendLine($"request: {page.Method} {page.Path[basePath.Length..]}");
        Line(text, "action", page.Action);
        Line(text, "host", page.Host.Contains("integration", StringComparison.Ordinal) ? "integration" : null);
        Line(text, "auth", Auth());
        if (!service.Reads(Envelope))
        {
            text.AppendLine($"envelope: {Envelope.Text}");
        }

        Section(text, "path", Placeholders().Select(name => $"{name}: string"));
        Section(text, "query", Query());
        Section(text, "header", Headers());
        Section(text, page.IsMultipart ? "parts" : "body", page.IsMultipart ? Parts() : Body());
        text.AppendLine($"returns: \"{Returns()}\"");
        Section(text, "beside", Beside());
        Section(text, "errors", page.ErrorCodes.Select(code => $"{code}: {{ name: {ErrorName(code)} }}"));
        WriteSamples(text);
        return text.ToString();
    }

    private static void Line(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.AppendLine($"{key}: {value}");
        }
    }

    private static void Section(StringBuilder text, string key, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            text.AppendLine($"{key}:").AppendJoin('\n', all.Select(line => $"  {line}")).AppendLine();
        }
    }

    private string? Auth() =>
        page.Path.StartsWith("/apim-token-service", StringComparison.Ordinal) ? "none"
        : page.Headers.Any(row => row.Name == "apim-accesstoken") ? "token"
        : null;

    private IEnumerable<string> Placeholders() => page.Path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'));

    private IEnumerable<string> Query() => page.Uri
        .Where(row => row.Name != "action" && !row.Location.Contains("Path", StringComparison.OrdinalIgnoreCase) && !Placeholders().Contains(row.Name))
        .DistinctBy(row => row.Name)
        .Select(row => $"{TypeWriter.Key(row.Name, !row.IsRequired)}: '{SpecTypes.OfParameter(row.Type)}'");

    private IEnumerable<string> Headers() => page.Headers
        .Where(row => row.Name is not ("Content-Type" or "apim-accesstoken"))
        .Select(row => row.Doc.Contains("get_access_token", StringComparison.Ordinal)
            ? $"{row.Name}: bearerToken"
            : $"{TypeWriter.Key(row.Name, !row.IsRequired)}: {{ type: string, secret: true }}");

    private IEnumerable<string> Body()
    {
        RecordShape? shape = page.SentBody is JsonObject sent ? ShapeReader.Of(sent, _told) as RecordShape : null;
        var rows = page.Body.DistinctBy(row => row.Name).ToDictionary(row => row.Name);
        IEnumerable<string> shown = (shape?.Members ?? []).Select(member => Member(
            member.Name,
            isOptional: !(rows.TryGetValue(member.Name, out ParameterRow? row) && row.IsRequired),
            types.Write(member.Shape, Name + Names.Pascal(member.Name))));
        IEnumerable<string> told = page.SentBody is not null ? [] : rows.Values.Select(row => Member(row.Name, !row.IsRequired, SpecTypes.OfScalar(row.Type) ?? "json"));
        return shown.Concat(told);
    }

    /// <summary>A member of the body that is named like a parameter has another name in C#.</summary>
    private string Member(string name, bool isOptional, string type) => page.Uri.Any(row => row.Name == name)
        ? $"{TypeWriter.Key(name, isOptional)}: {{ type: \"{type}\", name: {Names.Pascal(name)}InBody }}"
        : $"{TypeWriter.Key(name, isOptional)}: \"{type}\"";

    private IEnumerable<string> Parts() => page.Body
        .Where(row => row.Type.Contains("name=", StringComparison.Ordinal))
        .Select(row => (Name: row.Type.Split("name=\"")[1].Split('"')[0], IsFile: row.Type.Contains("filename", StringComparison.Ordinal)))
        .Select(part => part.IsFile ? $"{part.Name}?: file" : $"{part.Name}: json");

    private string Returns()
    {
        if (page.IsDownload)
        {
            return "file";
        }

        JsonNode?[] data = Envelope.Code is null
            ? [.. page.Answers]
            : [.. page.Answers.Where(answer => answer.ContainsKey(Envelope.Data)).Select(answer => answer[Envelope.Data])];
        Shape? shape = data.Length == 0 ? null : data.Select(value => ShapeReader.Of(value, _told)).Aggregate(Shape.Merge);
        return shape is null or NullShape ? (_told.TryGetValue("data", out string? type) && shape is NullShape && SpecTypes.OfScalar(type) is { } word ? word + "?" : "none") : types.Write(shape, Name + "Data");
    }

    private IEnumerable<string> Beside() => page.Answers
        .SelectMany(Envelope.Beside)
        .GroupBy(member => member.Key)
        .Select(members => $"{members.Key}?: \"{types.Write(members.Select(member => ShapeReader.Of(member.Value, _told)).Aggregate(Shape.Merge), Name + Names.Pascal(members.Key))}\"");

    private static string ErrorName(int code) => code < 0 ? $"ErrorMinus{-(long)code}" : $"Error{code}";

    private void WriteSamples(StringBuilder text)
    {
        if (page.IsDownload)
        {
            text.AppendLine("samples:").AppendLine("  - answer: { file: What is in it. }");
            return;
        }

        if (page.Answers.Count == 0)
        {
            return;
        }

        text.AppendLine("samples:");
        foreach (JsonObject answer in page.Answers)
        {
            string request = page.SentBody is null || page.IsMultipart ? "" : $"body: {page.SentBody.ToJsonString()}\n    ";
            text.AppendLine($"  - {request}answer: {answer.ToJsonString()}");
        }
    }
}
