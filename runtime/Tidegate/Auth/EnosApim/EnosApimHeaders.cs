using System;
using System.Net.Http.Headers;

namespace Tidegate.Auth.EnosApim;

/// <summary>The three headers of a signed request.</summary>
internal static class EnosApimHeaders
{
    private const string Token = "apim-accesstoken";
    private const string Signature = "apim-signature";
    private const string Timestamp = "apim-timestamp";

    public static bool Contains(string name) => Is(name, Token) || Is(name, Signature) || IsTimestamp(name);

    /// <summary>Whether it is the timestamp, the only one of the headers that is not secret.</summary>
    public static bool IsTimestamp(string name) => Is(name, Timestamp);

    public static void Remove(HttpRequestHeaders headers)
    {
        headers.Remove(Token);
        headers.Remove(Signature);
        headers.Remove(Timestamp);
    }

    public static void Add(HttpRequestHeaders headers, string token, string signature, string timestamp)
    {
        headers.TryAddWithoutValidation(Token, token);
        headers.TryAddWithoutValidation(Signature, signature);
        headers.TryAddWithoutValidation(Timestamp, timestamp);
    }

    private static bool Is(string name, string header) => name.Equals(header, StringComparison.OrdinalIgnoreCase);
}
