using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Reads the codes and flags of envelopes in samples as the client does.</summary>
internal static class EnvelopeCodes
{
    /// <summary>The code as the client reads it; null when there is none, or none that can be read.</summary>
    public static ErrorCode? CodeOf(EnvelopeShape shape, JsonObject answer, out JsonProperty? place)
    {
        place = shape.CodeOf(answer);
        switch (shape.Envelope.Success.Kind)
        {
            case var _ when place is null:
                return null;
            case SuccessKind.Numbers:
                return AnswerChecker.NumberText(place.Value) is { } number && JsonNumbers.TryWhole(number, out long whole) && whole is >= int.MinValue and <= int.MaxValue ? (int)whole : null;
            case SuccessKind.Flag when shape.Envelope.FlagName is null:
                return FlagIn(place.Value) is { } flag ? ErrorCode.OfText(flag) : null;
            default:
                return place.Value.Spelling is { Length: > 0 } text ? ErrorCode.OfText(text) : null;
        }
    }

    /// <summary>The flag as the client reads it; null when the value can be none.</summary>
    public static string? FlagIn(JsonValue value) => value.Spelling?.Trim().ToLowerInvariant() switch
    {
        "1" => SuccessSyntax.True,
        "0" => SuccessSyntax.False,
        var flag => flag,
    };
}
