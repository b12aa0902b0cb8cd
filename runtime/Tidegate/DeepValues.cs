using System;
using System.Collections;
using System.Collections.Generic;
using System.Text.Json;

namespace Tidegate;

/// <summary>Compares values by content, including lists and maps nested in lists and maps.</summary>
internal static class DeepValues
{
    public static bool AreEqual<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool AreEqual<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        foreach (KeyValuePair<string, T> pair in left)
        {
            if (!right.TryGetValue(pair.Key, out T? other) || !AreEqual(pair.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Compares two values whose types show only at run time whether they are lists or maps.</summary>
    public static bool AreEqual<T>(T left, T right) => (left, right) switch
    {
        (JsonElement one, JsonElement other) => DeepJson.AreEqual(one, other),
        (string one, string other) => one == other,
        (byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other),
        (Uri one, Uri other) => one.OriginalString == other.OriginalString,
        (IDictionary one, IDictionary other) => AreEqual(one, other),
        (IList one, IList other) => AreEqual(one, other),
        _ => EqualityComparer<T>.Default.Equals(left, right),
    };

    public static int HashOf<T>(IReadOnlyList<T>? list)
    {
        int hash = 0;
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            hash = ApiMembers.Mix(hash, HashOf(list![i]));
        }

        return hash;
    }

    /// <summary>Does not depend on the order of keys.</summary>
    public static int HashOf<T>(IReadOnlyDictionary<string, T>? map)
    {
        int hash = 0;
        foreach (KeyValuePair<string, T> pair in map ?? new Dictionary<string, T>())
        {
            hash ^= ApiMembers.Mix(EqualityComparer<string>.Default.GetHashCode(pair.Key), HashOf(pair.Value));
        }

        return hash;
    }

    /// <summary>Hashes a value that only at run time turns out to be a list or a map by its count.</summary>
    public static int HashOf<T>(T value) => value switch
    {
        null => 0,
        JsonElement json => DeepJson.HashOf(json),
        string text => EqualityComparer<string>.Default.GetHashCode(text),
        Uri uri => EqualityComparer<string>.Default.GetHashCode(uri.OriginalString),
        ICollection items and (IDictionary or IList) => items.Count,
        _ => EqualityComparer<T>.Default.GetHashCode(value),
    };

    private static bool AreEqual(IList left, IList right)
    {
        bool areEqual = left.Count == right.Count;
        for (int i = 0; areEqual && i < left.Count; i++)
        {
            areEqual = AreEqual(left[i], right[i]);
        }

        return areEqual;
    }

    private static bool AreEqual(IDictionary left, IDictionary right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (object? key in left.Keys)
        {
            if (!right.Contains(key!) || !AreEqual(left[key!], right[key!]))
            {
                return false;
            }
        }

        return true;
    }
}
