using System;
using System.Collections.Generic;

namespace Tidegate.Json;

/// <summary>Several values in one text: <c>;a; b;</c> is read as a and b, and written <c>a;b</c>.</summary>
internal static class SeparatedText
{
    /// <returns>Null when <paramref name="parse"/> finds an item of another form.</returns>
    public static T[]? TrySplit<T>(string text, char separator, Func<string, T> parse)
    {
        var items = new List<T>();
        try
        {
            foreach (string part in text.Split(separator))
            {
                string item = part.Trim();
                if (item.Length > 0)
                {
                    items.Add(parse(item));
                }
            }
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }

        return items.ToArray();
    }

    public static string Join<T>(IReadOnlyList<T> values, char separator, Func<T, string> format)
    {
        var items = new string[values.Count];
        for (int i = 0; i < items.Length; i++)
        {
            string item = format(values[i]);
            if (item.Contains(separator))
            {
                throw new ArgumentException($"Item {i} contains the separator '{separator}' and would arrive as several items.", nameof(values));
            }

            items[i] = item;
        }

        return string.Join(separator.ToString(), items);
    }
}
