using System;

namespace Tidegate.Gateway.Requests;

/// <summary>
/// The target of the request line, parsed by hand. A web framework would normalize the path, decode parts of it, and repair odd queries; a
/// signature check must see what was sent.
/// </summary>
internal sealed record RequestTarget(string Path, QueryText Query)
{
    /// <param name="rawTarget">
    /// Usually <c>/path?query</c>; a request through a proxy has <c>http://host/path?query</c>.
    /// </param>
    public static RequestTarget Parse(string rawTarget)
    {
        string target = rawTarget;
        if (!target.StartsWith('/'))
        {
            int authority = target.IndexOf("://", StringComparison.Ordinal);
            int end = authority < 0 ? -1 : target.AsSpan(authority + 3).IndexOfAny('/', '?');
            target = end < 0 ? "/" : target[(authority + 3 + end)..];
        }

        int question = target.IndexOf('?', StringComparison.Ordinal);
        return question < 0
            ? new RequestTarget(target, QueryText.None)
            : new RequestTarget(target[..question], QueryText.Parse(target[(question + 1)..]));
    }
}
