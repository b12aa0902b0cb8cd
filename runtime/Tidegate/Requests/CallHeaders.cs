using System;
using System.Collections.Generic;
using System.Net.Http;
using Tidegate.Buffers;

namespace Tidegate.Requests;

/// <summary>Adds the headers that a caller wants to send, and knows which ones the caller may not set.</summary>
internal sealed class CallHeaders
{
    /// <summary>Headers that say how and where a message is sent, which is up to the transport.</summary>
    private static readonly HashSet<string> s_ofTransport = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Length", "Expect", "Host", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
    };

    private readonly Func<string, bool> _isOfSignature;

    /// <param name="isOfSignature">Whether a header is set by the signature.</param>
    public CallHeaders(Func<string, bool> isOfSignature)
    {
        _isOfSignature = isOfSignature;
    }

    /// <summary>Whether the transport sets this header, so that nothing else may set it.</summary>
    public static bool IsOfTransport(string name) => s_ofTransport.Contains(name);

    /// <exception cref="ArgumentException">The client sets a header itself, or a name or value is not valid.</exception>
    public void Add(HttpRequestMessage message, IReadOnlyDictionary<string, string> headers)
    {
        foreach (KeyValuePair<string, string> header in headers)
        {
            if (FindProblem(header.Key, header.Value) is { } problem)
            {
                throw new ArgumentException(problem, nameof(headers));
            }

            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                throw new ArgumentException(Unsettable(header.Key), nameof(headers));
            }
        }
    }

    /// <summary>Checks a header that the spec declares for an operation.</summary>
    /// <exception cref="ArgumentException">The client sets the header itself, or its value is not valid.</exception>
    public void Check(KeyValuePair<string, string> header)
    {
        if (FindProblem(header.Key, header.Value) is { } problem)
        {
            throw new ArgumentException($"{problem} The spec declares it under 'header'.", nameof(header));
        }
    }

    /// <summary>The problem with headers that are to be sent with all calls; the values are not repeated.</summary>
    public string? FindProblem(IEnumerable<KeyValuePair<string, string>> headers)
    {
        using var message = new HttpRequestMessage();
        foreach (KeyValuePair<string, string> header in headers)
        {
            if (FindProblem(header.Key, header.Value) is { } problem)
            {
                return problem;
            }

            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                return Unsettable(header.Key);
            }
        }

        return null;
    }

    private string? FindProblem(string name, string? value)
    {
        if (_isOfSignature(name))
        {
            return $"The header {name} is set by the signature.";
        }

        if (IsOfTransport(name))
        {
            return $"The header {name} is set by the transport.";
        }

        return HeaderText.FindProblem(name, value);
    }

    private static string Unsettable(string name) => $"The header '{name}' cannot be set on a call.";
}
