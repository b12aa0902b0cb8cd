using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Gateway.Requests;

namespace Tidegate.Gateway.Auth.EnosApim;

/// <summary>
/// Tells the author of a client what is wrong with a signature, by trying the usual mistakes. The text contains no signature and nothing
/// secret.
/// </summary>
internal static class SignatureHint
{
    public static string Explain(GatewayRequest request, AuthHeaders headers, string secretKey, string expected)
    {
        const string Wrong = "The signature is wrong: ";
        if (headers.Signature.Equals(expected, StringComparison.OrdinalIgnoreCase))
        {
            return Wrong + "its hex digits must be in lower case.";
        }

        IReadOnlyList<QueryPair> pairs = request.Target.Query.Pairs;
        QueryPair[] sorted = pairs.OrderBy(pair => pair.Name, StringComparer.Ordinal).ToArray();
        string[] decoded = Flatten(sorted, pair => [pair.Name, pair.Value]);
        ReadOnlySpan<byte> body = request.JsonBody.Span;
        if (Fits(decoded, []))
        {
            return Wrong + "the body was not signed.";
        }

        if (Fits(decoded, request.Body.Span))
        {
            return Wrong + "a body that is not JSON is not signed.";
        }

        if (Fits(Flatten(pairs, pair => [pair.Name, pair.Value]), body))
        {
            return Wrong + "the parameters must be sorted by name, by character code.";
        }

        if (Fits(Flatten(sorted, pair => [pair.RawName, pair.RawValue]), body))
        {
            return Wrong + "names and values must be signed decoded, not percent-encoded.";
        }

        if (Fits(Flatten(sorted, pair => [pair.Name, "=", pair.Value]), body)
            || Fits([string.Join('&', sorted.Select(pair => $"{pair.Name}={pair.Value}"))], body))
        {
            return Wrong + "names and values must be signed without '=' and '&'.";
        }

        if (Fits([], body))
        {
            return Wrong + "the query parameters were not signed.";
        }

        string names = sorted.Length == 0 ? "no query parameters" : string.Join(", ", sorted.Select(pair => pair.Name));
        return $"{Wrong}it must cover the access token, {names}, {body.Length} bytes of body, the timestamp and the secret key, in this order.";

        bool Fits(string[] parameters, ReadOnlySpan<byte> signedBody) =>
            headers.Signature == RequestSignature.Hash(headers, parameters, signedBody, secretKey);
    }

    private static string[] Flatten(IEnumerable<QueryPair> pairs, Func<QueryPair, string[]> parts) =>
        pairs.SelectMany(parts).ToArray();
}
