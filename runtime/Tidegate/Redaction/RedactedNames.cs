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
    private readonly char[] _separators;

    /// <param name="names">The names.</param>
    /// <param name="separators">What stands between the items of secret values that are lists.</param>
    public RedactedNames(IEnumerable<string> names, string separators)
    {
        _names = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
        _separators = separators.ToCharArray();
    }

    /// <summary>For services and texts that have none.</summary>
    public static RedactedNames None { get; } = new([], "");

    public bool IsEmpty => _names.Count == 0;

    /// <param name="name">The name; null, for a name that cannot be read, counts as secret.</param>
    public bool Contains(string? name) => name is null || _names.Contains(name);

    /// <summary>What is secret in a secret value: the whole of it, and each of its items if it is a list.</summary>
    public IEnumerable<string> SecretsIn(string value) =>
        _separators.Length > 0 && value.IndexOfAny(_separators) >= 0 ? value.Split(_separators).Prepend(value) : [value];

    /// <summary>Whether a text that cannot be parsed may contain one of the names; an escape may spell any of them.</summary>
    public bool MayStandIn(string text) =>
        text.Contains("\\u", StringComparison.OrdinalIgnoreCase) || _names.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
}
