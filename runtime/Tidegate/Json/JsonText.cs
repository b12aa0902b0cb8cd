using System;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tidegate.Buffers;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>
/// A JSON document that is sent inside a JSON string. The text is kept as it was received and is decoded when <see cref="Value"/> is first used,
/// so that a caller who never reads it pays nothing, and a malformed document does not affect anything else. Two documents are equal when their
/// texts or their values are equal, however they were created.
/// </summary>
/// <typeparam name="T">The content of the document.</typeparam>
[JsonConverter(typeof(LoneJsonTextConverter))]
public sealed class JsonText<T> : IEquatable<JsonText<T>>
{
    /// <summary>Held by <see cref="_value"/> until the document is decoded. A failure to decode is held there as well, as its exception.</summary>
    private static readonly object s_notDecoded = new();

    /// <summary>Null for a document made from a value.</summary>
    private readonly JsonOrigin? _origin;
    private readonly JsonRead<T>? _read;

    /// <summary>The token on the wire, followed by its path in the response.</summary>
    private readonly byte[] _bytes = [];
    private readonly int _wireLength;
    private volatile object? _value;
    private string? _text;

    /// <summary>Creates a document to be sent.</summary>
    public JsonText(T value)
    {
        _value = value;
    }

    /// <param name="origin">The call whose response contained it.</param>
    /// <param name="wire">The token, which is copied so that the response need not be kept.</param>
    /// <param name="path">The path of the token in the response.</param>
    /// <param name="read">Reads the document.</param>
    internal JsonText(JsonOrigin origin, ReadOnlySpan<byte> wire, ReadOnlySpan<byte> path, JsonRead<T> read)
    {
        _origin = origin;
        _bytes = new byte[wire.Length + path.Length];
        wire.CopyTo(_bytes);
        path.CopyTo(_bytes.AsSpan(wire.Length));
        _wireLength = wire.Length;
        _read = read;
        _value = s_notDecoded;
    }

    /// <summary>The document, decoded on first use; the default value when the text is blank or <c>null</c>.</summary>
    /// <exception cref="ApiTransportException">
    /// The text is not the JSON that the spec declares; the message names the operation and the path.
    /// </exception>
    public T? Value
    {
        get
        {
            object? value = Decoded();
            if (value is ExceptionDispatchInfo failure)
            {
                failure.Throw();
            }

            return (T?)value;
        }
    }

    /// <summary>The text as it was received; null for a document created from a value, whose text is produced when it is sent.</summary>
    /// <exception cref="ApiTransportException">The text is not valid Unicode.</exception>
    public string? Text => _origin is null ? null : _text ??= JsonTextDecoder.Text(_origin, Wire, _bytes.AsSpan(_wireLength));

    private bool HasText => JsonTextDecoder.IsUtf8(Wire);

    /// <summary>The token on the wire: a JSON string, or a bare value.</summary>
    private ReadOnlySpan<byte> Wire => _bytes.AsSpan(0, _wireLength);

    /// <summary>Creates a document to be sent from its value.</summary>
    public static implicit operator JsonText<T>(T value) => new(value);

    /// <inheritdoc/>
    public bool Equals(JsonText<T>? other)
    {
        if (other is null)
        {
            return false;
        }

        if (_origin is not null && other._origin is not null
            && (Wire.SequenceEqual(other.Wire) || (HasText && other.HasText && string.Equals(Text, other.Text, StringComparison.Ordinal))))
        {
            return true;
        }

        object? value = Decoded();
        object? otherValue = other.Decoded();
        return value is not ExceptionDispatchInfo && otherValue is not ExceptionDispatchInfo && DeepValues.AreEqual(value, otherValue);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonText<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => Decoded() is var value && value is ExceptionDispatchInfo
        ? StringComparer.Ordinal.GetHashCode(JsonToken.WireText(Wire))
        : DeepValues.HashOf(value);

    /// <summary>Describes the document without its content: records print their members, and the document may hold secrets.</summary>
    public override string ToString() => _origin is null ? "JSON to be sent" : FormattableString.Invariant($"JSON of {_wireLength} bytes");

    internal void WriteTo(Utf8JsonWriter writer, JsonWrite<T> write)
    {
        if (_origin is null)
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

    /// <summary>The document, or an object that rethrows the exception with which decoding failed.</summary>
    private object? Decoded() => _value is var value && ReferenceEquals(value, s_notDecoded) ? Decode() : value;

    /// <summary>Decodes once for all concurrent readers, even if decoding fails, so that drift in the document is counted once.</summary>
    private object? Decode()
    {
        JsonSource? decoded = null;
        lock (_bytes)
        {
            if (ReferenceEquals(_value, s_notDecoded))
            {
                try
                {
                    decoded = JsonTextDecoder.Open(_origin!, Wire, _bytes.AsSpan(_wireLength));
                    _value = JsonTextDecoder.Read(decoded, _read!);
                }
                catch (ApiTransportException exception)
                {
                    _value = ExceptionDispatchInfo.Capture(exception);
                }
            }
        }

        // Listeners may do anything, so they are called outside the lock.
        decoded?.ReportDrift();
        return _value;
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
