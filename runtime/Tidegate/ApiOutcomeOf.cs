using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Tidegate.Json;

namespace Tidegate;

/// <summary>What became of one item of a batch: its value, or an error of its own.</summary>
/// <typeparam name="T">What an item is that succeeded.</typeparam>
/// <inheritdoc/>
[JsonConverter(typeof(UnkeptOutcomes))]
public sealed class ApiOutcome<T> : ApiOutcome, IEquatable<ApiOutcome<T>>
{
    private readonly T _value;

    internal ApiOutcome(T value)
        : base(null, null)
    {
        _value = value;
    }

    internal ApiOutcome(ApiException error, string? detail)
        : base(error, detail)
    {
        _value = default!;
    }

    /// <summary>The value of an item that succeeded.</summary>
    /// <exception cref="ApiException">The item failed; the exception is <see cref="ApiOutcome.Error"/>.</exception>
    public T Value => Error is null ? _value : throw Error;

    /// <summary>Gives the value of an item that succeeded.</summary>
    /// <returns>False when it failed.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsSuccess;
    }

    /// <inheritdoc/>
    public bool Equals(ApiOutcome<T>? other) => base.Equals(other) && DeepValues.AreEqual<object?>(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(ApiOutcome? other) => Equals(other as ApiOutcome<T>);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ApiOutcome<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => ApiMembers.Mix(base.GetHashCode(), IsSuccess ? DeepValues.HashOf<object?>(_value) : 0);
}
