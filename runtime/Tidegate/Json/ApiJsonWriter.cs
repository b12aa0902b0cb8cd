using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>Writes the values that JSON has no word for. Each method writes one value, not its name.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiJsonWriter
{
    /// <summary>Writes an id: as a number if it is one, else as text.</summary>
    public static void WriteId(Utf8JsonWriter writer, ApiId value) => value.WriteTo(writer);

    /// <summary>Writes a time as the number of milliseconds since 1970 in UTC.</summary>
    public static void WriteEpochMillis(Utf8JsonWriter writer, DateTimeOffset value) =>
        writer.WriteNumberValue(value.ToUnixTimeMilliseconds());

    /// <summary>Writes a date as its text.</summary>
    public static void WriteDate(Utf8JsonWriter writer, ApiDate value) => writer.WriteStringValue(value.Text);

    /// <summary>Writes a date and time as its text.</summary>
    public static void WriteDateTime(Utf8JsonWriter writer, ApiDateTime value) => writer.WriteStringValue(value.Text);

    /// <summary>Writes several values as one text, such as <c>a;b</c>.</summary>
    /// <exception cref="ArgumentException">A value contains the separator: it would arrive as two.</exception>
    public static void WriteSeparated<T>(Utf8JsonWriter writer, IReadOnlyList<T> values, char separator, Func<T, string> format) =>
        writer.WriteStringValue(SeparatedText.Join(values, separator, format));

    /// <summary>Writes a JSON array.</summary>
    public static void WriteArray<T>(Utf8JsonWriter writer, IReadOnlyList<T> values, JsonWrite<T> write)
    {
        writer.WriteStartArray();
        for (int i = 0; i < values.Count; i++)
        {
            write(writer, values[i]);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a JSON object with free keys.</summary>
    public static void WriteMap<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> values, JsonWrite<T> write)
    {
        writer.WriteStartObject();
        foreach (KeyValuePair<string, T> pair in values)
        {
            writer.WritePropertyName(pair.Key);
            write(writer, pair.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a value, or null.</summary>
    public static void WriteNullable<T>(Utf8JsonWriter writer, T? value, JsonWrite<T> write)
        where T : class
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            write(writer, value);
        }
    }

    /// <summary>Writes a value, or null.</summary>
    public static void WriteNullable<T>(Utf8JsonWriter writer, T? value, JsonWrite<T> write)
        where T : struct
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            write(writer, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a JSON document as a JSON string: the text it arrived as, or its value written by <paramref name="write"/>.</summary>
    public static void WriteJsonText<T>(Utf8JsonWriter writer, JsonText<T> value, JsonWrite<T> write) =>
        value.WriteTo(writer, write);
}
