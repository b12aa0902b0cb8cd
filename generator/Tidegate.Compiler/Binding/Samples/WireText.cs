using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Single values as the client writes them into a text: parameters, and the items of separated lists in requests.</summary>
internal static class WireText
{
    /// <returns>What the text must be; null when it is that.</returns>
    public static string? Problem(string text, TypeRef type) => type switch
    {
        ScalarRef { Kind: ScalarKind.Int } or NamedRef { Kind: NamedKind.IntEnum } =>
            JsonNumbers.TryWhole(text, out long number) && number is >= int.MinValue and <= int.MaxValue ? null : "a whole number of 32 bits",
        ScalarRef { Kind: ScalarKind.Long or ScalarKind.EpochMillis } => JsonNumbers.TryWhole(text, out _) ? null : "a whole number",
        ScalarRef { Kind: ScalarKind.Double or ScalarKind.Decimal } => JsonNumbers.IsNumber(text) ? null : "a number",
        ScalarRef { Kind: ScalarKind.Bool } => text is "true" or "false" ? null : "true or false",
        _ => null,
    };
}
