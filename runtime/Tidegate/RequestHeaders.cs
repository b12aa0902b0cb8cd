using System;
using System.Collections.Generic;
using Tidegate.Buffers;

namespace Tidegate;

/// <summary>The headers and cookies of an operation, each checked when it is added. Without any, it holds nothing.</summary>
internal struct RequestHeaders
{
    private List<KeyValuePair<string, string>>? _headers;
    private List<KeyValuePair<string, string>>? _cookies;

    public readonly IReadOnlyList<KeyValuePair<string, string>> Headers => (IReadOnlyList<KeyValuePair<string, string>>?)_headers ?? [];

    public readonly IReadOnlyList<KeyValuePair<string, string>> Cookies => (IReadOnlyList<KeyValuePair<string, string>>?)_cookies ?? [];

    public void Add(string name, string value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value), $"The header {name} has no value.");
        }

        if (HeaderText.FindProblem(name, value) is { } problem)
        {
            throw new ArgumentException(problem, nameof(value));
        }

        (_headers ??= []).Add(new KeyValuePair<string, string>(name, value));
    }

    public void AddCookie(string name, string value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value), $"The cookie {name} has no value.");
        }

        if (CookieText.FindProblem(name, value) is { } problem)
        {
            throw new ArgumentException(problem, nameof(value));
        }

        (_cookies ??= []).Add(new KeyValuePair<string, string>(name, value));
    }

    public readonly void Clear()
    {
        _headers?.Clear();
        _cookies?.Clear();
    }
}
