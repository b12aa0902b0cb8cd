using System;
using System.Collections.Generic;

namespace Tidegate.Gateway.Requests;

/// <param name="RawName">The name as sent.</param>
/// <param name="RawValue">The value as sent.</param>
internal sealed record QueryPair(string RawName, string RawValue, string Name, string Value);

/// <summary>The query of a request, split and decoded as the signature rule needs it.</summary>
/// <param name="Raw">The text after the question mark; null when there was no question mark.</param>
/// <param name="Pairs">The parameters in the order sent; only those before what is malformed, if anything is.</param>
/// <param name="Malformed">What cannot be read, in the words of messages; null when all can.</param>
/// <param name="Repeated">The first parameter that is there twice, in the words of messages; null when none is.</param>
internal sealed record QueryText(string? Raw, IReadOnlyList<QueryPair> Pairs, string? Malformed, string? Repeated)
{
    public static QueryText None { get; } = new(null, [], null, null);

    /// <summary>Why it is ambiguous how the query is to be signed; null when it is not.</summary>
    public string? Problem =>
        (Malformed ?? Repeated) is { } what ? $"The query has {what}: how that is to be signed is not defined, so do not send it." : null;

    /// <summary>Why the query cannot be read where nothing is signed; null when it can.</summary>
    public string? ProblemUnsigned => Malformed is { } what ? $"The query has {what}: do not send it." : null;

    public static QueryText Parse(string raw)
    {
        var pairs = new List<QueryPair>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        string? repeated = null;
        foreach (string part in raw.Split('&'))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                // The documented sample code signs such a name followed by the text "null".
                return Refuse(part.Length == 0 ? "an empty parameter" : "a parameter without '='");
            }

            if (!PercentText.TryDecodeQuery(part[..equals], out string name)
                || !PercentText.TryDecodeQuery(part[(equals + 1)..], out string value))
            {
                return Refuse($"the parameter '{part[..equals]}', which is not percent-encoded UTF-8");
            }

            if (name.Length == 0)
            {
                return Refuse("a parameter without a name");
            }

            if (!names.Add(name))
            {
                // The documented sample code signs only the first value.
                repeated ??= $"the parameter '{name}' twice";
            }

            pairs.Add(new QueryPair(part[..equals], part[(equals + 1)..], name, value));
        }

        return new QueryText(raw, pairs, null, repeated);

        QueryText Refuse(string what) => new(raw, pairs, what, repeated);
    }
}
