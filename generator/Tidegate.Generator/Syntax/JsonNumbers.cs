using System;
using System.Globalization;

namespace Tidegate.Generator.Syntax;

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

    /// <summary>Whether a number is whole, however it is written (<c>3381.0</c>, <c>1e3</c>), and within 64 bits. It is exact: a decimal would round.</summary>
    public static bool TryWhole(string text, out long value)
    {
        value = 0;
        if (!IsNumber(text))
        {
            return false;
        }

        int mark = text.IndexOfAny(s_exponentMarks);
        string mantissa = (mark < 0 ? text : text.Substring(0, mark)).TrimStart('-');
        int exponent = 0;
        if (mark >= 0 && !int.TryParse(text.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return mantissa.Trim('0', '.').Length == 0;
        }

        int point = mantissa.IndexOf('.') is >= 0 and var found ? found : mantissa.Length;
        string digits = mantissa.Replace(".", "").TrimEnd('0');
        long place = (long)point + exponent;
        if (digits.Trim('0').Length == 0)
        {
            return true;
        }

        int leading = digits.Length - digits.TrimStart('0').Length;
        if (place < digits.Length || place - leading > LongestInt64)
        {
            return false;
        }

        string whole = (text[0] == '-' ? "-" : "") + digits.TrimStart('0') + new string('0', (int)place - digits.Length);
        return long.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

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
