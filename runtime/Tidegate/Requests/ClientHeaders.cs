using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace Tidegate.Requests;

/// <summary>The headers that a client sends with all calls and token requests: what it says of itself, and what its options add.</summary>
internal sealed class ClientHeaders
{
    private const string Accept = "Accept";
    private const string UserAgent = "User-Agent";

    private readonly KeyValuePair<string, string>[] _headers;
    private readonly CallHeaders _ofCalls;

    /// <param name="options">Checked before.</param>
    /// <param name="ofCalls">Adds the headers of a call.</param>
    public ClientHeaders(ApiClientOptions options, CallHeaders ofCalls)
    {
        _ofCalls = ofCalls;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [Accept] = "application/json" };
        if (!string.IsNullOrEmpty(options.UserAgent))
        {
            headers[UserAgent] = options.UserAgent!;
        }

        foreach (KeyValuePair<string, string> header in options.Headers)
        {
            headers[header.Key] = header.Value;
        }

        _headers = headers.ToArray();
    }

    /// <summary>Adds the headers of a call, and those of the client that the call does not set itself.</summary>
    /// <exception cref="ArgumentException">A header is set by the client itself, or its name or value is none.</exception>
    public void AddTo(HttpRequestMessage message, IReadOnlyDictionary<string, string>? ofCall)
    {
        if (ofCall is not null)
        {
            _ofCalls.Add(message, ofCall);
        }

        foreach (KeyValuePair<string, string> header in _headers)
        {
            if (ofCall is null || !message.Headers.Contains(header.Key))
            {
                message.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }
    }
}
