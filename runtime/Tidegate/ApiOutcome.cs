using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Tidegate.Json;

namespace Tidegate;

/// <summary>
/// What became of one item of a batch: it succeeded, or failed with an error of its own, while others may have fared otherwise. One that failed has no value, and
/// says so loudly to whoever takes it nevertheless.
/// </summary>
/// <remarks>System.Text.Json does not write it: keep the values and the errors instead.</remarks>
[JsonConverter(typeof(UnkeptOutcomes))]
public class ApiOutcome : IEquatable<ApiOutcome>
{
    private protected ApiOutcome(ApiException? error, string? detail)
    {
        Error = error;
        Detail = detail;
    }

    /// <summary>The outcome of an item that succeeded and has no data.</summary>
    public static ApiOutcome Success { get; } = new(null, null);

    /// <summary>Whether the item succeeded.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>Why the item failed, with its code and message; null when it succeeded.</summary>
    public ApiException? Error { get; }

    /// <summary>
    /// What stands in the place of the data of an item that failed, as text or as JSON, without what may be secret; null when nothing does.
    /// </summary>
    public string? Detail { get; }

    /// <summary>The outcome of an item that succeeded; for fakes.</summary>
    public static ApiOutcome<T> Of<T>(T value) => new(value);

    /// <summary>The outcome of an item that failed and would have no data; for fakes.</summary>
    /// <param name="error">Why it failed.</param>
    /// <param name="detail">What stands in the place of its data; null for nothing.</param>
    public static ApiOutcome Failed(ApiException error, string? detail) => new(ApiArgument.NotNull(error, nameof(error)), detail);

    /// <summary>The outcome of an item that failed; for fakes.</summary>
    /// <typeparam name="T">What an item is that succeeded.</typeparam>
    /// <param name="error">Why it failed.</param>
    /// <param name="detail">What stands in the place of its data; null for nothing.</param>
    public static ApiOutcome<T> Failed<T>(ApiException error, string? detail) => new(ApiArgument.NotNull(error, nameof(error)), detail);

    /// <summary>Throws <see cref="Error"/> if the item failed.</summary>
    /// <exception cref="ApiException">The item failed.</exception>
    public void EnsureSuccess()
    {
        if (Error is not null)
        {
            throw Error;
        }
    }

    /// <summary>Whether both succeeded with equal values, or failed with the same code, messages and detail.</summary>
    public virtual bool Equals(ApiOutcome? other) =>
        other is not null && other.GetType() == GetType() && IsSuccess == other.IsSuccess && Detail == other.Detail
        && Error?.CodeText == other.Error?.CodeText && Error?.ServiceMessage == other.Error?.ServiceMessage;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ApiOutcome);

    /// <inheritdoc/>
    public override int GetHashCode() => ApiMembers.Mix(Error?.CodeText.GetHashCode() ?? 0, Detail?.GetHashCode() ?? 0);

    /// <summary>Tells whether the item succeeded, and why not. It does not show the value, which may be secret.</summary>
    public override string ToString() => Error is null ? "succeeded" : $"failed: {Error.Message}";
}
