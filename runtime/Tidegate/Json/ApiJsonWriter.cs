using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>Writes values of types that JSON does not have. Each method writes one value without its name.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiJsonWriter
{
    /// <summary>Writes an id: as a number if it is one, otherwise as text.</summary>
    public static void WriteId(Utf8JsonWriter writer, ApiId value) => value.WriteTo(writer);

    /// <summary>Writes a time as the number of milliseconds since 1970 in UTC.</summary>
    public static void WriteEpochMillis(Utf8JsonWriter writer, DateTimeOffset value) =>
        writer.WriteNumberValue(value.ToUnixTimeMilliseconds());

    /// <summary>Writes a date as its text.</summary>
    public static void WriteDate(Utf8JsonWriter writer, ApiDate value) => writer.WriteStringValue(value.Text);

    /// <summary>Writes a date and time as its text.</summary>
    public static void WriteDateTime(Utf8JsonWriter writer, ApiDateTime value) => writer.WriteStringValue(value.Text);

    /// <summary>Writes several values as one separated text, such as <c>a;b</c>.</summary>
    /// <exception cref="ArgumentException">A value contains the separator, so it would be received as two values.</exception>
    public static void WriteSeparated<T>(Utf8JsonWriter writer, IReadOnlyList<T> values, char separator, Func<T, string> format) =>
        writer.WriteStringValue(SeparatedText.Join(values, separator, format, nameof(values)));

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

    /// <summary>Writes a JSON document as a JSON string: the text as it was received, or the value written by <paramref name="write"/>.</summary>
    public static void WriteJsonText<T>(Utf8JsonWriter writer, JsonText<T> value, JsonWrite<T> write) =>
        value.WriteTo(writer, write);

    /// <summary>Outcomes are in answers only, which are not sent, and not kept either.</summary>
    /// <exception cref="System.NotSupportedException">Always.</exception>
    public static void WriteOutcome(this Utf8JsonWriter json, ApiOutcome value) => throw new System.NotSupportedException(UnkeptOutcomes.Problem);
}
