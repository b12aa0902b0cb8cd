using System.Collections.Generic;
using System.Text.Json;

namespace Tidegate;

/// <summary>Problem details as in RFC 9457: the body of an error that a spec gives the type <c>problem</c>.</summary>
public sealed class ApiProblem
{
    /// <summary>The type of a problem that says no more than its HTTP status.</summary>
    internal const string Blank = "about:blank";

    private static readonly Dictionary<string, JsonElement> s_none = [];

    /// <summary>A URI that names the kind of problem; <c>about:blank</c> when the response has none.</summary>
    public string Type { get; init; } = Blank;

    /// <summary>What the kind of problem is called; null when the response does not say.</summary>
    public string? Title { get; init; }

    /// <summary>The HTTP status as the service set it, which an intermediary may have changed; null when the response does not say.</summary>
    public int? Status { get; init; }

    /// <summary>What happened this time, for a person to read; null when the response does not say.</summary>
    public string? Detail { get; init; }

    /// <summary>A URI that names what happened this time; null when the response has none.</summary>
    public string? Instance { get; init; }

    /// <summary>All other members of the response by name, and those of the above that are not of their type.</summary>
    public IReadOnlyDictionary<string, JsonElement> Members { get; init; } = s_none;
}
