using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tidegate.PageCoverage.Pages;

namespace Tidegate.PageCoverage.Operations;

/// <summary>Finds the operations of a page: each begins where the format of a request is told.</summary>
internal static partial class OperationReader
{
    public static IEnumerable<PageOperation> Read(Page page)
    {
        List<Section> sections = [.. page.Sections];
        List<int> starts = [.. Enumerable.Range(0, sections.Count).Where(index => Headings.RequestFormat().IsMatch(sections[index].Heading))];
        string title = sections.FirstOrDefault(section => section.Level == 1)?.Heading ?? "";
        for (int i = 0; i < starts.Count; i++)
        {
            int end = i + 1 < starts.Count ? starts[i + 1] : sections.Count;
            if (Target(sections[starts[i]]) is { } target)
            {
                yield return Read(page, starts.Count > 1 ? $"{title} {target.Groups["method"].Value}" : title, target, sections[starts[i]..end], sections);
            }
        }
    }

    private static Match? Target(Section format) =>
        format.Codes.Append(format.Text).Select(text => TargetForm().Match(text)).FirstOrDefault(match => match.Success);

    private static PageOperation Read(Page page, string title, Match target, List<Section> own, List<Section> all)
    {
        List<Section> samples = [.. own.Where(section => Headings.RequestSample().IsMatch(section.Heading))];
        List<Section> request = [.. Behind(own, Headings.RequestParameters())];
        List<Section> response = [.. Behind(own, Headings.ResponseParameters())];
        if (response.Count == 0)
        {
            // The second of two operations on a page often refers to the first.
            response = [.. Behind(all, Headings.ResponseParameters())];
        }

        List<string> sent = [.. samples.SelectMany(section => section.Codes)];
        List<string> answers = [.. own.Where(section => Headings.ReturnSample().IsMatch(section.Heading) || Headings.ResponseParameters().IsMatch(section.Heading)).SelectMany(section => section.Codes)];
        List<JsonNode?> read = [.. answers.Select(SampleJson.Read)];
        string method = target.Groups["method"] is { Success: true } told ? told.Value.ToUpperInvariant() : sent.Select(SampleRequest.MethodOf).FirstOrDefault(found => found is not null) ?? "POST";
        return new PageOperation(
            page.File,
            title,
            method,
            target.Groups["host"].Value.Trim('{', '}'),
            target.Groups["path"].Value,
            ActionForm().Match(target.Value) is { Success: true } action ? action.Groups["name"].Value : null,
            [.. request.Where(section => section.Heading.Contains("URI", StringComparison.OrdinalIgnoreCase)).SelectMany(Rows)],
            [.. request.Where(section => section.Heading.Contains("Header", StringComparison.OrdinalIgnoreCase)).SelectMany(Rows)],
            [.. request.Where(section => section.Heading.Contains("Body", StringComparison.OrdinalIgnoreCase)).SelectMany(Rows)],
            [.. response.SelectMany(Rows)],
            [.. own.Where(section => Headings.ErrorCodes().IsMatch(section.Heading)).SelectMany(section => section.Tables).SelectMany(Codes).Distinct()],
            method == "GET" ? null : sent.Select(SampleRequest.BodyOf).FirstOrDefault(body => body is not null),
            [.. read.OfType<JsonObject>()],
            [.. answers.Where((_, index) => read[index] is not JsonObject)],
            request.Any(section => section.Text.Contains("multipart/form-data", StringComparison.OrdinalIgnoreCase) && section.Tables.Any(table => table.Title.Contains("form-data", StringComparison.OrdinalIgnoreCase))),
            response.SelectMany(Rows).Any(row => row.Type.Contains("stream", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The sections of a kind, each with those below it.</summary>
    private static IEnumerable<Section> Behind(List<Section> sections, Regex heading)
    {
        int level = int.MaxValue;
        foreach (Section section in sections)
        {
            if (heading.IsMatch(section.Heading))
            {
                level = section.Level;
                yield return section;
            }
            else if (section.Level > level)
            {
                yield return section;
            }
            else
            {
                level = int.MaxValue;
            }
        }
    }

    private static IEnumerable<ParameterRow> Rows(Section section) => section.Tables.SelectMany(table =>
        table.Column("Name", "名称")
            .Zip(table.Column("Location", "位置"), table.Column("Mandatory", "Required", "必需"))
            .Zip(table.Column("Type", "类型"), table.Column("Descri", "描述"))
            .Where(row => row.First.First.Length > 0)
            .Select(row => new ParameterRow(
                row.First.First, row.First.Second, row.First.Third is "Mandatory" or "true" or "True" or "必需", row.Second, row.Third)));

    private static IEnumerable<int> Codes(Table table) => table.Column("Code")
        .Select(cell => int.TryParse(cell.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int code) ? code : 0)
        .Where(code => code != 0);

    [GeneratedRegex(@"(?:(?<method>GET|POST|PUT|DELETE|PATCH)\s+)?https?://(?<host>\{[^}]*\}|[\w.:-]+)(?<path>/[\w\-./{}]*)[^\s]*", RegexOptions.IgnoreCase)]
    private static partial Regex TargetForm();

    [GeneratedRegex(@"[?&]action=(?<name>[\w-]+)")]
    private static partial Regex ActionForm();
}
