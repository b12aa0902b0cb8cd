using System;
using System.ComponentModel;
using System.Globalization;

namespace Tidegate.Limits;

/// <summary>What limits a value that is sent. A value outside is refused before anything is sent.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ValueLimits
{
    /// <summary>A longer text is cut in a message.</summary>
    private const int MaximalLength = 100;

    private readonly string _name;

    private protected ValueLimits(string name) => _name = ApiArgument.NotNull(name, nameof(name));

    /// <summary>Whether the value must never be printed.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The exception for a value outside its limits.</summary>
    /// <param name="limit">How the value is to its limit, as the rest of a sentence.</param>
    private protected ArgumentException Outside<T>(T value, string limit) =>
        new(IsSecret ? $"The value, which is secret, {limit}." : $"The value {Shown(value)} {limit}.", _name);

    /// <summary>The exception for an item outside its limits.</summary>
    private protected ArgumentException Outside<T>(T item, int index, string limit) =>
        new(IsSecret ? $"Item {Text(index)}, which is secret, {limit}." : $"Item {Text(index)}, {Shown(item)}, {limit}.", _name);

    /// <summary>The exception for a list that is not as it must be, whatever its items are.</summary>
    private protected ArgumentException Outside(string problem) => new(problem, _name);

    private protected static string Text<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Shown<T>(T value)
    {
        string text = Text(value);
        string shown = text.Length <= MaximalLength ? text : text.Remove(MaximalLength) + "...";
        return value is string ? $"'{shown}'" : shown;
    }
}
