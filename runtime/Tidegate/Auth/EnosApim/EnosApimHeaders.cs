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

    public static void AddToken(HttpRequestHeaders headers, string token) => headers.TryAddWithoutValidation(Token, token);

    /// <summary>Adds the token as <c>Bearer</c>, in the place of what a handler may have put there.</summary>
    public static void SetBearer(HttpRequestHeaders headers, string name, AccessToken token)
    {
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, token.Bearer);
    }

    public static void Add(HttpRequestHeaders headers, string token, string signature, string timestamp)
    {
        AddToken(headers, token);
        headers.TryAddWithoutValidation(Signature, signature);
        headers.TryAddWithoutValidation(Timestamp, timestamp);
    }

    private static bool Is(string name, string header) => name.Equals(header, StringComparison.OrdinalIgnoreCase);
}
