using System;
using System.Collections;
using System.Globalization;

namespace Tidegate;

/// <summary>
/// A value that may also be absent, where a service tells null from absent: null clears what it has, and what is absent stays as it is. The
/// default is absent, and a value or null converts to it: <c>new Patch { Name = null }</c> sends null, <c>new Patch()</c> sends nothing.
/// </summary>
/// <typeparam name="T">The type of the value, which may be null: <c>ApiOptional&lt;int?&gt;</c>.</typeparam>
public readonly struct ApiOptional<T> : IEquatable<ApiOptional<T>>
{
    /// <summary>Creates a value that is present, which may be null.</summary>
    public ApiOptional(T value)
    {
        IsPresent = true;
        Value = value;
    }

    /// <summary>Whether there is a value, or null; false when it is absent.</summary>
    public bool IsPresent { get; }

    /// <summary>The value; null when that is what it is, and also when it is absent.</summary>
    public T Value { get; }

    /// <summary>Makes a value present. A map, whose type is an interface, needs <c>new(map)</c>: C# converts no interfaces.</summary>
    public static implicit operator ApiOptional<T>(T value) => new(value);

    /// <summary>Compares two values by what they hold.</summary>
    public static bool operator ==(ApiOptional<T> left, ApiOptional<T> right) => left.Equals(right);

    /// <summary>Compares two values by what they hold.</summary>
    public static bool operator !=(ApiOptional<T> left, ApiOptional<T> right) => !left.Equals(right);

    /// <summary>Whether both are absent, or both are null, or hold equal values, also in lists and maps.</summary>
    public bool Equals(ApiOptional<T> other) => IsPresent == other.IsPresent && DeepValues.AreEqual(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiOptional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsPresent ? ApiMembers.Mix(1, DeepValues.HashOf(Value)) : 0;

    /// <summary>The value as text; the number of items of a list or map, such as <c>[3]</c>; <c>null</c>; or nothing when it is absent.</summary>
    public override string ToString() => Value switch
    {
        null => IsPresent ? "null" : "",
        ICollection items => string.Format(CultureInfo.InvariantCulture, "[{0}]", items.Count),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => Value.ToString() ?? "",
    };
}
