using System;
using System.Collections.Generic;

namespace Tidegate.Gateway;

/// <summary>The specs that a gateway should serve cannot be used.</summary>
public sealed class SpecException : Exception
{
    internal SpecException(string summary, params IReadOnlyList<string> mistakes)
        : base(string.Join(Environment.NewLine, [summary, .. mistakes]))
    {
        Mistakes = mistakes;
    }

    /// <summary>
    /// One line per mistake, as <c>file(line,column): error TG1001: ...</c>, or without a place when services clash; empty when there is no spec to make a mistake in.
    /// </summary>
    public IReadOnlyList<string> Mistakes { get; }
}
