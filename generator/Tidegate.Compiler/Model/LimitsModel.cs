using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Patterns;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>
/// The limits of a value, each null when there is none. Those of numbers and texts are of each item where the value is a list. This is the
/// one place that decides for samples and gateway; the client has code of its own, to which generated code hands the limits.
/// </summary>
internal sealed record LimitsModel
{
    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>In characters, which are Unicode code points.</summary>
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public Pattern? Pattern { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    /// <summary>Whether no two items are the same.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Whether numbers are limited.</summary>
    public bool HasRange => Min is not null || Max is not null;

    /// <summary>Whether the texts are limited.</summary>
    public bool HasText => MinLength is not null || MaxLength is not null || Pattern is not null;

    /// <summary>Whether lists or maps are limited themselves, besides what is in them.</summary>
    public bool HasItems => MinItems is not null || MaxItems is not null || IsUnique;

    /// <summary>What a value must be that is one text on the wire: a number, a text, or several in one.</summary>
    /// <returns>Null when the value is within the limits.</returns>
    public string? ProblemOfText(TypeRef type, string text)
    {
        switch (type)
        {
            case NullableRef nullable:
                return ProblemOfText(nullable.Value, text);
            case SeparatedRef list:
                return ProblemOfItems(text.Split(list.Separator).Select(item => item.Trim()).Where(item => item.Length > 0).ToList());
            case { OnWire: not null }:
                return ProblemOfValue(text);
            default:
                return null;
        }
    }

    /// <summary>What a list must be.</summary>
    /// <param name="items">The items as texts; null for those that are no single values.</param>
    /// <returns>Null when the list is within the limits.</returns>
    public string? ProblemOfItems(IReadOnlyCollection<string?> items) =>
        ProblemOfCount(items.Count)
        ?? (IsUnique && items.Distinct().Count() < items.Count ? "items of which no two are the same" : null)
        ?? (items.Select(item => item is null ? null : ProblemOfValue(item)).FirstOrDefault(problem => problem is not null) is { } wrong ? $"items, each {wrong}" : null);

    /// <summary>What a map, or a list whose items are not looked at, must be.</summary>
    /// <returns>Null when it is within the limits.</returns>
    public string? ProblemOfCount(int count) =>
        count < MinItems ? $"at least {Counted(MinItems.Value, "item")}"
        : count > MaxItems ? $"at most {Counted(MaxItems.Value, "item")}"
        : null;

    private string? ProblemOfValue(string text)
    {
        if (HasRange)
        {
            return Compare(text, Min) < 0 ? $"at least {Text(Min!.Value)}"
                : Compare(text, Max) > 0 ? $"at most {Text(Max!.Value)}"
                : null;
        }

        int length = text.Length - text.Where((c, i) => i > 0 && char.IsLowSurrogate(c) && char.IsHighSurrogate(text[i - 1])).Count();
        return length < MinLength ? $"a text of at least {Counted(MinLength.Value, "character")}"
            : length > MaxLength ? $"a text of at most {Counted(MaxLength.Value, "character")}"
            : Pattern?.IsMatch(text) == false ? $"a text that matches {Pattern.Text}"
            : null;
    }

    /// <summary>A limit without zeros at its end.</summary>
    public static string Text(decimal limit) => (limit / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static string Counted(int count, string noun) => $"{count.ToString(CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    /// <returns>0 when there is no limit, or no number that could be compared with it.</returns>
    private static int Compare(string text, decimal? limit)
    {
        string number = JsonNumbers.InText(text.Trim()) ?? "";
        return limit is not { } value ? 0
            : decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? exact.CompareTo(value)
            : double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double near) ? near.CompareTo((double)value)
            : 0;
    }
}
