using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;

namespace Tidegate.Limits;

/// <summary>How many items a list or a map has that is sent, and whether they differ.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ItemLimits : ValueLimits
{
    /// <summary>Up to so many items are compared each with each, which needs no table.</summary>
    private const int Few = 8;

    /// <summary>Creates limits.</summary>
    /// <param name="name">What the value is called when it is refused.</param>
    public ItemLimits(string name)
        : base(name)
    {
    }

    /// <summary>The least number of items.</summary>
    public int MinItems { get; init; }

    /// <summary>The greatest number of items.</summary>
    public int MaxItems { get; init; } = int.MaxValue;

    /// <summary>Whether no two items are sent as the same text.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Checks a list, if there is one.</summary>
    /// <exception cref="ArgumentException">The list has too few items or too many, or one twice.</exception>
    public void Check<T>(IReadOnlyList<T>? values)
    {
        if (values is null)
        {
            return;
        }

        CheckCount(values.Count);
        if (IsUnique)
        {
            CheckUnique(values);
        }
    }

    /// <summary>Checks a list, if there is one, whose items are told apart by what is sent for them.</summary>
    /// <param name="values">The list.</param>
    /// <param name="text">Returns the text that is sent for an item.</param>
    /// <exception cref="ArgumentException">The list has too few items or too many, or two that are sent as the same text.</exception>
    public void Check<T>(IReadOnlyList<T>? values, Func<T, string> text)
    {
        ApiArgument.NotNull(text, nameof(text));
        if (values is null)
        {
            return;
        }

        CheckCount(values.Count);
        string[] texts = new string[values.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = text(values[i]);
        }

        CheckUnique(texts);
    }

    /// <summary>Checks a map, if there is one.</summary>
    /// <exception cref="ArgumentException">The map has too few entries or too many.</exception>
    public void Check<T>(IReadOnlyDictionary<string, T>? values)
    {
        if (values is not null)
        {
            CheckCount(values.Count);
        }
    }

    private void CheckCount(int count)
    {
        if (count < MinItems)
        {
            Refuse($"The number of items is {Text(count)}, less than {Text(MinItems)}, the least that is allowed.");
        }

        if (count > MaxItems)
        {
            Refuse($"The number of items is {Text(count)}, more than {Text(MaxItems)}, the most that is allowed.");
        }
    }

    private void CheckUnique<T>(IReadOnlyList<T> values)
    {
        // What is kept is not refused, so that nothing would end the comparison of many equal items with one another.
        if (KeptJson.IsWritten)
        {
            return;
        }

        if (values.Count > Few)
        {
            CheckUniqueInTable(values);
            return;
        }

        for (int i = 1; i < values.Count; i++)
        {
            for (int earlier = 0; earlier < i; earlier++)
            {
                CheckDiffer(values, earlier, i);
            }
        }
    }

    /// <summary>Looks items up by their hashes, in a table that is rented: the time grows with their number only, and nothing is allocated.</summary>
    private void CheckUniqueInTable<T>(IReadOnlyList<T> values)
    {
        int[] heads = ArrayPool<int>.Shared.Rent(values.Count);
        int[] earlier = ArrayPool<int>.Shared.Rent(values.Count);
        try
        {
            Array.Clear(heads, 0, heads.Length);
            for (int i = 0; i < values.Count; i++)
            {
                int hash = values[i] is { } item ? EqualityComparer<T>.Default.GetHashCode(item) : 0;
                int head = (int)((uint)hash % (uint)heads.Length);
                for (int other = heads[head]; other > 0; other = earlier[other - 1])
                {
                    CheckDiffer(values, other - 1, i);
                }

                earlier[i] = heads[head];
                heads[head] = i + 1;
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(heads);
            ArrayPool<int>.Shared.Return(earlier);
        }
    }

    private void CheckDiffer<T>(IReadOnlyList<T> values, int earlier, int later)
    {
        if (EqualityComparer<T>.Default.Equals(values[earlier], values[later]))
        {
            Refuse(values[later], later, $"is the same as item {Text(earlier)}, but no two may be");
        }
    }
}
