using System.Globalization;

namespace Tidegate.Compiler.Syntax;

/// <summary>Reads 32-bit whole numbers in a spec. Leading zeros are not allowed, since YAML readers differ in what they mean.</summary>
internal static class WholeNumbers
{
    public static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && text.TrimStart('+', '-') is "0" or [not '0', ..];
}
