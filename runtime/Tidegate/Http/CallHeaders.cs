using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Tidegate.Http;

/// <summary>Adds the headers that a caller wants to send.</summary>
internal static class CallHeaders
{
    /// <exception cref="ArgumentException">A header is set by the client itself, or its name or value is none.</exception>
    public static void Add(HttpRequestMessage message, IReadOnlyDictionary<string, string> headers)
    {
        foreach (KeyValuePair<string, string> header in headers)
        {
            if (SigningHandler.Owns(header.Key))
            {
                throw new ArgumentException($"The header {header.Key} is set by the signature.", nameof(headers));
            }

            if (!IsSendable(header.Value))
            {
                throw new ArgumentException($"The value of the header {header.Key} is not plain ASCII text in one line.", nameof(headers));
            }

            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                throw new ArgumentException($"The header '{header.Key}' cannot be set on a call.", nameof(headers));
            }
        }
    }

    private static bool IsSendable(string? value)
    {
        foreach (char c in value ?? "\0")
        {
            if (c is (< ' ' and not '\t') or > '~')
            {
                return false;
            }
        }

        return true;
    }
}
