using System;
using System.Globalization;
using System.Text;

namespace Tidegate.Redaction;

/// <summary>
/// The single place that all text from outside passes through before it becomes part of a message. Hides the secrets that it knows, and
/// everything that looks like one.
/// </summary>
internal abstract class Redactor
{
    /// <summary>The replacement for a secret.</summary>
    public const string Mask = "***";

    /// <summary>The number of characters of a text that are shown.</summary>
    private const int MaxShown = 200;

    /// <summary>
    /// The number of bytes of a response that are examined; when more follows, the end of these is dropped, because it may be half a secret.
    /// </summary>
    private const int MaxLookedAt = 4096;

    /// <summary>The secrets, each in all of its spellings, the longest first.</summary>
    protected abstract string[] Spellings { get; }

    /// <summary>The names whose values are secret wherever they occur in JSON, whether or not the values are known.</summary>
    protected abstract RedactedNames Names { get; }

    /// <summary>Whether it is unknown what is secret, so that no value may be shown.</summary>
    public virtual bool HidesAllValues => false;

    /// <summary>
    /// The text with known secrets, the values of secret names and digests masked, and otherwise verbatim. Case is ignored, because escapes are
    /// written in either case.
    /// </summary>
    public string HideSecrets(string text)
    {
        text = JsonMask.Apply(text, Names);
        foreach (string spelling in Spellings)
        {
            text = text.Replace(spelling, Mask, StringComparison.OrdinalIgnoreCase);
        }

        return TextRuns.HideDigests(text);
    }

    /// <summary>Whether values of a name must not be shown; null stands for a name that cannot be read, and counts as secret.</summary>
    public bool IsSecretName(string? name) => Names.Contains(name);

    /// <summary>Whether a path may contain a secret name.</summary>
    public bool IsSecretIn(string path) => path.Length > 0 && !Names.IsEmpty && Names.MayStandIn(path);

    /// <summary>The start of a response, in one line and without anything that may be a secret.</summary>
    public string Excerpt(ReadOnlySpan<byte> utf8)
    {
        bool isCut = utf8.Length > MaxLookedAt;
        string text = Encoding.UTF8.GetString(isCut ? utf8.Slice(0, MaxLookedAt) : utf8);
        return OneLine(TextRuns.HideTokens(HideSecrets(isCut ? DropHalfSecret(text) : text)));
    }

    /// <summary>The exception if it may be shown as a cause; null if its text holds a secret.</summary>
    public Exception? SafeCause(Exception exception)
    {
        string text = exception.ToString();
        return HideSecrets(text) == text ? exception : null;
    }

    /// <summary>The same redaction for values that outlive their call.</summary>
    public abstract Redactor Lasting();

    /// <summary>Escapes control characters and truncates the text for use in a message.</summary>
    public static string OneLine(string text) => OneLine(text, MaxShown);

    /// <summary>Escapes control characters and truncates the text to a length.</summary>
    public static string OneLine(string text, int maxLength)
    {
        var line = new StringBuilder();
        foreach (char c in text)
        {
            if (line.Length >= maxLength)
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

    /// <summary>
    /// Drops as much from the end of a truncated text as may be the beginning of a secret. The new end does not cut through another secret: those
    /// that extend beyond it are complete in the text, and are dropped as well.
    /// </summary>
    private string DropHalfSecret(string text)
    {
        string[] spellings = Spellings;
        int longest = spellings.Length == 0 ? 1 : spellings[0].Length;
        int end = TextRuns.StartOfRunAt(text, Math.Max(0, text.Length - longest));
        for (bool isMoved = true; isMoved;)
        {
            isMoved = false;
            foreach (string spelling in spellings)
            {
                int first = Math.Max(0, end - spelling.Length + 1);
                int found = first < end ? text.IndexOf(spelling, first, StringComparison.OrdinalIgnoreCase) : -1;
                if (found >= 0 && found < end)
                {
                    end = TextRuns.StartOfRunAt(text, found);
                    isMoved = true;
                }
            }
        }

        return end > 0 ? text.Substring(0, end) : Mask;
    }
}
