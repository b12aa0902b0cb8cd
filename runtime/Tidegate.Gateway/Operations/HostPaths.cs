using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Gateway.Operations;

/// <summary>
/// Tells the named hosts of services apart. The gateway has one port, so a host is a path in front of those of operations; nothing that is signed has the path.
/// </summary>
/// <param name="names">The names of the hosts.</param>
internal sealed class HostPaths(IEnumerable<string> names)
{
    private readonly string[] _names = [.. names.Distinct()];

    /// <summary>The names of the hosts, in the order of the specs.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The path in front of those of a host.</summary>
    public static string Of(string name) => "/~" + name;

    /// <summary>Takes the host off a path.</summary>
    /// <returns>The host, null when the path has none; and the path without it.</returns>
    public (string? Host, string Path) Split(string path) =>
        _names.FirstOrDefault(name => path.StartsWith(Of(name) + "/", StringComparison.Ordinal)) is { } host ? (host, path[Of(host).Length..]) : (null, path);
}
