using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>
/// Writes the members of one object, each with its name as UTF-8. The methods have few overloads, whereas those of the writer have dozens, which
/// slow down the compiler's overload resolution.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ApiJsonObject
{
    private readonly Utf8JsonWriter _writer;

    private ApiJsonObject(Utf8JsonWriter writer) => _writer = writer;

    /// <summary>Starts an object at the writer's position.</summary>
    public static ApiJsonObject Begin(Utf8JsonWriter writer)
    {
        ApiArgument.NotNull(writer, nameof(writer)).WriteStartObject();
        return new ApiJsonObject(writer);
    }

    /// <summary>Ends the object. For an object that is the whole body, <see cref="ApiRequest"/> does so if needed.</summary>
    public void End() => _writer.WriteEndObject();

    /// <inheritdoc cref="ApiJsonWriter.WriteOutcome"/>
    public void WriteOutcome(ReadOnlySpan<byte> name, ApiOutcome value) => ApiJsonWriter.WriteOutcome(_writer, value);

    /// <summary>Writes text, or null.</summary>
    public void WriteString(ReadOnlySpan<byte> name, string? value) => _writer.WriteString(name, value);

    /// <summary>Writes true or false.</summary>
    public void WriteBoolean(ReadOnlySpan<byte> name, bool value) => _writer.WriteBoolean(name, value);

    /// <summary>Writes a number.</summary>
    public void WriteNumber(ReadOnlySpan<byte> name, long value) => _writer.WriteNumber(name, value);

    /// <summary>Writes a number.</summary>
    public void WriteNumber(ReadOnlySpan<byte> name, double value) => _writer.WriteNumber(name, value);

    /// <summary>Writes a number.</summary>
    public void WriteNumber(ReadOnlySpan<byte> name, decimal value) => _writer.WriteNumber(name, value);

    /// <summary>Writes an id: as a number if it is one, otherwise as text.</summary>
    public void WriteId(ReadOnlySpan<byte> name, ApiId value)
    {
        if (value.TryGetInt64(out long number))
        {
            _writer.WriteNumber(name, number);
        }
        else
        {
            _writer.WriteString(name, value.ToString());
        }
    }

    /// <summary>Writes a time as the number of milliseconds since 1970 in UTC.</summary>
    public void WriteEpochMillis(ReadOnlySpan<byte> name, DateTimeOffset value) => _writer.WriteNumber(name, value.ToUnixTimeMilliseconds());

    /// <summary>Writes a date as its text.</summary>
    public void WriteDate(ReadOnlySpan<byte> name, ApiDate value) => _writer.WriteString(name, value.Text);

    /// <summary>Writes a date and time as its text.</summary>
    public void WriteDateTime(ReadOnlySpan<byte> name, ApiDateTime value) => _writer.WriteString(name, value.Text);

    /// <summary>Writes several values as one separated text, such as <c>a;b</c>.</summary>
    /// <exception cref="ArgumentException">A value contains the separator, so it would be received as two values.</exception>
    public void WriteSeparated<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> values, char separator, Func<T, string> format) =>
        _writer.WriteString(name, SeparatedText.Join(values, separator, format, nameof(values)));

    /// <summary>Writes a JSON array.</summary>
    public void WriteArray<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> values, JsonWrite<T> write)
    {
        _writer.WritePropertyName(name);
        ApiJsonWriter.WriteArray(_writer, values, write);
    }

    /// <summary>Writes a JSON object with free keys.</summary>
    public void WriteMap<T>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T> values, JsonWrite<T> write)
    {
        _writer.WritePropertyName(name);
        ApiJsonWriter.WriteMap(_writer, values, write);
    }

    /// <summary>Writes a JSON document as a JSON string: the text as it was received, or the value written by <paramref name="write"/>.</summary>
    public void WriteJsonText<T>(ReadOnlySpan<byte> name, JsonText<T> value, JsonWrite<T> write)
    {
        _writer.WritePropertyName(name);
        ApiJsonWriter.WriteJsonText(_writer, value, write);
    }

    /// <summary>Writes any JSON.</summary>
    public void WriteJson(ReadOnlySpan<byte> name, JsonElement value)
    {
        _writer.WritePropertyName(name);
        value.WriteTo(_writer);
    }

    /// <summary>Writes a value that is not null.</summary>
    public void WriteValue<T>(ReadOnlySpan<byte> name, T value, JsonWrite<T> write)
    {
        _writer.WritePropertyName(name);
        ApiArgument.NotNull(write, nameof(write))(_writer, value);
    }

    /// <summary>Writes a value, or null.</summary>
    public void WriteNullable<T>(ReadOnlySpan<byte> name, T? value, JsonWrite<T> write)
        where T : class
    {
        _writer.WritePropertyName(name);
        ApiJsonWriter.WriteNullable(_writer, value, write);
    }

    /// <summary>Writes a value, or null.</summary>
    public void WriteNullable<T>(ReadOnlySpan<byte> name, T? value, JsonWrite<T> write)
        where T : struct
    {
        _writer.WritePropertyName(name);
        ApiJsonWriter.WriteNullable(_writer, value, write);
    }
}
