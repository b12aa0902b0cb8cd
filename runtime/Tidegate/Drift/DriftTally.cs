using System;
using System.Collections.Generic;
using Tidegate.Observation;

namespace Tidegate.Drift;

/// <summary>What was met in one document that its spec does not say.</summary>
internal sealed class DriftTally
{
    /// <summary>A response of many items has the same drift in all of them.</summary>
    private const int MostPlaces = 16;

    private readonly int[] _counts = new int[5];
    private readonly List<DriftPlace> _places = [];
    private readonly List<(ApiDriftKind Kind, string Path)> _news = [];

    public bool IsEmpty => _places.Count == 0;

    /// <summary>What is to be told.</summary>
    public IReadOnlyList<(ApiDriftKind Kind, string Path)> News => _news;

    public int Count(ApiDriftKind kind) => _counts[(int)kind];

    /// <param name="name">The name of the member that it stands in.</param>
    /// <param name="depth">How deep it stands.</param>
    /// <returns>The place, when the document has no drift like it so far.</returns>
    public DriftPlace? Add(ApiDriftKind kind, ReadOnlySpan<byte> name, int depth)
    {
        _counts[(int)kind]++;
        if (_places.Count == MostPlaces)
        {
            return null;
        }

        var place = new DriftPlace(kind, depth, HashOf(name));
        if (_places.Contains(place))
        {
            return null;
        }

        _places.Add(place);
        return place;
    }

    /// <summary>Notes what is to be told.</summary>
    public void Tell(ApiDriftKind kind, string path) => _news.Add((kind, path));

    /// <summary>Makes the tally ready for the same document, from its beginning.</summary>
    public void BeginAgain() => Array.Clear(_counts, 0, _counts.Length);

    /// <summary>Makes the tally ready for another document.</summary>
    public void Reset()
    {
        BeginAgain();
        _places.Clear();
        _news.Clear();
    }

    /// <summary>FNV-1a, 64 bits.</summary>
    private static ulong HashOf(ReadOnlySpan<byte> name)
    {
        ulong hash = 14695981039346656037;
        foreach (byte value in name)
        {
            hash = unchecked((hash ^ value) * 1099511628211);
        }

        return hash;
    }
}

/// <summary>Where something was met that the spec does not say; items of one array are one place.</summary>
/// <param name="NameHash">Stands for the name, which may be of any length.</param>
internal readonly record struct DriftPlace(ApiDriftKind Kind, int Depth, ulong NameHash);
