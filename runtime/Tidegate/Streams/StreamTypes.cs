using System.Linq;
using Tidegate.Buffers;

namespace Tidegate.Streams;

/// <summary>The form in which a response carries items.</summary>
internal enum StreamForm
{
    /// <summary>An array in the envelope; without one, an array or values one after another.</summary>
    Json,

    /// <summary>A JSON value on each line.</summary>
    Lines,

    /// <summary>JSON texts, each with a mark before it (RFC 7464).</summary>
    Sequence,

    /// <summary>Server-sent events.</summary>
    Events,
}

/// <summary>The content types by which services say in which form they send items.</summary>
internal static class StreamTypes
{
    /// <summary>What a call for a stream accepts.</summary>
    public const string Accepted = "text/event-stream, application/x-ndjson, application/jsonl, application/json-seq, application/json";

    /// <summary>What is known, for messages.</summary>
    public const string Known = "JSON, text/event-stream, application/x-ndjson (or ndjson, jsonl, x-jsonlines, json-lines) or application/json-seq";

    private static readonly string[] s_lines = ["application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines", "application/json-lines"];

    /// <param name="contentType">The header; null or blank where there is none, as with some services that send JSON.</param>
    /// <returns>Null when the type is not known.</returns>
    public static StreamForm? Find(string? contentType) => contentType switch
    {
        null => StreamForm.Json,
        _ when string.IsNullOrWhiteSpace(contentType) || MediaType.IsJson(contentType) => StreamForm.Json,
        _ when MediaType.AreEqual(contentType, "text/event-stream") => StreamForm.Events,
        _ when MediaType.AreEqual(contentType, "application/json-seq") => StreamForm.Sequence,
        _ when s_lines.Any(type => MediaType.AreEqual(contentType, type)) => StreamForm.Lines,
        _ => null,
    };
}
