using System;
using System.Runtime.CompilerServices;

namespace Tidegate.Json;

/// <summary>How deep objects and arrays may be nested where they are read into objects and arrays: that uses the stack, one call for each level.</summary>
/// <param name="Limit">The deepest level that is read.</param>
internal sealed record JsonDepths(int Limit)
{
    /// <summary>Every thread has the stack for as many levels as this.</summary>
    private const int AlwaysPossible = 64;

    /// <summary>Documents of the token service, and whatever else no option is for.</summary>
    public static JsonDepths Usual { get; } = new(1000);

    /// <summary>As long as no more levels than this are open, nothing is to be checked.</summary>
    public int Unchecked { get; } = Math.Min(Limit, AlwaysPossible);

    /// <summary>What is wrong with a document that is deeper than the limit.</summary>
    public string LimitProblem => FormattableString.Invariant($"nested deeper than {Limit} levels: raise MaxDepth if that is meant");

    /// <summary>Looks whether another level may be read.</summary>
    /// <param name="open">How many levels are open.</param>
    /// <returns>What is wrong; null when it may.</returns>
    public string? FindProblem(int open)
    {
        if (open >= Limit)
        {
            return LimitProblem;
        }

        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return null;
        }
        catch (InsufficientExecutionStackException)
        {
            return FormattableString.Invariant($"nested deeper than the stack of this thread bears, {open} levels: read it on a thread with a larger one");
        }
    }
}
