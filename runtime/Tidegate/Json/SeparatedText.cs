using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>Several values in one text: <c>;a; b;</c> is read as a and b, which are written as <c>a;b</c>.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SeparatedText
{
    /// <summary>Reads the items from one text, or from an array of texts.</summary>
    internal static T[] Read<T>(ref ApiJsonReader reader, char separator, Func<string, T> parse)
    {
        string text = reader.IsNull ? "" : reader.Inner.TokenType == JsonTokenType.StartArray
            ? string.Join(separator.ToString(), reader.ReadArray(static (ref ApiJsonReader item) => item.ReadString()))
            : reader.ReadString();
        string item = text;
        try
        {
            return Split(text, separator, parse, ref item);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw reader.Source.Error(
                reader.Depth, $"an item of the list has another form than declared: \"{reader.Source.ShownAt(reader.Depth)(item)}\"");
        }
    }

    /// <summary>Reads the items of a text that is no JSON; blanks around items do not count, and empty ones are left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">What stands between two items.</param>
    /// <param name="parse">Reads an item; what it throws passes through.</param>
    public static IReadOnlyList<T> Split<T>(string text, char separator, Func<string, T> parse)
    {
        string item = ApiArgument.NotNull(text, nameof(text));
        return Split(text, separator, ApiArgument.NotNull(parse, nameof(parse)), ref item);
    }

    /// <summary>Joins the items into the one text that is sent; no items are an empty text.</summary>
    /// <param name="values">The items.</param>
    /// <param name="separator">What stands between two items.</param>
    /// <param name="format">The text of an item.</param>
    /// <param name="name">The name of the list in the error.</param>
    /// <exception cref="ArgumentException">An item is empty, has blanks around it or contains the separator, and would arrive as something else.</exception>
    public static string Join<T>(IReadOnlyList<T> values, char separator, Func<T, string> format, string name)
    {
        ApiArgument.NotNull(format, nameof(format));
        string[] items = new string[ApiArgument.NotNull(values, name).Count];
        for (int i = 0; i < items.Length; i++)
        {
            string? item = format(values[i]);
            if (Problem(item, separator) is { } problem)
            {
                throw new ArgumentException(FormattableString.Invariant($"Item {i} {problem}"), name);
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

    /// <summary>Most lists have one item, for which no intermediate list is needed.</summary>
    /// <param name="current">The item being parsed, for the error if parsing fails.</param>
    private static T[] Split<T>(string text, char separator, Func<string, T> parse, ref string current) =>
        text.IndexOf(separator) < 0 ? ParseOne(text, parse, ref current) : ParseAll(text.Split(separator), parse, ref current);

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
