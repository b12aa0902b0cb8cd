using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace Tidegate.Requests;

/// <summary>The headers that a client sends with all calls and token requests: its user agent, and those from its options.</summary>
internal sealed class ClientHeaders
{
    private readonly KeyValuePair<string, string>[] _headers;
    private readonly CallHeaders _ofCalls;

    /// <param name="userAgent">The user agent; null or empty for none.</param>
    /// <param name="standing">The headers from the client's options, already checked.</param>
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

    /// <summary>Adds the headers of a call: first its own, then those of the operation that it does not set, then those of the client.</summary>
    /// <exception cref="ArgumentException">The client sets a header itself, or a name or value is not valid.</exception>
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
