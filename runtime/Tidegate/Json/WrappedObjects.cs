using System;

namespace Tidegate.Json;

/// <summary>Remembers, while they are being read, the objects that are wrapped alone in an array; there is at most one at each depth.</summary>
internal struct WrappedObjects
{
    private const int BitsPerPart = 64;

    /// <summary>One bit for each of the first depths.</summary>
    private ulong _depths;

    /// <summary>Bits for greater depths, which hardly any document has.</summary>
    private ulong[]? _deeper;

    public void Enter(int depth)
    {
        if (depth < BitsPerPart)
        {
            _depths |= 1UL << depth;
            return;
        }

        int part = (depth / BitsPerPart) - 1;
        if (_deeper is null || part >= _deeper.Length)
        {
            Array.Resize(ref _deeper, (part + 1) * 2);
        }

        _deeper[part] |= 1UL << (depth % BitsPerPart);
    }

    /// <summary>Whether the object that ends at this depth is wrapped alone in an array.</summary>
    public bool Leave(int depth)
    {
        if (depth >= BitsPerPart)
        {
            int part = (depth / BitsPerPart) - 1;
            return _deeper is not null && part < _deeper.Length && TakeBit(ref _deeper[part], depth % BitsPerPart);
        }

        return TakeBit(ref _depths, depth);
    }

    private static bool TakeBit(ref ulong bits, int index)
    {
        ulong bit = 1UL << index;
        bool wasSet = (bits & bit) != 0;
        bits &= ~bit;
        return wasSet;
    }
}
