using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Redaction;

/// <summary>
/// The wire names whose values are never shown, wherever they occur; case is ignored, because a service may spell them its own way.
/// </summary>
internal sealed class RedactedNames
{
    private readonly HashSet<string> _names;

    public RedactedNames(IEnumerable<string> names)
    {
        _names = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>For services and texts that have none.</summary>
    public static RedactedNames None { get; } = new([]);

    public bool IsEmpty => _names.Count == 0;

    /// <param name="name">The name; null, for a name that cannot be read, counts as secret.</param>
    public bool Contains(string? name) => name is null || _names.Contains(name);

    /// <summary>Whether a text that cannot be parsed may contain one of the names; an escape may spell any of them.</summary>
    public bool MayStandIn(string text) =>
        text.Contains("\\u", StringComparison.OrdinalIgnoreCase) || _names.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
}
