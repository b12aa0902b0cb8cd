using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>Converts times from and to the number of seconds since 1970 in UTC.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EpochSeconds
{
    // The range of dates between the years 1 and 9999.
    private const long Min = -62_135_596_800;
    private const long Max = 253_402_300_799;

    private const string Expected = "seconds since 1970 before the year 10000";

    /// <summary>Reads a number of seconds, including as text or as <c>3381.0</c>.</summary>
    public static DateTimeOffset Read(ref ApiJsonReader reader) =>
        LenientNumber.TryReadInt64(ref reader.Inner, out long seconds) && seconds is >= Min and <= Max
            ? DateTimeOffset.FromUnixTimeSeconds(reader.Number(seconds))
            : throw reader.Unexpected(Expected);

    /// <summary>Parses a number of seconds from text, by the same rules.</summary>
    /// <exception cref="FormatException">The text is not a number of seconds before the year 10000.</exception>
    public static DateTimeOffset Parse(string text) => ApiText.ToInt64(text) is var seconds and >= Min and <= Max
        ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : throw new FormatException("expected " + Expected);

    /// <summary>The number of seconds that is sent for a time.</summary>
    /// <exception cref="ArgumentException">The time has a fraction of a second, which would be lost.</exception>
    public static long Of(DateTimeOffset value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        WholeSeconds.Of(value, "seconds since 1970", name).ToUnixTimeSeconds();
}
