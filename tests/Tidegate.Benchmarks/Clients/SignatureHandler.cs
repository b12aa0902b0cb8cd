using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Calls;

namespace Tidegate.Benchmarks.Clients;

/// <summary>
/// The signing of clients that know nothing of it: a handler that takes the query apart again and buffers the body. It hashes piece
/// by piece and makes no text that it does not need.
/// </summary>
internal sealed class SignatureHandler(HttpMessageHandler transport) : DelegatingHandler(transport)
{
    private static readonly byte[] s_token = Encoding.UTF8.GetBytes(Account.AccessToken);
    private static readonly byte[] s_secret = Encoding.UTF8.GetBytes(Account.SecretKey);

    [ThreadStatic]
    private static IncrementalHash? s_hash;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        string timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.TryAddWithoutValidation("apim-accesstoken", Account.AccessToken);
        request.Headers.TryAddWithoutValidation("apim-timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("apim-signature", Sign(SortedQuery(request.RequestUri!), body, timestamp));
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static List<KeyValuePair<string, string>> SortedQuery(Uri address)
    {
        var parameters = new List<KeyValuePair<string, string>>(4);
        ReadOnlySpan<char> query = address.Query.AsSpan();
        foreach (Range part in query.TrimStart('?').Split('&'))
        {
            ReadOnlySpan<char> parameter = query.TrimStart('?')[part];
            int equals = parameter.IndexOf('=');
            if (equals > 0)
            {
                parameters.Add(new(Uri.UnescapeDataString(parameter[..equals]), Uri.UnescapeDataString(parameter[(equals + 1)..])));
            }
        }

        parameters.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return parameters;
    }

    private static string Sign(List<KeyValuePair<string, string>> query, byte[] body, string timestamp)
    {
        IncrementalHash hash = s_hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(s_token);
        foreach ((string name, string value) in query)
        {
            Append(hash, name);
            Append(hash, value);
        }

        hash.AppendData(body);
        Append(hash, timestamp);
        hash.AppendData(s_secret);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest);
    }

    private static void Append(IncrementalHash hash, string text)
    {
        Span<byte> utf8 = stackalloc byte[256];
        if (Encoding.UTF8.TryGetBytes(text, utf8, out int length))
        {
            hash.AppendData(utf8[..length]);
        }
        else
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }
    }
}
