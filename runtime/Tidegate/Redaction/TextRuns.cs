using System;
using System.Text;

namespace Tidegate.Redaction;

/// <summary>Hides runs of text that look like a secret, whether or not it is known.</summary>
internal static class TextRuns
{
    /// <summary>Shorter than any signature, key or token, but longer than words, numbers and times.</summary>
    private const int ShortestHiddenRun = 24;

    /// <summary>Signatures and encryptions are SHA-256 in hexadecimal.</summary>
    private const int DigestLength = 64;

    /// <summary>Hides what may be a signature or an encryption.</summary>
    public static string HideDigests(string text) => Hide(text, IsHexDigit, static run => run.Length >= DigestLength);

    /// <summary>Hides what may be a key or a token.</summary>
    public static string HideTokens(string text) =>
        Hide(text, IsTokenCharacter, static run => run.Length >= ShortestHiddenRun && HasDigitAndLetter(run));

    /// <summary>
    /// Where a text can be cut without leaving the beginning of something that would be hidden: at the given place, or before the run that
    /// contains it.
    /// </summary>
    public static int StartOfRunAt(string text, int place)
    {
        int start = place;
        while (start > 0 && place - start <= DigestLength && IsTokenCharacter(text[start - 1]))
        {
            start--;
        }

        // A longer run is either still hidden after the cut, or not part of a secret.
        return place - start > DigestLength ? place : start;
    }

    private static string Hide(string text, Func<char, bool> isPart, Func<string, bool> isHidden)
    {
        var result = new StringBuilder(text.Length);
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && isPart(text[i]))
            {
                continue;
            }

            string run = text.Substring(start, i - start);
            result.Append(isHidden(run) ? Redactor.Mask : run);
            if (i < text.Length)
            {
                result.Append(text[i]);
            }

            start = i + 1;
        }

        return result.ToString();
    }

    private static bool IsTokenCharacter(char c) => IsDigit(c) || IsLetter(c) || c is '-' or '_' or '+' or '/' or '=';

    private static bool HasDigitAndLetter(string text)
    {
        bool hasDigit = false;
        bool hasLetter = false;
        foreach (char c in text)
        {
            hasDigit |= IsDigit(c);
            hasLetter |= IsLetter(c);
        }

        return hasDigit && hasLetter;
    }

    private static bool IsHexDigit(char c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
