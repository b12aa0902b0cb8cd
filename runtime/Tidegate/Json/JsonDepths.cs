using System;
using System.Runtime.CompilerServices;

namespace Tidegate.Json;

/// <summary>How deeply objects and arrays that are read into .NET objects may be nested: each level uses stack for one call.</summary>
/// <param name="Limit">The deepest level that is read.</param>
internal sealed record JsonDepths(int Limit)
{
    /// <summary>Every thread has enough stack for this many levels.</summary>
    private const int AlwaysPossible = 64;

    /// <summary>The limits for documents of the token service, and for everything else that has no option.</summary>
    public static JsonDepths Usual { get; } = new(1000);

    /// <summary>The limit for a whole response, where this one is for a part of it.</summary>
    public int Told { get; init; } = Limit;

    /// <summary>The limits for a part of a document that is read as one of its own.</summary>
    /// <param name="open">The number of open levels around the part.</param>
    public JsonDepths Inside(int open) => new(Math.Max(0, Limit - open)) { Told = Told };

    /// <summary>Up to this many open levels, nothing needs to be checked.</summary>
    public int Unchecked { get; } = Math.Min(Limit, AlwaysPossible);

    /// <summary>The problem with a document that is nested more deeply than the limit.</summary>
    public string LimitProblem => FormattableString.Invariant($"nested deeper than {Told} levels: raise MaxDepth if that is meant");

    /// <summary>Checks whether another level may be read.</summary>
    /// <param name="open">The number of open levels.</param>
    /// <returns>The problem; null when there is none.</returns>
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
