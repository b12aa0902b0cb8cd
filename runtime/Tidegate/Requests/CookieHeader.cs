using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace Tidegate.Requests;

/// <summary>Writes and reads the header in which a request has its cookies.</summary>
internal static class CookieHeader
{
    public const string Name = "Cookie";

    /// <summary>Adds the header with the cookies of an operation.</summary>
    /// <exception cref="ArgumentException">The options have such a header, too.</exception>
    public static void AddTo(HttpRequestMessage message, IReadOnlyList<KeyValuePair<string, string>> cookies)
    {
        if (message.Headers.Contains(Name))
        {
            throw new ArgumentException(
                $"The header {Name} of the options would replace the cookies of the operation ({string.Join(", ", cookies.Select(static cookie => cookie.Key))}): leave it out of the options.");
        }

        message.Headers.TryAddWithoutValidation(Name, string.Join("; ", cookies.Select(static cookie => $"{cookie.Key}={cookie.Value}")));
    }

    /// <summary>The cookies in the value of the header, as a caller may have written them.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Read(string header)
    {
        foreach (string cookie in header.Split(';'))
        {
            int equals = cookie.IndexOf('=');
            if (equals > 0)
            {
                yield return new(cookie.Substring(0, equals).Trim(), cookie.Substring(equals + 1).Trim());
            }
        }
    }
}
