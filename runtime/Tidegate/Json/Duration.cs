using System;
using System.ComponentModel;
using System.Xml;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>Converts durations from and to ISO 8601: <c>PT1H30M</c>.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Duration
{
    private const string Expected = "a duration without years and months, such as PT1H30M";

    /// <summary>Reads a duration without years and months, whose length is not fixed.</summary>
    public static TimeSpan Read(ref ApiJsonReader reader) =>
        WrittenDuration.TryParse(reader.ReadString(), out TimeSpan value) ? value : throw reader.Unexpected(Expected);

    /// <summary>Parses a duration without years and months, whose length is not fixed.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static TimeSpan Parse(string text) =>
        WrittenDuration.TryParse(ApiArgument.NotNull(text, nameof(text)), out TimeSpan value) ? value : throw new FormatException("expected " + Expected);

    /// <summary>The text that is sent for a duration, in days, hours, minutes and seconds.</summary>
    public static string Of(TimeSpan value) => XmlConvert.ToString(value);
}
