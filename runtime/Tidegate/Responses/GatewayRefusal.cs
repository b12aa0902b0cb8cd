using System;
using System.Text.Json;
using Tidegate.Scalars;

namespace Tidegate.Responses;

/// <summary>
/// The refusal of a token by the API gateway itself, such as <c>{"code":1203,"msg":"expired","data":null}</c>. The gateway does not know how the
/// service behind it wraps responses.
/// </summary>
internal static class GatewayRefusal
{
    /// <summary>The members that say what is wrong.</summary>
    public static EnvelopeLevel Form { get; } = EnvelopeLevel.Of(
    [
        new(EnvelopeRole.Message, "msg", 0),
        new(EnvelopeRole.Message, "message", 1),
        new(EnvelopeRole.Message, "submsg", 2),
        new(EnvelopeRole.RequestId, "requestId", 0),
    ]);

    /// <summary>
    /// Finds the code. The response must have this form and no more, since the call is sent again: another response may be about a call that was
    /// carried out.
    /// </summary>
    /// <returns>Null when the response is anything else.</returns>
    public static int? FindCode(ReadOnlySpan<byte> response, RefusalRules rules)
    {
        ReadOnlySpan<byte> text = AsciiText.Trim(response);
        if (text.IsEmpty || text[0] != '{')
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(text);
            reader.Read();
            return ReadCode(ref reader, rules);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? ReadCode(ref Utf8JsonReader reader, RefusalRules rules)
    {
        int? code = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("code"u8) || reader.ValueTextEquals("status"u8))
            {
                code = ReadRefusal(ref reader, rules);
                if (code is null)
                {
                    return null;
                }
            }
            else if (!(IsText(in reader) ? HasText(ref reader) : reader.ValueTextEquals("data"u8) && IsEmpty(ref reader)))
            {
                return null;
            }
        }

        // Whatever follows the object is an error.
        return reader.Read() ? null : code;
    }

    private static bool IsText(in Utf8JsonReader reader) =>
        reader.ValueTextEquals("msg"u8) || reader.ValueTextEquals("message"u8) || reader.ValueTextEquals("submsg"u8) || reader.ValueTextEquals("requestId"u8);

    private static int? ReadRefusal(ref Utf8JsonReader reader, RefusalRules rules)
    {
        reader.Read();
        return LenientNumber.TryReadInt64(ref reader, out long number) && number is >= int.MinValue and <= int.MaxValue && rules.IsRefusal((int)number) ? (int)number : null;
    }

    private static bool HasText(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.String or JsonTokenType.Null;
    }

    private static bool IsEmpty(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty);
    }
}
