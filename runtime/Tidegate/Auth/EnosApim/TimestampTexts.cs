using System;
using System.Text;

namespace Tidegate.Auth.EnosApim;

/// <summary>Timestamps as text. Calls in the same millisecond share one string.</summary>
internal sealed class TimestampTexts
{
    private volatile string _last = "";

    public string Of(ReadOnlySpan<byte> digits)
    {
        string last = _last;
        if (last.Length == digits.Length && IsText(last, digits))
        {
            return last;
        }

        return _last = Encoding.ASCII.GetString(digits);
    }

    private static bool IsText(string text, ReadOnlySpan<byte> ascii)
    {
        // The last digits are the first to differ.
        for (int i = ascii.Length - 1; i >= 0; i--)
        {
            if (text[i] != ascii[i])
            {
                return false;
            }
        }

        return true;
    }
}
