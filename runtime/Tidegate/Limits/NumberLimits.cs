using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Tidegate.Limits;

/// <summary>The least and the greatest number that is sent.</summary>
/// <typeparam name="T">The type of the number.</typeparam>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberLimits<T> : ValueLimits
    where T : struct, IComparable<T>
{
    /// <summary>Creates limits.</summary>
    /// <param name="name">What the value is called when it is refused.</param>
    public NumberLimits(string name)
        : base(name)
    {
    }

    /// <summary>The least value; null when there is none.</summary>
    public T? Min { get; init; }

    /// <summary>The greatest value; null when there is none.</summary>
    public T? Max { get; init; }

    /// <summary>Checks a value; one that is absent is within all limits.</summary>
    /// <exception cref="ArgumentException">The value is outside the limits.</exception>
    public void Check(T? value)
    {
        if (value is { } number && ProblemOf(number) is { } problem)
        {
            Refuse(number, problem);
        }
    }

    /// <summary>Checks each item of a list, if there is one.</summary>
    /// <exception cref="ArgumentException">An item is outside the limits.</exception>
    public void CheckEach(IReadOnlyList<T>? values)
    {
        for (int i = 0; i < values?.Count; i++)
        {
            if (ProblemOf(values[i]) is { } problem)
            {
                Refuse(values[i], i, problem);
            }
        }
    }

    /// <summary>Checks each item of a list, if there is one; null is within all limits.</summary>
    /// <exception cref="ArgumentException">An item is outside the limits.</exception>
    public void CheckEach(IReadOnlyList<T?>? values)
    {
        for (int i = 0; i < values?.Count; i++)
        {
            if (values[i] is { } number && ProblemOf(number) is { } problem)
            {
                Refuse(number, i, problem);
            }
        }
    }

    private string? ProblemOf(T value) =>
        Min is { } min && value.CompareTo(min) < 0 ? $"is less than {Text(min)}, the least that is allowed"
        : Max is { } max && value.CompareTo(max) > 0 ? $"is more than {Text(max)}, the most that is allowed"
        : null;
}
