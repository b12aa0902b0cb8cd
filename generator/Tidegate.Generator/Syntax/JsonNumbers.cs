using System;
using System.Globalization;

namespace Tidegate.Generator.Syntax;

/// <summary>The number grammar of JSON.</summary>
internal static class JsonNumbers
{
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

    /// <summary>Whether a number is whole, however it is written (<c>3381.0</c>, <c>1e3</c>), and within 64 bits.</summary>
    public static bool TryWhole(string text, out long value)
    {
        value = 0;
        if (!IsNumber(text)
            || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            || number != decimal.Truncate(number)
            || number < long.MinValue
            || number > long.MaxValue)
        {
            return false;
        }

        value = (long)number;
        return true;
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
