using System.Collections.Generic;
using System.Globalization;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Lock;

/// <summary>What a lock holds of the limits of a value, and which change of one still takes all that was taken before.</summary>
internal static class LockLimits
{
    private const string Min = "min";
    private const string Max = "max";
    private const string MinLength = "minLength";
    private const string MaxLength = "maxLength";
    private const string Pattern = "pattern";
    private const string MinItems = "minItems";
    private const string MaxItems = "maxItems";
    private const string Unique = "unique";

    private static readonly Dictionary<string, (string Noun, string Key)> s_words = new()
    {
        [Min] = ("the least value", LimitSyntax.Min),
        [Max] = ("the greatest value", LimitSyntax.Max),
        [MinLength] = ("the least length", LimitSyntax.Length),
        [MaxLength] = ("the greatest length", LimitSyntax.Length),
        [Pattern] = ("the pattern", LimitSyntax.Pattern),
        [MinItems] = ("the least number of items", LimitSyntax.MinItems),
        [MaxItems] = ("the greatest number of items", LimitSyntax.MaxItems),
        [Unique] = ("that no two items are the same", LimitSyntax.Unique),
    };

    /// <summary>The properties of facts, in the order in which they are written.</summary>
    public static readonly string[] All = [Min, Max, MinLength, MaxLength, Pattern, MinItems, MaxItems, Unique];

    public static IEnumerable<LockProperty> Of(LimitsModel? limits) => limits is null ? [] :
    [
        new(Min, Text(limits.Min)),
        new(Max, Text(limits.Max)),
        new(MinLength, Text(limits.MinLength)),
        new(MaxLength, Text(limits.MaxLength)),
        new(Pattern, limits.Pattern?.Text ?? ""),
        new(MinItems, Text(limits.MinItems)),
        new(MaxItems, Text(limits.MaxItems)),
        new(Unique, limits.IsUnique ? LockFacts.Yes : ""),
    ];

    /// <returns>Null when the property is no limit.</returns>
    public static string? NounOf(string property) => s_words.TryGetValue(property, out (string Noun, string Key) words) ? words.Noun : null;

    /// <summary>The key of a spec that says a limit.</summary>
    /// <returns>Null when the property is no limit.</returns>
    public static string? KeyOf(string property) => s_words.TryGetValue(property, out (string Noun, string Key) words) ? words.Key : null;

    /// <summary>Whether all values that a limit took before are still taken.</summary>
    public static bool IsWider(string property, LockFact before, LockFact now)
    {
        if (!now.Has(property) || !before.Has(property))
        {
            return !now.Has(property);
        }

        decimal? was = NumberOf(before, property);
        decimal? isNow = NumberOf(now, property);
        return property switch
        {
            Min or MinLength or MinItems => isNow <= was,
            Max or MaxLength or MaxItems => isNow >= was,
            _ => false,
        };
    }

    private static decimal? NumberOf(LockFact fact, string property) =>
        decimal.TryParse(fact.Values(property)[0], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static string Text(decimal? limit) => limit is { } number ? LimitsModel.Text(number) : "";

    private static string Text(int? limit) => limit?.ToString(CultureInfo.InvariantCulture) ?? "";
}
