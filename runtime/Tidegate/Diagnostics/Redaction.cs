using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tidegate.Diagnostics;

/// <summary>
/// The one place through which text that came from outside goes before it becomes part of a message. Knows the secrets of one
/// client and hides them, as well as whatever looks like one.
/// </summary>
internal sealed class Redaction
{
    private const string Mask = "***";

    /// <summary>How much of a text is shown.</summary>
    private const int MaxShown = 200;

    /// <summary>How much of an answer is looked at; what is cut off in the middle is dropped, it may be half a secret.</summary>
    private const int MaxLookedAt = 4096;

    /// <summary>Shorter than any signature, key or token, longer than words, numbers and times.</summary>
    private const int ShortestHiddenRun = 24;

    /// <summary>Signatures and encryptions are SHA-256 in hexadecimal.</summary>
    private const int DigestLength = 64;

    /// <summary>Masking shorter texts would hide ordinary words and protect nothing.</summary>
    private const int ShortestSecret = 4;

    /// <summary>An answer may still repeat the token before the current one.</summary>
    private const int RememberedTokens = 4;

    private readonly object _gate = new();
    private readonly string _secretKey;
    private readonly Queue<string> _tokens = new();
    private volatile string[] _spellings = [];

    public Redaction(string secretKey)
    {
        _secretKey = secretKey;
        _spellings = SpellingsOf([secretKey]);
    }

    /// <summary>Hides an access token from now on.</summary>
    public void RememberToken(string token)
    {
        lock (_gate)
        {
            _tokens.Enqueue(token);
            if (_tokens.Count > RememberedTokens)
            {
                _tokens.Dequeue();
            }

            _spellings = SpellingsOf([_secretKey, .. _tokens]);
        }
    }

    /// <summary>The text with known secrets and digests masked, and otherwise word for word. Escapes are written in either case, so case does not count.</summary>
    public string HideSecrets(string text)
    {
        foreach (string spelling in _spellings)
        {
            text = text.Replace(spelling, Mask, StringComparison.OrdinalIgnoreCase);
        }

        return HideRuns(text, IsHexDigit, static run => run.Length >= DigestLength);
    }

    /// <summary>The start of a text, in one line and without anything that may be a secret.</summary>
    public string Excerpt(string text)
    {
        bool isCut = text.Length > MaxLookedAt;
        string hidden = HideSecrets(isCut ? DropLastWord(text.Substring(0, MaxLookedAt)) : text);
        hidden = HideRuns(hidden, IsTokenCharacter, static run => run.Length >= ShortestHiddenRun && HasDigitAndLetter(run));
        return OneLine(hidden);
    }

    /// <summary>The start of an answer, in one line and without anything that may be a secret.</summary>
    public string Excerpt(ReadOnlySpan<byte> utf8)
    {
        bool isCut = utf8.Length > MaxLookedAt;
        string text = Encoding.UTF8.GetString(isCut ? utf8.Slice(0, MaxLookedAt) : utf8);
        return Excerpt(isCut ? DropLastWord(text) : text);
    }

    /// <summary>The exception as a cause that may be shown; null if its text holds a secret.</summary>
    public Exception? SafeCause(Exception exception)
    {
        string text = exception.ToString();
        return HideSecrets(text) == text ? exception : null;
    }

    /// <summary>Escapes control characters and cuts the text to what a message can bear.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder();
        foreach (char c in text)
        {
            if (line.Length >= MaxShown)
            {
                return line.Append("...").ToString();
            }

            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                line.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                line.Append(c);
            }
        }

        return line.ToString();
    }

    /// <summary>A secret as it is, as JSON, HTML and URLs spell it, and as its bytes are shown.</summary>
    private static string[] SpellingsOf(IEnumerable<string> secrets)
    {
        var spellings = new List<string>();
        foreach (string secret in secrets)
        {
            if (secret.Length >= ShortestSecret)
            {
                spellings.Add(secret);
                AddIfNew(spellings, Uri.EscapeDataString(secret));
                AddIfNew(spellings, WebUtility.UrlEncode(secret));
                AddIfNew(spellings, WebUtility.HtmlEncode(secret));
                AddIfNew(spellings, JsonEncodedText.Encode(secret).ToString());
                string json = JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
                AddIfNew(spellings, json);
                AddIfNew(spellings, json.Replace("/", "\\/", StringComparison.Ordinal));
                byte[] bytes = Encoding.UTF8.GetBytes(secret);
                AddIfNew(spellings, Convert.ToBase64String(bytes).TrimEnd('='));
                AddIfNew(spellings, string.Concat(bytes.Select(static value => value.ToString("x2", CultureInfo.InvariantCulture))));
            }
        }

        // The longest first, so that a secret within another does not leave the rest of it.
        spellings.Sort(static (x, y) => y.Length.CompareTo(x.Length));
        return spellings.ToArray();
    }

    private static void AddIfNew(List<string> spellings, string spelling)
    {
        if (!spellings.Contains(spelling))
        {
            spellings.Add(spelling);
        }
    }

    private static string HideRuns(string text, Func<char, bool> isPart, Func<string, bool> isHidden)
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
            result.Append(isHidden(run) ? Mask : run);
            if (i < text.Length)
            {
                result.Append(text[i]);
            }

            start = i + 1;
        }

        return result.ToString();
    }

    private static string DropLastWord(string text)
    {
        int end = text.Length;
        while (end > 0 && !char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end > 0 ? text.Substring(0, end) : Mask;
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
