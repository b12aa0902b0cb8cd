using System;
using System.ComponentModel;
using Tidegate.Json;

namespace Tidegate;

/// <summary>What all value types have in common.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiValue
{
    /// <summary>Parses the text of a value.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is blank or has another form.</exception>
    public static T Parse<T>(string text)
        where T : struct, IApiValue<T> =>
        default(T).TryRead(text ?? throw new ArgumentNullException(nameof(text)), out T value)
            ? value
            : throw new FormatException(text.Length == 0 ? $"An empty text is no {typeof(T).Name}." : $"The text is no {typeof(T).Name}.");

    /// <summary>Parses the text of a value.</summary>
    /// <returns>False when the text is null, blank or has another form.</returns>
    public static bool TryParse<T>(string? text, out T value)
        where T : struct, IApiValue<T> => default(T).TryRead(text, out value);

    /// <summary>Reads an id: any text that is not blank.</summary>
    public static bool TryReadId<T>(string? text, out T value)
        where T : struct, IApiValue<T, ApiId>
    {
        bool isRead = !string.IsNullOrWhiteSpace(text);
        value = isRead ? default(T).Wrap(new ApiId(text!)) : default;
        return isRead;
    }

    /// <summary>Reads a text value: any text that is not blank.</summary>
    public static bool TryReadText<T>(string? text, out T value)
        where T : struct, IApiValue<T, string>
    {
        bool isRead = !string.IsNullOrWhiteSpace(text);
        value = isRead ? default(T).Wrap(text!) : default;
        return isRead;
    }

    /// <summary>Reads a numeric value, given as its name or as a number in any spelling that responses may use.</summary>
    public static bool TryReadNumber<T>(string? text, KnownNumbers known, out T value)
        where T : struct, IApiValue<T, int>
    {
        bool isRead = ApiArgument.NotNull(known, nameof(known)).TryFind(text ?? "", out int number) || ApiText.TryToInt32(text, out number);
        value = isRead ? default(T).Wrap(number) : default;
        return isRead;
    }

    /// <summary>Compares a value with an object of the same type; every value is greater than null.</summary>
    /// <exception cref="ArgumentException"><paramref name="other"/> has another type.</exception>
    public static int Compare<T>(T value, object? other)
        where T : struct, IComparable<T> => other switch
        {
            null => 1,
            T same => value.CompareTo(same),
            _ => throw new ArgumentException($"Only another {typeof(T).Name} can be compared with a {typeof(T).Name}.", nameof(other)),
        };

    /// <summary>Compares the times that two texts give, and the texts when the times are equal; a text that gives no time sorts first.</summary>
    internal static int CompareTimes(DateTime? time, string text, DateTime? otherTime, string otherText) =>
        Nullable.Compare(time, otherTime) is var order and not 0 ? order : string.CompareOrdinal(text, otherText);

    /// <summary>Copies a text into a buffer.</summary>
    /// <returns>False when the buffer is too short.</returns>
    public static bool TryFormat(string text, Span<char> destination, out int charsWritten)
    {
        bool fits = text.AsSpan().TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
