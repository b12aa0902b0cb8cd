using System;
using System.ComponentModel;

namespace Tidegate.Limits;

/// <summary>Groups of inputs of which one, or at least one, is given whole, and nothing of the others.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InputGroups
{
    private readonly string _words;
    private readonly int[] _groups;
    private readonly int _most;

    private InputGroups(string words, int[] groups, int most)
    {
        _words = ApiArgument.NotNull(words, nameof(words));
        _groups = ApiArgument.NotNull(groups, nameof(groups));
        _most = most;
    }

    /// <summary>Groups of which exactly one is given.</summary>
    /// <param name="words">The groups in words, for messages.</param>
    /// <param name="groups">The inputs of each group, each input a bit.</param>
    public static InputGroups ExactlyOne(string words, params int[] groups) => new(words, groups, 1);

    /// <summary>Groups of which at least one is given.</summary>
    /// <inheritdoc cref="ExactlyOne"/>
    public static InputGroups OneOrMore(string words, params int[] groups) => new(words, groups, int.MaxValue);

    /// <summary>Checks what is given.</summary>
    /// <param name="given">The inputs that are given, each a bit.</param>
    /// <exception cref="ArgumentException">No group is given whole, or more than one of which one only may be, or a part of another.</exception>
    public void Check(int given)
    {
        int covered = 0;
        int whole = 0;
        foreach (int group in _groups)
        {
            if ((given & group) == group)
            {
                covered |= group;
                whole++;
            }
        }

        if (whole == 0 || whole > _most || covered != given)
        {
            throw new ArgumentException($"{(_most == 1 ? "Exactly" : "At least")} one of these is given, whole, and nothing of the others: {_words}.");
        }
    }
}
