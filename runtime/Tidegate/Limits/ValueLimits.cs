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

    /// <summary>Refuses a value outside its limits.</summary>
    /// <param name="limit">How the value is to its limit, as the rest of a sentence.</param>
    private protected void Refuse<T>(T value, string limit) =>
        Refuse(IsSecret ? $"The value, which is secret, {limit}." : $"The value {Shown(value)} {limit}.");

    /// <summary>Refuses an item outside its limits.</summary>
    private protected void Refuse<T>(T item, int index, string limit) =>
        Refuse(IsSecret ? $"Item {Text(index)}, which is secret, {limit}." : $"Item {Text(index)}, {Shown(item)}, {limit}.");

    /// <summary>Refuses what is not as it must be, unless it is kept and not sent: what a service answers is read, and kept, as it comes.</summary>
    private protected void Refuse(string problem)
    {
        if (!KeptJson.IsWritten)
        {
            throw new ArgumentException(problem, _name);
        }
    }

    private protected static string Text<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Shown<T>(T value)
    {
        string text = Text(value);
        string shown = text.Length <= MaximalLength ? text : text.Remove(MaximalLength) + "...";
        return value is string ? $"'{shown}'" : shown;
    }
}
