using System;
using System.Collections.Generic;

namespace Tidegate.Json;

/// <summary>Several values in one text: <c>;a; b;</c> is read as a and b, and written <c>a;b</c>.</summary>
internal static class SeparatedText
{
    /// <returns>Null when <paramref name="parse"/> finds an item of another form.</returns>
    public static T[]? TrySplit<T>(string text, char separator, Func<string, T> parse)
    {
        try
        {
            // Most lists have one item, which needs no list to be collected in.
            return text.IndexOf(separator) < 0 ? ParseOne(text, parse) : ParseAll(text.Split(separator), parse);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    public static string Join<T>(IReadOnlyList<T> values, char separator, Func<T, string> format)
    {
        var items = new string[values.Count];
        for (int i = 0; i < items.Length; i++)
        {
            string? item = format(values[i]);
            if (Problem(item, separator) is { } problem)
            {
                throw new ArgumentException(FormattableString.Invariant($"Item {i} {problem}"), nameof(values));
            }

            items[i] = item!;
        }

        return string.Join(separator.ToString(), items);
    }

    /// <returns>Why the item would arrive as something else; null when it would not.</returns>
    private static string? Problem(string? item, char separator) => item switch
    {
        null or "" => "is empty and would not arrive.",
        _ when item.Contains(separator) => $"contains the separator '{separator}' and would arrive as several items.",
        _ when char.IsWhiteSpace(item[0]) || char.IsWhiteSpace(item[item.Length - 1]) => "has blanks around it, without which it would arrive.",
        _ => null,
    };

    private static T[] ParseOne<T>(string text, Func<string, T> parse)
    {
        string item = text.Trim();
        return item.Length > 0 ? [parse(item)] : [];
    }

    private static T[] ParseAll<T>(string[] parts, Func<string, T> parse)
    {
        var items = new ArrayBuilder<T>();
        foreach (string part in parts)
        {
            string item = part.Trim();
            if (item.Length > 0)
            {
                items.Add(parse(item));
            }
        }

        return items.ToArray();
    }
}
