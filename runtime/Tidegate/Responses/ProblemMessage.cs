using System.Text.Json;
using Tidegate.Json;

namespace Tidegate.Responses;

/// <summary>What problem details (RFC 9457) say about an error, for a person to read.</summary>
internal static class ProblemMessage
{
    /// <summary>What happened this time, or else what the kind of problem is called.</summary>
    private static readonly EnvelopeLevel s_form = EnvelopeLevel.Of([new(EnvelopeRole.Message, "detail", 0), new(EnvelopeRole.Message, "title", 1)]);

    /// <returns>Null when they say nothing, or the body is something else.</returns>
    public static string? Find(JsonSource body)
    {
        try
        {
            return !body.Document.IsEmpty && EnvelopeDetails.Read(body, s_form).Message is { Length: > 0 } message ? message : null;
        }
        catch (System.Exception exception) when (exception is JsonException or ApiTransportException)
        {
            return null;
        }
    }
}
