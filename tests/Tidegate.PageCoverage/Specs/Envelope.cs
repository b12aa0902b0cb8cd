using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidegate.PageCoverage.Specs;

/// <summary>How the samples of an operation are wrapped.</summary>
/// <param name="Code">Null when no member is a code: the body is the result.</param>
/// <param name="Messages">The members with messages, the best first.</param>
internal sealed record Envelope(string? Code, string Success, IReadOnlyList<string> Messages, string Data, string? RequestId)
{
    private static readonly string[] s_codes = ["code", "status"];
    private static readonly string[] s_messages = ["msg", "message", "submsg"];

    /// <summary>As a spec says it.</summary>
    public string Text => Code is null
        ? "none"
        : $"{{ code: {Code}, success: {Success}, message: {Message}, data: {Data}{(RequestId is null ? "" : $", requestId: {RequestId}")} }}";

    private string Message => Messages.Count switch { 0 => "msg", 1 => Messages[0], _ => $"[{string.Join(", ", Messages)}]" };

    /// <summary>What the samples of one operation show.</summary>
    public static Envelope Of(IReadOnlyList<JsonObject> answers)
    {
        JsonObject first = answers.Count > 0 ? answers[0] : new JsonObject { ["code"] = 0, ["msg"] = "" };
        string? code = s_codes.FirstOrDefault(name => first[name]?.GetValueKind() == JsonValueKind.Number);
        return new Envelope(
            code,
            code is null ? "0" : first[code]!.ToJsonString(),
            [.. s_messages.Where(name => answers.Any(answer => answer.ContainsKey(name)))],
            "data",
            answers.Any(answer => answer.ContainsKey("requestId")) ? "requestId" : null);
    }

    /// <summary>The envelope that most operations of a service have; messages and request ids are missing in some samples only.</summary>
    public static Envelope OfMost(IReadOnlyList<Envelope> envelopes)
    {
        IGrouping<(string? Code, string Success, string Data), Envelope> most = envelopes.GroupBy(envelope => (envelope.Code, envelope.Success, envelope.Data)).MaxBy(same => same.Count())!;
        return most.First() with
        {
            Messages = [.. s_messages.Where(name => most.Any(envelope => envelope.Messages.Contains(name)))],
            RequestId = most.Select(envelope => envelope.RequestId).FirstOrDefault(name => name is not null),
        };
    }

    /// <summary>Whether answers of the other form can be read by this one.</summary>
    public bool Reads(Envelope other) => Code == other.Code && Success == other.Success && Data == other.Data;

    /// <summary>The members that are neither wrapping nor data.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Beside(JsonObject answer) => Code is null
        ? []
        : answer.Where(member => member.Key != Code && member.Key != Data && member.Key != RequestId && !s_messages.Contains(member.Key, StringComparer.Ordinal));
}
