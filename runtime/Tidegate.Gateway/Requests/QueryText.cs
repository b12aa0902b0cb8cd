using System;
using System.Collections.Generic;

namespace Tidegate.Gateway.Requests;

/// <param name="RawName">The name as sent.</param>
/// <param name="RawValue">The value as sent.</param>
internal sealed record QueryPair(string RawName, string RawValue, string Name, string Value);

/// <summary>The query of a request, split and decoded as the signature rule needs it.</summary>
/// <param name="Raw">The text after the question mark; null when there was no question mark.</param>
/// <param name="Pairs">The parameters in the order sent; only those before the problem, if there is one.</param>
/// <param name="Problem">Why it is ambiguous how the query is to be signed; null when it is not.</param>
internal sealed record QueryText(string? Raw, IReadOnlyList<QueryPair> Pairs, string? Problem)
{
    public static QueryText None { get; } = new(null, [], null);

    public static QueryText Parse(string raw)
    {
        var pairs = new List<QueryPair>();
        var names = new HashSet<string>(StringComparer.Ordinal);
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
                return Refuse($"the parameter '{name}' twice");
            }

            pairs.Add(new QueryPair(part[..equals], part[(equals + 1)..], name, value));
        }

        return new QueryText(raw, pairs, null);

        QueryText Refuse(string what) =>
            new(raw, pairs, $"The query has {what}: how that is to be signed is not defined, so do not send it.");
    }
}
