using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Tidegate;

/// <summary>Compares and prints the members of records by content.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiMembers
{
    /// <summary>Compares two values.</summary>
    public static bool AreEqual<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    /// <summary>Compares two lists item by item.</summary>
    public static bool AreEqual<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) => DeepValues.AreEqual(left, right);

    /// <summary>Compares two maps key by key, in any order.</summary>
    public static bool AreEqual<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right) =>
        DeepValues.AreEqual(left, right);

    /// <summary>Compares two JSON values by meaning, not by spelling.</summary>
    public static bool AreEqual(JsonElement left, JsonElement right) => DeepJson.AreEqual(left, right);

    /// <summary>Compares two JSON values by meaning, not by spelling.</summary>
    public static bool AreEqual(JsonElement? left, JsonElement? right) =>
        left is null || right is null ? left is null && right is null : DeepJson.AreEqual(left.GetValueOrDefault(), right.GetValueOrDefault());

    /// <summary>Compares two arrays byte by byte.</summary>
    public static bool AreEqual(byte[]? left, byte[]? right) => DeepValues.AreEqual<object?>(left, right);

    /// <summary>Compares the texts of two URIs: the platform ignores a part of them, such as the user information.</summary>
    public static bool AreEqual(Uri? left, Uri? right) => DeepValues.AreEqual<object?>(left, right);

    /// <summary>Mixes a member into the hash code of a record.</summary>
    public static int Combine<T>(int hash, T value) => Mix(hash, value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value));

    /// <summary>Mixes a list into the hash code of a record.</summary>
    public static int Combine<T>(int hash, IReadOnlyList<T>? value) => Mix(hash, DeepValues.HashOf(value));

    /// <summary>Mixes a map into the hash code of a record.</summary>
    public static int Combine<T>(int hash, IReadOnlyDictionary<string, T>? value) => Mix(hash, DeepValues.HashOf(value));

    /// <summary>Mixes JSON into the hash code of a record.</summary>
    public static int Combine(int hash, JsonElement value) => Mix(hash, DeepJson.HashOf(value));

    /// <summary>Mixes JSON into the hash code of a record.</summary>
    public static int Combine(int hash, JsonElement? value) => Mix(hash, value is null ? 0 : DeepJson.HashOf(value.GetValueOrDefault()));

    /// <summary>Mixes bytes into the hash code of a record.</summary>
    public static int Combine(int hash, byte[]? value) => Mix(hash, DeepValues.HashOf((IReadOnlyList<byte>?)value));

    /// <summary>Mixes a URI into the hash code of a record.</summary>
    public static int Combine(int hash, Uri? value) => Mix(hash, DeepValues.HashOf<object?>(value));

    /// <summary>A list as records print it: the number of items, such as <c>[3]</c>; null for no list.</summary>
    public static string? Count<T>(IReadOnlyList<T>? value) => Count(value?.Count);

    /// <summary>A map as records print it: the number of keys, such as <c>[3]</c>; null for no map.</summary>
    public static string? Count<T>(IReadOnlyDictionary<string, T>? value) => Count(value?.Count);

    internal static int Mix(int hash, int more) => unchecked((hash * 31) + more);

    private static string? Count(int? count) => count is null ? null : "[" + count.Value.ToString(CultureInfo.InvariantCulture) + "]";
}
