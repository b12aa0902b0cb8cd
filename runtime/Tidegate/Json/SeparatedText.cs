using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>Several values in one text: <c>;a; b;</c> is read as a and b, which are written as <c>a;b</c>.</summary>
internal static class SeparatedText
{
    /// <summary>Reads the items from one text, or from an array of texts.</summary>
    public static T[] Read<T>(ref ApiJsonReader reader, char separator, Func<string, T> parse)
    {
        string text = reader.IsNull ? "" : reader.Inner.TokenType == JsonTokenType.StartArray
            ? string.Join(separator.ToString(), reader.ReadArray(static (ref ApiJsonReader item) => item.ReadString()))
            : reader.ReadString();
        string item = text;
        try
        {
            // Most lists have one item, for which no intermediate list is needed.
            return text.IndexOf(separator) < 0 ? ParseOne(text, parse, ref item) : ParseAll(text.Split(separator), parse, ref item);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw reader.Source.Error(
                reader.Depth, $"an item of the list has another form than declared: \"{reader.Source.ShownAt(reader.Depth)(item)}\"");
        }
    }

    public static string Join<T>(IReadOnlyList<T> values, char separator, Func<T, string> format)
    {
        string[] items = new string[values.Count];
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

    /// <returns>Why the item would be received as something else; null when it would not.</returns>
    private static string? Problem(string? item, char separator) => item switch
    {
        null or "" => "is empty and would not arrive.",
        _ when item.Contains(separator) => $"contains the separator '{separator}' and would arrive as several items.",
        _ when char.IsWhiteSpace(item[0]) || char.IsWhiteSpace(item[item.Length - 1]) => "has blanks around it, without which it would arrive.",
        _ => null,
    };

    private static T[] ParseOne<T>(string text, Func<string, T> parse, ref string current)
    {
        current = text.Trim();
        return current.Length > 0 ? [parse(current)] : [];
    }

    /// <param name="current">The item being parsed, for the error if parsing fails.</param>
    private static T[] ParseAll<T>(string[] parts, Func<string, T> parse, ref string current)
    {
        var items = new ArrayBuilder<T>();
        foreach (string part in parts)
        {
            current = part.Trim();
            if (current.Length > 0)
            {
                items.Add(parse(current));
            }
        }

        return items.ToArray();
    }
}
