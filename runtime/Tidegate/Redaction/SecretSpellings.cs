using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tidegate.Redaction;

/// <summary>The spellings in which a service may repeat a secret.</summary>
internal static class SecretSpellings
{
    /// <summary>Masking shorter texts would hide ordinary words and protect nothing.</summary>
    private const int ShortestSecret = 4;

    /// <summary>
    /// Secrets verbatim, as spelled in JSON, JSON inside JSON, HTML and URLs, and in the notations for their bytes; the longest first.
    /// </summary>
    public static string[] Of(IEnumerable<string> secrets)
    {
        var spellings = new List<string>();
        foreach (string secret in secrets)
        {
            if (secret.Length >= ShortestSecret)
            {
                AddSpellings(spellings, secret);
            }
        }

        return LongestFirst(spellings);
    }

    /// <summary>
    /// Joins two lists. The longest come first, so that masking a secret within another one does not leave the rest of that one visible.
    /// </summary>
    public static string[] Join(string[] first, string[] second) => LongestFirst([.. first, .. second]);

    private static string[] LongestFirst(List<string> spellings)
    {
        spellings.Sort(static (x, y) => y.Length.CompareTo(x.Length));
        return spellings.ToArray();
    }

    private static void AddSpellings(List<string> spellings, string secret)
    {
        AddIfNew(spellings, secret);
        AddIfNew(spellings, Uri.EscapeDataString(secret));
        AddIfNew(spellings, InAddress(secret));
        AddIfNew(spellings, WebUtility.UrlEncode(secret));
        AddIfNew(spellings, WebUtility.HtmlEncode(secret));
        AddJson(spellings, JsonEncodedText.Encode(secret).ToString());
        string json = JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        AddJson(spellings, json);
        AddJson(spellings, json.Replace("/", "\\/", StringComparison.Ordinal));
        byte[] bytes = Encoding.UTF8.GetBytes(secret);
        AddIfNew(spellings, Convert.ToBase64String(bytes).TrimEnd('='));
        AddIfNew(spellings, string.Concat(bytes.Select(static value => value.ToString("x2", CultureInfo.InvariantCulture))));
    }

    /// <summary>An address that is shown as text has lost its harmless escapes and kept the others.</summary>
    private static string InAddress(string secret)
    {
        const string Start = "http://x/?";
        return Uri.TryCreate(Start + Uri.EscapeDataString(secret), UriKind.Absolute, out Uri? address)
            ? address.ToString().Substring(Start.Length)
            : secret;
    }

    /// <summary>Adds a JSON spelling, and that of a document which is itself text in another one.</summary>
    private static void AddJson(List<string> spellings, string json)
    {
        AddIfNew(spellings, json);
        AddIfNew(spellings, JsonEncodedText.Encode(json, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString());
    }

    private static void AddIfNew(List<string> spellings, string spelling)
    {
        if (!spellings.Contains(spelling))
        {
            spellings.Add(spelling);
        }
    }
}
