using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace Tidegate.Requests;

/// <summary>The headers that a client sends with all calls and token requests: what it says of itself, and what its options add.</summary>
internal sealed class ClientHeaders
{
    private readonly KeyValuePair<string, string>[] _headers;
    private readonly CallHeaders _ofCalls;

    /// <param name="userAgent">What the client says of itself; null or empty for nothing.</param>
    /// <param name="standing">What the client's options add. All headers were checked before.</param>
    /// <param name="ofCalls">Adds the headers of a call.</param>
    public ClientHeaders(string? userAgent, IEnumerable<KeyValuePair<string, string>> standing, CallHeaders ofCalls)
    {
        _ofCalls = ofCalls;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [UsualHeaders.Accept] = UsualHeaders.AcceptedType };
        if (!string.IsNullOrEmpty(userAgent))
        {
            headers[UsualHeaders.UserAgent] = userAgent!;
        }

        foreach (KeyValuePair<string, string> header in standing)
        {
            headers[header.Key] = header.Value;
        }

        _headers = headers.ToArray();
    }

    /// <summary>Adds the headers of a call: its own, those of the operation that it does not set itself, and then those of the client.</summary>
    /// <exception cref="ArgumentException">A header is set by the client itself, or its name or value is none.</exception>
    public void AddTo(HttpRequestMessage message, IReadOnlyList<KeyValuePair<string, string>> ofOperation, IReadOnlyDictionary<string, string>? ofCall)
    {
        if (ofCall is not null)
        {
            _ofCalls.Add(message, ofCall);
        }

        for (int i = 0; i < ofOperation.Count; i++)
        {
            _ofCalls.Check(ofOperation[i]);
            AddUnlessSet(message, ofOperation[i]);
        }

        bool isFirst = ofCall is null && ofOperation.Count == 0;
        foreach (KeyValuePair<string, string> header in _headers)
        {
            if (isFirst)
            {
                message.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
            else
            {
                AddUnlessSet(message, header);
            }
        }
    }

    private static void AddUnlessSet(HttpRequestMessage message, KeyValuePair<string, string> header)
    {
        if (!message.Headers.Contains(header.Key))
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }
}
