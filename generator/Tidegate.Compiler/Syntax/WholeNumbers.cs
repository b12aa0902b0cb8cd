using System.Globalization;

namespace Tidegate.Compiler.Syntax;

/// <summary>Whole numbers of 32 bits as a spec has them. Readers differ in what leading zeros mean, so there are none.</summary>
internal static class WholeNumbers
{
    public static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && text.TrimStart('+', '-') is "0" or [not '0', ..];
}
