using System;
using System.Buffers;

namespace Tidegate.Json;

/// <summary>Collects an unknown number of items, and produces an array of exactly that length.</summary>
internal struct ArrayBuilder<T>
{
    private const int FirstCapacity = 16;

    private T[]? _items;
    private int _count;

    public void Add(T item)
    {
        if (_items is null)
        {
            _items = ArrayPool<T>.Shared.Rent(FirstCapacity);
        }
        else if (_count == _items.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(_count * 2);
            Array.Copy(_items, larger, _count);
            Return(_items, _count);
            _items = larger;
        }

        _items[_count++] = item;
    }

    public T[] ToArray()
    {
        if (_items is null)
        {
            return [];
        }

        T[] exact = _items.AsSpan(0, _count).ToArray();
        Return(_items, _count);
        _items = null;
        _count = 0;
        return exact;
    }

    /// <summary>Clears the items, so that an array in the pool does not keep them alive.</summary>
    private static void Return(T[] items, int count)
    {
        Array.Clear(items, 0, count);
        ArrayPool<T>.Shared.Return(items);
    }
}
