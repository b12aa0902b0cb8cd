using System;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>Converts times from and to ISO 8601 in its basic format: <c>20260131T120000Z</c>.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BasicDateTime
{
    private const string Expected = "a time with its offset from UTC, such as 20260131T120000Z";

    /// <summary>Reads a time that states its offset from UTC.</summary>
    public static DateTimeOffset Read(ref ApiJsonReader reader) =>
        OffsetTime.TryParse(reader.ReadString(), isBasic: true, out DateTimeOffset value) ? value : throw reader.Unexpected(Expected);

    /// <summary>Parses a time that states its offset from UTC.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static DateTimeOffset Parse(string text) =>
        OffsetTime.TryParse(ApiArgument.NotNull(text, nameof(text)), isBasic: true, out DateTimeOffset value) ? value : throw new FormatException("expected " + Expected);

    /// <summary>The text that is sent for a time, in UTC.</summary>
    /// <exception cref="ArgumentException">The time has a fraction of a second, which would be lost.</exception>
    public static string Of(DateTimeOffset value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        WholeSeconds.Of(value, "the basic format of ISO 8601", name).UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
