using System;
using System.ComponentModel;
using Tidegate.Json;

namespace Tidegate;

/// <summary>What the types of values have in common; generated code calls it.</summary>
/// <remarks>For generated code. It may change with any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiValue
{
    /// <summary>Reads the text of a value.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is empty or of another form.</exception>
    public static T Parse<T>(string text)
        where T : struct, IApiValue<T> =>
        default(T).TryRead(text ?? throw new ArgumentNullException(nameof(text)), out T value)
            ? value
            : throw new FormatException(text.Length == 0 ? $"An empty text is no {typeof(T).Name}." : $"The text is no {typeof(T).Name}.");

    /// <summary>Reads the text of a value.</summary>
    /// <returns>False when the text is null, empty or of another form.</returns>
    public static bool TryParse<T>(string? text, out T value)
        where T : struct, IApiValue<T> => default(T).TryRead(text, out value);

    /// <summary>Reads an id: any text but an empty one.</summary>
    public static bool TryReadId<T>(string? text, out T value)
        where T : struct, IApiValue<T, ApiId>
    {
        bool isRead = !string.IsNullOrWhiteSpace(text);
        value = isRead ? default(T).Wrap(new ApiId(text!)) : default;
        return isRead;
    }

    /// <summary>Reads a value that is text: any but an empty one.</summary>
    public static bool TryReadText<T>(string? text, out T value)
        where T : struct, IApiValue<T, string>
    {
        bool isRead = !string.IsNullOrWhiteSpace(text);
        value = isRead ? default(T).Wrap(text!) : default;
        return isRead;
    }

    /// <summary>Reads a value that is a number, by its name or by the number in any spelling that is read in a response.</summary>
    public static bool TryReadNumber<T>(string? text, KnownNumbers known, out T value)
        where T : struct, IApiValue<T, int>
    {
        bool isRead = ApiArgument.NotNull(known, nameof(known)).TryFind(text ?? "", out int number) || ApiText.TryToInt32(text, out number);
        value = isRead ? default(T).Wrap(number) : default;
        return isRead;
    }

    /// <summary>Compares a value with something that may be one of its kind; each is greater than null.</summary>
    /// <exception cref="ArgumentException"><paramref name="other"/> is something else.</exception>
    public static int Compare<T>(T value, object? other)
        where T : struct, IComparable<T> => other switch
        {
            null => 1,
            T same => value.CompareTo(same),
            _ => throw new ArgumentException($"Only another {typeof(T).Name} can be compared with a {typeof(T).Name}.", nameof(other)),
        };

    /// <summary>Compares what two texts say of a time, and the texts where that is the same; a text that says none comes first.</summary>
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
