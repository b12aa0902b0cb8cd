using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Buffers;

namespace Tidegate.Requests;

/// <summary>Checks and orders input that generated code would supply already checked and in order.</summary>
internal static class UntypedRequest
{
    /// <summary>Checks that a path will be sent verbatim and stays on the gateway.</summary>
    /// <exception cref="ArgumentException">It will not.</exception>
    public static void CheckPath(string path)
    {
        const string Name = nameof(path);
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal))
        {
            throw new ArgumentException("The path must start with one slash; the host is always the configured gateway.", Name);
        }

        foreach (char c in path)
        {
            if (c is '?' or '#')
            {
                throw new ArgumentException("The path must not contain '?' or '#': give query parameters separately, unescaped.", Name);
            }

            if (c is <= ' ' or > '~' or '\\')
            {
                throw new ArgumentException("The path must be escaped: no blanks, backslashes, control or non-ASCII characters.", Name);
            }
        }

        foreach (string segment in path.Split('/'))
        {
            if (Uri.UnescapeDataString(segment) is "." or "..")
            {
                throw new ArgumentException("The path must not contain the segments '.' and '..'.", Name);
            }
        }
    }

    /// <summary>Adds the query, the body if there is one, and what every request of the service has besides.</summary>
    /// <inheritdoc cref="AddQuery"/>
    public static void Fill(ApiRequest request, IEnumerable<KeyValuePair<string, string?>> query, ReadOnlySpan<byte> body, ApiService service)
    {
        AddQuery(request, service.ConstantQuery.Count == 0 ? query : WithConstants(query.ToList(), service.ConstantQuery));
        if (service.ConstantCookies.Count > 0)
        {
            foreach (KeyValuePair<string, string> cookie in service.ConstantCookies)
            {
                request.AddCookie(cookie.Key, cookie.Value);
            }
        }

        if (!body.IsEmpty)
        {
            request.SetBody(body);
        }
    }

    /// <summary>The query, and the constants of the service that it does not name, if only with null.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> WithConstants(List<KeyValuePair<string, string?>> query, IReadOnlyDictionary<string, string> constants) =>
        query.Concat(constants
            .Where(constant => !query.Exists(parameter => parameter.Key == constant.Key))
            .Select(static constant => new KeyValuePair<string, string?>(constant.Key, constant.Value)));

    /// <summary>Adds query parameters in signing order, and those of one name as they are given.</summary>
    /// <exception cref="ArgumentException">A name is empty, or repeated although the request is signed: how that is signed is not defined.</exception>
    private static void AddQuery(ApiRequest request, IEnumerable<KeyValuePair<string, string?>> query)
    {
        bool isSigned = request.Operation.Credentials == ApiCredentials.Signature;
        string? previous = null;
        foreach (KeyValuePair<string, string?> parameter in query.OrderBy(static parameter => parameter.Key, StringComparer.Ordinal))
        {
            if (string.IsNullOrEmpty(parameter.Key))
            {
                throw new ArgumentException("A query parameter has no name.", nameof(query));
            }

            if (parameter.Value is not { } value)
            {
                continue;
            }

            if (isSigned && parameter.Key == previous)
            {
                throw new ArgumentException($"The query parameter '{parameter.Key}' is given twice; send several values as one.", nameof(query));
            }

            request.AddQuery(StrictUtf8.GetBytes(parameter.Key), value);
            previous = parameter.Key;
        }
    }
}
