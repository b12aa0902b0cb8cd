using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Tidegate.PageCoverage.Operations;

/// <summary>What a page says of one operation.</summary>
/// <param name="Host">What the address has in braces, such as <c>apigw-address</c>.</param>
/// <param name="Path">With its placeholders, without the query.</param>
/// <param name="Returned">The rows of all tables of the response, structs included.</param>
/// <param name="SentBody">The body of the sample request; null when there is none.</param>
/// <param name="Answers">The sample answers that are JSON, or could be mended.</param>
/// <param name="Unreadable">The sample answers that are not.</param>
internal sealed record PageOperation(
    string File,
    string Title,
    string Method,
    string Host,
    string Path,
    string? Action,
    IReadOnlyList<ParameterRow> Uri,
    IReadOnlyList<ParameterRow> Headers,
    IReadOnlyList<ParameterRow> Body,
    IReadOnlyList<ParameterRow> Returned,
    IReadOnlyList<int> ErrorCodes,
    JsonNode? SentBody,
    IReadOnlyList<JsonObject> Answers,
    IReadOnlyList<string> Unreadable,
    bool IsMultipart,
    bool IsDownload);

internal sealed record ParameterRow(string Name, string Location, bool IsRequired, string Type, string Doc);
