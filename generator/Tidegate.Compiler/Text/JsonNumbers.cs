using System;
using System.Globalization;

namespace Tidegate.Compiler.Text;

/// <summary>The number grammar of JSON.</summary>
internal static class JsonNumbers
{
    private const int LongestInt64 = 19;

    private static readonly char[] s_exponentMarks = { 'e', 'E' };

    public static bool IsNumber(string text) => text.Length > 0 && Length(text, 0) == text.Length;

    /// <summary>The length of the JSON number that starts at an offset; 0 when there is none.</summary>
    public static int Length(string text, int start)
    {
        int position = start;
        if (At(text, position) == '-')
        {
            position++;
        }

        int digits = Digits(text, position);
        if (digits == 0 || (digits > 1 && text[position] == '0'))
        {
            return 0;
        }

        position += digits;
        if (At(text, position) == '.')
        {
            int fraction = Digits(text, position + 1);
            if (fraction == 0)
            {
                return 0;
            }

            position += 1 + fraction;
        }

        if (At(text, position) is 'e' or 'E')
        {
            int exponent = position + (At(text, position + 1) is '+' or '-' ? 2 : 1);
            int exponentDigits = Digits(text, exponent);
            if (exponentDigits == 0)
            {
                return 0;
            }

            position = exponent + exponentDigits;
        }

        return position - start;
    }

    /// <summary>
    /// The number that the client reads from a text, in JSON's notation: a text may have a plus sign, superfluous zeros, and a bare decimal
    /// point.
    /// </summary>
    /// <returns>Null when the text is not a number.</returns>
    public static string? InText(string text)
    {
        string sign = At(text, 0) == '-' ? "-" : "";
        int start = At(text, 0) is '-' or '+' ? 1 : 0;
        int digits = Digits(text, start);
        int point = start + digits;
        int fraction = At(text, point) == '.' ? Digits(text, point + 1) : 0;
        int end = point + (At(text, point) == '.' ? 1 + fraction : 0);
        string whole = text.Substring(start, digits).TrimStart('0');
        string number = sign + (whole.Length == 0 ? "0" : whole) + (fraction == 0 ? "" : "." + text.Substring(point + 1, fraction)) + text.Substring(end);
        return digits + fraction > 0 && IsNumber(number) ? number : null;
    }

    /// <summary>
    /// Whether a number is whole, however it is written (<c>3381.0</c>, <c>1e3</c>), and fits into 64 bits. The check is exact, whereas a
    /// decimal would round.
    /// </summary>
    public static bool TryWhole(string text, out long value)
    {
        value = 0;
        if (!IsNumber(text))
        {
            return false;
        }

        (string digits, long point) = TakeApart(text);
        if (digits.Length == 0)
        {
            return true;
        }

        string sign = text[0] == '-' ? "-" : "";
        return point >= digits.Length
            && point <= LongestInt64
            && long.TryParse(sign + digits + new string('0', (int)point - digits.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whether a double can approximate a number, which may be too large for that.</summary>
    public static bool FitsDouble(string text) =>
        IsNumber(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value);

    /// <summary>Whether a decimal holds a number exactly.</summary>
    public static bool FitsDecimal(string text) =>
        IsNumber(text)
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
        && TakeApart(text) == TakeApart(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// The digits of a number without leading and trailing zeros, and how many of them precede the decimal point; no digits for zero.
    /// </summary>
    private static (string Digits, long Point) TakeApart(string number)
    {
        int mark = number.IndexOfAny(s_exponentMarks);
        string mantissa = (mark < 0 ? number : number.Substring(0, mark)).TrimStart('-');
        int point = mantissa.IndexOf('.') is >= 0 and var found ? found : mantissa.Length;
        string all = mantissa.Replace(".", "");
        string digits = all.TrimStart('0');
        int leading = all.Length - digits.Length;
        digits = digits.TrimEnd('0');
        return digits.Length == 0 ? ("", 0) : (digits, point - leading + Exponent(mark < 0 ? "0" : number.Substring(mark + 1)));
    }

    /// <summary>Reads an exponent. One that overflows is out of range for all types anyway.</summary>
    private static int Exponent(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent) ? exponent
            : text[0] == '-' ? int.MinValue
            : int.MaxValue;

    private static char At(string text, int position) => position < text.Length ? text[position] : '\0';

    private static int Digits(string text, int start)
    {
        int position = start;
        while (At(text, position) is >= '0' and <= '9')
        {
            position++;
        }

        return Math.Max(0, position - start);
    }
}
