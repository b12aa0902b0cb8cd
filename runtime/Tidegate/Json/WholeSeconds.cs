using System;

namespace Tidegate.Json;

/// <summary>Refuses times with a fraction of a second where what is sent has none.</summary>
internal static class WholeSeconds
{
    private const string OfNullable = ".Value";

    /// <summary>Returns the time.</summary>
    /// <param name="value">The time.</param>
    /// <param name="form">The form in which it is sent, in the words of the error.</param>
    /// <param name="input">The expression that the time was given as, which names the input.</param>
    /// <exception cref="ArgumentException">The time has a fraction of a second, which would be lost.</exception>
    public static DateTimeOffset Of(DateTimeOffset value, string form, string? input) => value.UtcTicks % TimeSpan.TicksPerSecond == 0
        ? value
        : throw new ArgumentException($"A time in {form} has no fraction of a second: round it, or cut it off.", NameOf(input));

    private static string? NameOf(string? input) =>
        input?.EndsWith(OfNullable, StringComparison.Ordinal) == true ? input.Substring(0, input.Length - OfNullable.Length) : input;
}
