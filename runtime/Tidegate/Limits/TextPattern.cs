using System;
using System.ComponentModel;

namespace Tidegate.Limits;

/// <summary>
/// A pattern of texts as the table of an automaton, which was made of it at build time. A text is decided in one pass, whatever the pattern
/// is, and without a regular expression at run time.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextPattern
{
    /// <summary>The state from which nothing leads to a text that matches.</summary>
    private const int Dead = 0;

    private const int Start = 1;

    private readonly string _text;
    private readonly int[] _starts;
    private readonly int[] _classes;
    private readonly int[][] _next;
    private readonly int[] _accepting;

    /// <summary>Creates a pattern of its table.</summary>
    /// <param name="text">The pattern as it is written, for messages.</param>
    /// <param name="starts">The code points with which ranges of characters begin, in order, without the first, which begins with 0.</param>
    /// <param name="classes">The class of the characters in each range.</param>
    /// <param name="next">For each state, which one follows it by a character of each class.</param>
    /// <param name="accepting">The states in which a text that ends there matches, in order.</param>
    public TextPattern(string text, int[] starts, int[] classes, int[][] next, int[] accepting)
    {
        _text = ApiArgument.NotNull(text, nameof(text));
        _starts = ApiArgument.NotNull(starts, nameof(starts));
        _classes = ApiArgument.NotNull(classes, nameof(classes));
        _next = ApiArgument.NotNull(next, nameof(next));
        _accepting = ApiArgument.NotNull(accepting, nameof(accepting));
    }

    /// <summary>Whether the whole text matches.</summary>
    public bool IsMatch(string text)
    {
        ApiArgument.NotNull(text, nameof(text));
        int state = Start;
        for (int i = 0; i < text.Length && state != Dead; i++)
        {
            int character = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                character = char.ConvertToUtf32(text[i], text[++i]);
            }

            state = _next[state][_classes[RangeOf(character)]];
        }

        return Array.BinarySearch(_accepting, state) >= 0;
    }

    /// <summary>The pattern as it is written.</summary>
    public override string ToString() => _text;

    private int RangeOf(int character)
    {
        int found = Array.BinarySearch(_starts, character);
        return found < 0 ? ~found : found + 1;
    }
}
