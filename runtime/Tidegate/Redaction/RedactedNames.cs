using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Redaction;

/// <summary>The names on the wire whose values are never shown, wherever they stand; case does not count, since a service may write them its own way.</summary>
internal sealed class RedactedNames
{
    private readonly HashSet<string> _names;

    public RedactedNames(IEnumerable<string> names)
    {
        _names = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>For services and texts without any.</summary>
    public static RedactedNames None { get; } = new([]);

    public bool IsEmpty => _names.Count == 0;

    /// <param name="name">Null, for a name that cannot be read, counts as secret.</param>
    public bool Contains(string? name) => name is null || _names.Contains(name);

    /// <summary>Whether a name may stand somewhere in a text that cannot be read; an escape may spell any.</summary>
    public bool MayStandIn(string text) =>
        text.Contains("\\u", StringComparison.OrdinalIgnoreCase) || _names.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
}
