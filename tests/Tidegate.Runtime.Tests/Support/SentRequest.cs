using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>A request as the transport saw it.</summary>
internal sealed class SentRequest
{
    private SentRequest(string method, string url, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        Method = method;
        Url = url;
        Headers = headers;
        Body = body;
    }

    public string Method { get; }

    /// <summary>As it is written on the wire.</summary>
    public string Url { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    public byte[] Body { get; }

    public string BodyText => Encoding.UTF8.GetString(Body);

    public bool IsTokenRequest => Url.Contains("/apim-token-service/", System.StringComparison.Ordinal);

    public string? Token => Headers.GetValueOrDefault("apim-accesstoken");

    public string? Signature => Headers.GetValueOrDefault("apim-signature");

    public string? Timestamp => Headers.GetValueOrDefault("apim-timestamp");

    /// <summary>The milliseconds since 1970 that the request tells: in the header of a call, in the body of a token request.</summary>
    public long SentAt
    {
        get
        {
            if (Timestamp is { } header)
            {
                return long.Parse(header, CultureInfo.InvariantCulture);
            }

            using var body = JsonDocument.Parse(Body);
            return body.RootElement.GetProperty("timestamp").GetInt64();
        }
    }

    public static async Task<SentRequest> CaptureAsync(HttpRequestMessage message)
    {
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers = message.Headers;
        byte[] body = [];
        if (message.Content is not null)
        {
            headers = headers.Concat(message.Content.Headers);
            body = await message.Content.ReadAsByteArrayAsync();
        }

        return new SentRequest(
            message.Method.Method,
            message.RequestUri!.GetLeftPart(System.UriPartial.Authority) + message.RequestUri.PathAndQuery,
            headers.ToDictionary(static header => header.Key, static header => string.Join(",", header.Value), System.StringComparer.OrdinalIgnoreCase),
            body);
    }
}
