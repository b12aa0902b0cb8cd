using System;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>
/// A JSON document that travels inside a JSON string. The text is kept as it came and is decoded when <see cref="Value"/> is first
/// used, so that a caller who does not look pays nothing and a broken document spoils nothing else.
/// </summary>
/// <typeparam name="T">What the document holds.</typeparam>
public sealed class JsonText<T> : IEquatable<JsonText<T>>
{
    /// <summary>Creates a document to be sent.</summary>
    public JsonText(T value)
    {
        throw new NotImplementedException();
    }

    /// <summary>The document, decoded on first use; the default value when the text is blank or <c>null</c>.</summary>
    /// <exception cref="ApiTransportException">The text is not the JSON that the spec declares; the message names operation and path.</exception>
    public T? Value => throw new NotImplementedException();

    /// <summary>The text as it arrived; null for a document made from a value, whose text is made when it is sent.</summary>
    public string? Text => throw new NotImplementedException();

    /// <summary>Makes a document to be sent from its value.</summary>
    public static implicit operator JsonText<T>(T value) => new(value);

    /// <inheritdoc/>
    public bool Equals(JsonText<T>? other) => throw new NotImplementedException();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonText<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => throw new NotImplementedException();

    /// <summary>The text as it arrived; empty for a document made from a value.</summary>
    public override string ToString() => Text ?? "";

    internal void WriteTo(Utf8JsonWriter writer, JsonWrite<T> write) => throw new NotImplementedException();
}
