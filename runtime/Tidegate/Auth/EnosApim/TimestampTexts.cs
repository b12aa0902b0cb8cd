using System;
using System.Text;

namespace Tidegate.Auth.EnosApim;

/// <summary>Timestamps as texts. The calls of one millisecond share one.</summary>
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
        // The last digits differ first.
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
