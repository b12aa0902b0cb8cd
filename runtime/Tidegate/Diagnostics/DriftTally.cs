using System;
using System.Collections.Generic;
using Tidegate.Observation;

namespace Tidegate.Diagnostics;

/// <summary>What was met in one document that its spec does not say.</summary>
internal sealed class DriftTally
{
    /// <summary>An answer of many items has the same drift in all of them.</summary>
    private const int MostPlaces = 16;

    private readonly int[] _counts = new int[3];
    private readonly List<DriftPlace> _places = [];

    public bool IsEmpty => _places.Count == 0;

    public IReadOnlyList<DriftPlace> Places => _places;

    public int Count(ApiDriftKind kind) => _counts[(int)kind];

    /// <param name="offset">Where the value starts in the document.</param>
    /// <param name="name">The name of the member that it stands in.</param>
    /// <param name="depth">How deep it stands.</param>
    public void Add(ApiDriftKind kind, int offset, ReadOnlySpan<byte> name, int depth)
    {
        _counts[(int)kind]++;
        if (_places.Count < MostPlaces)
        {
            AddPlace(new DriftPlace(kind, depth, HashOf(name), offset));
        }
    }

    /// <summary>Makes the tally ready for another document.</summary>
    public void Reset()
    {
        Array.Clear(_counts, 0, _counts.Length);
        _places.Clear();
    }

    private void AddPlace(DriftPlace place)
    {
        foreach (DriftPlace other in _places)
        {
            if (other.IsLike(place))
            {
                return;
            }
        }

        _places.Add(place);
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

/// <summary>Where something was met that the spec does not say.</summary>
/// <param name="NameHash">Stands for the name, which may be of any length.</param>
/// <param name="Offset">Where the value starts in the document.</param>
internal readonly record struct DriftPlace(ApiDriftKind Kind, int Depth, ulong NameHash, int Offset)
{
    /// <summary>Whether the other is the same drift in another item.</summary>
    public bool IsLike(DriftPlace other) => Kind == other.Kind && Depth == other.Depth && NameHash == other.NameHash;
}
