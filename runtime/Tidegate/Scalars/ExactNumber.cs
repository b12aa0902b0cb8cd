using System;

namespace Tidegate.Scalars;

/// <summary>
/// A decimal number split into its digits, for spellings that no number type parses without rounding. Its value is that of the digits, without
/// leading and trailing zeros, with the decimal point after the first <see cref="Point"/> of them.
/// </summary>
internal ref struct ExactNumber
{
    private const int LongestInt64 = 19;

    /// <summary>A larger exponent would make the number too large or too small for every type.</summary>
    private const int LargestExponent = 100_000_000;

    private ReadOnlySpan<byte> _whole;
    private ReadOnlySpan<byte> _fraction;
    private bool _isNegative;

    /// <summary>The number of digits from the first to the last that is not zero.</summary>
    public int Count { get; private set; }

    /// <summary>The number of digits before the decimal point; negative when there are zeros between the point and the digits.</summary>
    public int Point { get; private set; }

    /// <summary>Splits a number: digits with an optional sign, decimal point and exponent.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out ExactNumber number)
    {
        number = default;
        if (!text.IsEmpty && text[0] is (byte)'-' or (byte)'+')
        {
            number._isNegative = text[0] == '-';
            text = text.Slice(1);
        }

        number._whole = TakeDigits(ref text);
        if (!text.IsEmpty && text[0] == '.')
        {
            text = text.Slice(1);
            number._fraction = TakeDigits(ref text);
        }

        if (number._whole.Length + number._fraction.Length == 0 || !TryTakeExponent(ref text, out int exponent) || !text.IsEmpty)
        {
            return false;
        }

        number.Trim(exponent);
        return true;
    }

    /// <summary>Returns the value if it is a 64-bit integer.</summary>
    public readonly bool TryGetInt64(out long value)
    {
        value = 0;
        if (Count == 0)
        {
            return true;
        }

        if (Point < Count || Point > LongestInt64)
        {
            return false;
        }

        ulong magnitude = 0;
        for (int i = 0; i < Point; i++)
        {
            magnitude = (magnitude * 10) + (ulong)(i < Count ? Digit(i) : 0);
        }

        value = unchecked(_isNegative ? -(long)magnitude : (long)magnitude);
        return magnitude <= (_isNegative ? 1UL << 63 : long.MaxValue);
    }

    /// <summary>Whether two numbers are equal.</summary>
    public readonly bool IsSame(in ExactNumber other)
    {
        if (Count != other.Count || (Count > 0 && (Point != other.Point || _isNegative != other._isNegative)))
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            if (Digit(i) != other.Digit(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Drops leading and trailing zeros.</summary>
    private void Trim(int exponent)
    {
        int leading = LeadingZeros(_whole);
        _whole = _whole.Slice(leading);
        Point = _whole.Length + exponent;
        if (_whole.IsEmpty)
        {
            leading = LeadingZeros(_fraction);
            _fraction = _fraction.Slice(leading);
            Point -= leading;
        }

        _fraction = _fraction.Slice(0, LengthWithoutZeros(_fraction));
        if (_fraction.IsEmpty)
        {
            _whole = _whole.Slice(0, LengthWithoutZeros(_whole));
        }

        Count = _whole.Length + _fraction.Length;
    }

    private readonly int Digit(int index) => (index < _whole.Length ? _whole[index] : _fraction[index - _whole.Length]) - '0';

    private static int LeadingZeros(ReadOnlySpan<byte> digits)
    {
        int count = 0;
        while (count < digits.Length && digits[count] == '0')
        {
            count++;
        }

        return count;
    }

    private static int LengthWithoutZeros(ReadOnlySpan<byte> digits)
    {
        int length = digits.Length;
        while (length > 0 && digits[length - 1] == '0')
        {
            length--;
        }

        return length;
    }

    private static ReadOnlySpan<byte> TakeDigits(scoped ref ReadOnlySpan<byte> text)
    {
        int length = 0;
        while (length < text.Length && text[length] is >= (byte)'0' and <= (byte)'9')
        {
            length++;
        }

        ReadOnlySpan<byte> digits = text.Slice(0, length);
        text = text.Slice(length);
        return digits;
    }

    private static bool TryTakeExponent(scoped ref ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        if (text.IsEmpty || text[0] is not ((byte)'e' or (byte)'E'))
        {
            return true;
        }

        text = text.Slice(1);
        bool isNegative = !text.IsEmpty && text[0] == '-';
        text = !text.IsEmpty && text[0] is (byte)'-' or (byte)'+' ? text.Slice(1) : text;
        ReadOnlySpan<byte> digits = TakeDigits(ref text);
        foreach (byte digit in digits)
        {
            exponent = Math.Min((exponent * 10) + (digit - '0'), LargestExponent);
        }

        exponent = isNegative ? -exponent : exponent;
        return !digits.IsEmpty;
    }
}
