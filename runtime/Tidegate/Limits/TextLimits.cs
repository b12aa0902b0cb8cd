using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Tidegate.Limits;

/// <summary>How long a text is that is sent, and of which pattern.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextLimits : ValueLimits
{
    /// <summary>Creates limits.</summary>
    /// <param name="name">What the value is called when it is refused.</param>
    public TextLimits(string name)
        : base(name)
    {
    }

    /// <summary>The least number of characters, which are Unicode code points.</summary>
    public int MinLength { get; init; }

    /// <summary>The greatest number of characters.</summary>
    public int MaxLength { get; init; } = int.MaxValue;

    /// <summary>What the whole text must match; null for any text.</summary>
    public TextPattern? Pattern { get; init; }

    /// <summary>Checks a text; one that is absent is within all limits.</summary>
    /// <exception cref="ArgumentException">The text is outside the limits.</exception>
    public void Check(string? value)
    {
        if (value is not null && ProblemOf(value) is { } problem)
        {
            Refuse(value, problem);
        }
    }

    /// <summary>Checks each item of a list, if there is one; null is within all limits.</summary>
    /// <exception cref="ArgumentException">An item is outside the limits.</exception>
    public void CheckEach(IReadOnlyList<string?>? values)
    {
        for (int i = 0; i < values?.Count; i++)
        {
            if (values[i] is { } text && ProblemOf(text) is { } problem)
            {
                Refuse(text, i, problem);
            }
        }
    }

    private string? ProblemOf(string text)
    {
        int length = LengthOf(text);
        return length < MinLength ? $"is shorter than the least length of {Text(MinLength)}"
            : length > MaxLength ? $"is longer than the greatest length of {Text(MaxLength)}"
            : Pattern?.IsMatch(text) == false ? $"does not match {Pattern}"
            : null;
    }

    private static int LengthOf(string text)
    {
        int length = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            length -= char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]) ? 1 : 0;
        }

        return length;
    }
}
