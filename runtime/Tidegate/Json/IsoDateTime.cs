using System;
using System.ComponentModel;
using System.Globalization;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>Converts times from and to ISO 8601 in its extended format, with the offset from UTC: <c>2026-01-31T12:00:00+08:00</c>.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class IsoDateTime
{
    private const string Expected = "a time with its offset from UTC, such as 2026-01-31T12:00:00Z";

    /// <summary>Reads a time that states its offset from UTC.</summary>
    public static DateTimeOffset Read(ref ApiJsonReader reader) =>
        OffsetTime.TryParse(reader.ReadString(), isBasic: false, out DateTimeOffset value) ? value : throw reader.Unexpected(Expected);

    /// <summary>Parses a time that states its offset from UTC.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static DateTimeOffset Parse(string text) =>
        OffsetTime.TryParse(ApiArgument.NotNull(text, nameof(text)), isBasic: false, out DateTimeOffset value) ? value : throw new FormatException("expected " + Expected);

    /// <summary>The text that is sent for a time: with the offset that it has, and the fraction of a second that it needs.</summary>
    public static string Of(DateTimeOffset value) =>
        value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
        + (value.Offset == TimeSpan.Zero ? "Z" : value.ToString("zzz", CultureInfo.InvariantCulture));
}
