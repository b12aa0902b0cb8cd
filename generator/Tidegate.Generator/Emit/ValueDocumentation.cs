using System.Collections.Generic;
using System.Globalization;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Says in documentation what limits a value, and what its absence means.</summary>
internal static class ValueDocumentation
{
    private static readonly LimitsModel s_none = new();

    /// <summary>The documentation of a value with its limits and the meaning of its absence behind.</summary>
    /// <param name="fallback">A sentence for a value that its spec does not describe.</param>
    public static string Of(ValueModel value, string fallback)
    {
        string sentences = string.Join(" ", [.. Sentences(value.Limits ?? s_none), .. Absent(value)]);
        return sentences.Length == 0 ? value.Doc
            : value.Doc.Length == 0 ? $"{fallback} {sentences}"
            : $"{value.Doc}\n\n{sentences}";
    }

    private static IEnumerable<string> Absent(ValueModel value)
    {
        if (value.Lacking != Lacking.Never)
        {
            yield return value.Lacking == Lacking.InAnswers ? "Null where an answer lacks it." : "Null where an answer lacks it; a request has it.";
        }

        if (value.Default is { } text)
        {
            yield return text.Length == 0 ? "When absent, the service takes an empty text." : $"When absent, the service takes {text}.";
        }
    }

    private static IEnumerable<string> Sentences(LimitsModel limits)
    {
        if (Range(Number(limits.MinItems), Number(limits.MaxItems)) is { } items)
        {
            yield return $"Number of items: {items}.";
        }

        if (limits.IsUnique)
        {
            yield return "No two items are the same.";
        }

        if (Range(Text(limits.Min), Text(limits.Max)) is { } range)
        {
            yield return $"Value: {range}.";
        }

        if (Range(Number(limits.MinLength), Number(limits.MaxLength)) is { } length)
        {
            yield return $"Length: {length}.";
        }

        if (limits.Pattern is { } pattern)
        {
            yield return $"Pattern: {pattern.Text}";
        }
    }

    private static string? Range(string? min, string? max) => (min, max) switch
    {
        (null, null) => null,
        (null, _) => $"at most {max}",
        (_, null) => $"at least {min}",
        _ when min == max => min,
        _ => $"from {min} to {max}",
    };

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(decimal? number) => number is { } limit ? LimitsModel.Text(limit) : null;
}
