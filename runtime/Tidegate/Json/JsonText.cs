using System;
using System.Collections.Generic;
using System.Text.Json;
using Tidegate.Http;

namespace Tidegate.Json;

/// <summary>
/// A JSON document that travels inside a JSON string. The text is kept as it came and is decoded when <see cref="Value"/> is first
/// used, so that a caller who does not look pays nothing and a broken document spoils nothing else.
/// Two documents are equal when their texts are; two made from values, when the values are.
/// </summary>
/// <remarks>
/// As long as one that was received is referred to, the whole answer that it came in is kept in memory, once for all documents of
/// that answer. To keep one for long, keep its <see cref="Value"/> or <see cref="Text"/> instead.
/// </remarks>
/// <typeparam name="T">What the document holds.</typeparam>
public sealed class JsonText<T> : IEquatable<JsonText<T>>
{
    /// <summary>Stands in <see cref="_value"/> until the document is decoded.</summary>
    private static readonly object s_notDecoded = new();

    /// <summary>Null for a document made from a value.</summary>
    private readonly JsonSource? _source;
    private readonly JsonRead<T>? _read;
    private readonly int _start;
    private readonly int _length;
    private volatile object? _value;
    private string? _text;

    /// <summary>Creates a document to be sent.</summary>
    public JsonText(T value)
    {
        _value = value;
    }

    internal JsonText(JsonSource source, int start, int length, JsonRead<T> read)
    {
        _source = source;
        _start = start;
        _length = length;
        _read = read;
        _value = s_notDecoded;
    }

    /// <summary>The document, decoded on first use; the default value when the text is blank or <c>null</c>.</summary>
    /// <exception cref="ApiTransportException">The text is not the JSON that the spec declares; the message names operation and path.</exception>
    public T? Value
    {
        get
        {
            if (ReferenceEquals(_value, s_notDecoded))
            {
                _value = JsonTextDecoder.Decode(_source!, _start, _length, _read!);
            }

            return (T?)_value;
        }
    }

    /// <summary>The text as it arrived; null for a document made from a value, whose text is made when it is sent.</summary>
    public string? Text => _source is null ? null : _text ??= JsonToken.WireText(Wire);

    /// <summary>The token on the wire: a JSON string, or a bare value.</summary>
    private ReadOnlySpan<byte> Wire => _source is null ? default : _source.Document.Span.Slice(_start, _length);

    /// <summary>Makes a document to be sent from its value.</summary>
    public static implicit operator JsonText<T>(T value) => new(value);

    /// <inheritdoc/>
    public bool Equals(JsonText<T>? other)
    {
        if (other is null || _source is null != other._source is null)
        {
            return false;
        }

        return _source is null
            ? Equals(_value, other._value)
            : Wire.SequenceEqual(other.Wire) || string.Equals(Text, other.Text, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonText<T>);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _source is null ? EqualityComparer<object?>.Default.GetHashCode(_value!) : StringComparer.Ordinal.GetHashCode(Text!);

    /// <summary>What this is, without its content: records print their members, and the document may hold what must not be printed.</summary>
    public override string ToString() => _source is null ? "JSON to be sent" : FormattableString.Invariant($"JSON of {_length} bytes");

    internal void WriteTo(Utf8JsonWriter writer, JsonWrite<T> write)
    {
        if (_source is null)
        {
            WriteValue(writer, write);
        }
        else if (Wire[0] == '"')
        {
            writer.WriteRawValue(Wire, skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(Wire);
        }
    }

    private void WriteValue(Utf8JsonWriter writer, JsonWrite<T> write)
    {
        var buffer = new PayloadBuffer();
        using (var inner = new Utf8JsonWriter(buffer, PayloadBuffer.JsonOptions))
        {
            write(inner, (T)_value!);
        }

        writer.WriteStringValue(buffer.WrittenSpan);
        buffer.Release();
    }
}
