using System;
using System.Collections.Generic;
using Tidegate.Observation;

namespace Tidegate.Drift;

/// <summary>The differences between one document and its spec.</summary>
internal sealed class DriftTally
{
    /// <summary>Bounds the places per document; in a response with many items, the same drift recurs in each of them.</summary>
    private const int MostPlaces = 16;

    private readonly int[] _counts = new int[(int)ApiDriftKind.LackingMember + 1];
    private readonly List<DriftPlace> _places = [];
    private readonly List<(ApiDriftKind Kind, string Path)> _news = [];
    private int _expectedDepth;
    private IReadOnlyList<byte[]> _expected = [];

    public bool IsEmpty => _places.Count == 0;

    /// <summary>The differences to report.</summary>
    public IReadOnlyList<(ApiDriftKind Kind, string Path)> News => _news;

    public int Count(ApiDriftKind kind) => _counts[(int)kind];

    /// <summary>Expects members that the spec declares elsewhere, at this depth.</summary>
    public void Expect(int depth, IReadOnlyList<byte[]> names)
    {
        _expectedDepth = depth;
        _expected = names;
    }

    /// <summary>Whether a member was expected, and so is no difference.</summary>
    public bool IsExpected(ReadOnlySpan<byte> name, int depth)
    {
        if (depth == _expectedDepth)
        {
            foreach (byte[] expected in _expected)
            {
                if (name.SequenceEqual(expected))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <param name="name">The name of the member in which the drift was found.</param>
    /// <param name="depth">The depth at which it was found.</param>
    /// <returns>The place, if it is new in this document; otherwise null.</returns>
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

    /// <summary>Adds a difference to report.</summary>
    public void Tell(ApiDriftKind kind, string path) => _news.Add((kind, path));

    /// <summary>Prepares the tally for reading the same document again from its beginning.</summary>
    public void BeginAgain() => Array.Clear(_counts, 0, _counts.Length);

    /// <summary>Prepares the tally for another document.</summary>
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

/// <summary>A place at which a document differs from its spec; the items of one array count as one place.</summary>
/// <param name="NameHash">Stands for the name, which may have any length.</param>
internal readonly record struct DriftPlace(ApiDriftKind Kind, int Depth, ulong NameHash);
