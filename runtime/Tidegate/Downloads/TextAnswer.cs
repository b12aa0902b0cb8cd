using System;
using System.Net.Http;
using System.Runtime.InteropServices;
using Tidegate.Redaction;
using Tidegate.Responses;

namespace Tidegate.Downloads;

/// <summary>A text as the result of a call, in the charset that the response names.</summary>
internal sealed class TextAnswer(PlainRule rule) : WholeAnswer<string>(rule)
{
    protected override string Noun => "a text";

    protected override string Value(HttpResponseMessage response, ReceivedResponse received)
    {
        MemoryMarshal.TryGetArray(received.Body.Bytes, out ArraySegment<byte> bytes);
        return ResponseText.ToText(response.Content, bytes, out string? charset) ?? throw Unusable(
            response,
            charset is null
                ? "the answer is no text in UTF-8, and names no other charset: write 'returns: bytes' to have it as it came."
                : $"the answer is no text in the charset '{Redactor.OneLine(received.Redaction.HideSecrets(charset))}', which it names: write 'returns: bytes' to have it as it came.");
    }
}
