using System;
using System.Collections.Generic;
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

    /// <summary>Adds query parameters in signing order.</summary>
    /// <exception cref="ArgumentException">A name is empty or repeated: the gateway would not sign it the way it is sent.</exception>
    public static void AddQuery(ApiRequest request, IEnumerable<KeyValuePair<string, string?>> query)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, string?> parameter in query)
        {
            if (string.IsNullOrEmpty(parameter.Key))
            {
                throw new ArgumentException("A query parameter has no name.", nameof(query));
            }

            if (parameter.Value is null)
            {
                continue;
            }

            if (sorted.ContainsKey(parameter.Key))
            {
                throw new ArgumentException($"The query parameter '{parameter.Key}' is given twice; send several values as one.", nameof(query));
            }

            sorted.Add(parameter.Key, parameter.Value);
        }

        foreach (KeyValuePair<string, string> parameter in sorted)
        {
            request.AddQuery(StrictUtf8.GetBytes(parameter.Key), parameter.Value);
        }
    }
}
