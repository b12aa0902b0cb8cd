using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Tidegate.Requests;

/// <summary>Adds the headers that a caller wants to send, and knows which ones are not the caller's to set.</summary>
internal sealed class CallHeaders
{
    /// <summary>They say how a message travels and where to, which is the transport's to say.</summary>
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

    /// <exception cref="ArgumentException">A header is set by the client itself, or its name or value is none.</exception>
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

    /// <summary>What is wrong with headers that are to be sent with all calls; the values are not repeated.</summary>
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

        if (s_ofTransport.Contains(name))
        {
            return $"The header {name} is set by the transport.";
        }

        return FindProblemOfValue(name, value);
    }

    /// <summary>What is wrong with the value of a header, which is not repeated; null when nothing is.</summary>
    public static string? FindProblemOfValue(string name, string? value)
    {
        if (!IsSendable(value))
        {
            return $"The value of the header {name} is not plain ASCII text in one line.";
        }

        return HasBlanksAround(value!) ? $"The value of the header {name} has blanks around it, without which it would arrive." : null;
    }

    private static string Unsettable(string name) => $"The header '{name}' cannot be set on a call.";

    private static bool HasBlanksAround(string value) =>
        value.Length > 0 && (value[0] is ' ' or '\t' || value[value.Length - 1] is ' ' or '\t');

    /// <summary>Whether a value is plain ASCII text in one line.</summary>
    public static bool IsSendable(string? value)
    {
        foreach (char c in value ?? "\0")
        {
            if (c is (< ' ' and not '\t') or > '~')
            {
                return false;
            }
        }

        return true;
    }
}
