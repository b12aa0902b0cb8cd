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

    /// <summary>Whether the service or the options say what is accepted.</summary>
    private readonly bool _isAcceptChosen;

    /// <param name="userAgent">The user agent; null or empty for none.</param>
    /// <param name="constants">The headers that the service says.</param>
    /// <param name="standing">The headers from the client's options, already checked.</param>
    /// <param name="ofCalls">Adds the headers of a call.</param>
    public ClientHeaders(string? userAgent, IEnumerable<KeyValuePair<string, string>> constants, IEnumerable<KeyValuePair<string, string>> standing, CallHeaders ofCalls)
    {
        _ofCalls = ofCalls;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [UsualHeaders.Accept] = UsualHeaders.AcceptedType };
        if (!string.IsNullOrEmpty(userAgent))
        {
            headers[UsualHeaders.UserAgent] = userAgent!;
        }

        foreach (KeyValuePair<string, string> header in constants.Concat(standing))
        {
            headers[header.Key] = header.Value;
            _isAcceptChosen |= IsAccept(header);
        }

        _headers = headers.ToArray();
    }

    /// <summary>Adds the headers of a call: first its own, then those of the operation that it does not set, then those of the client.</summary>
    /// <exception cref="ArgumentException">The client sets a header itself, a name or value is not valid, or the options would replace cookies or the access token.</exception>
    public void AddTo(HttpRequestMessage message, ApiRequest request, IReadOnlyDictionary<string, string>? ofCall)
    {
        AddTo(message, request.Headers, ofCall);
        if (request.Cookies.Count > 0)
        {
            CookieHeader.AddTo(message, request.Cookies);
        }

        if (request.Operation.BearerHeader is { } bearer && message.Headers.Contains(bearer))
        {
            throw new ArgumentException($"The header {bearer} carries the access token of the client: leave it out of the headers of the options.");
        }
    }

    /// <summary>Accepts types in place of JSON, unless the service, the operation, the options or the caller say what is accepted.</summary>
    public void Accept(HttpRequestMessage message, ApiRequest request, string types)
    {
        if (!_isAcceptChosen && !request.HeadersAndOverrides.Any(IsAccept))
        {
            message.Headers.Remove(UsualHeaders.Accept);
            message.Headers.TryAddWithoutValidation(UsualHeaders.Accept, types);
        }
    }

    /// <summary>Adds the headers of a request that is no call: those that a caller wants, and those of the client.</summary>
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

    private static bool IsAccept(KeyValuePair<string, string> header) => header.Key.Equals(UsualHeaders.Accept, StringComparison.OrdinalIgnoreCase);

    private static void AddUnlessSet(HttpRequestMessage message, KeyValuePair<string, string> header)
    {
        if (!message.Headers.Contains(header.Key))
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }
}
