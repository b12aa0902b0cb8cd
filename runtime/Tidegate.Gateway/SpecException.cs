using System;
using System.Collections.Generic;

namespace Tidegate.Gateway;

/// <summary>The exception that is thrown when the specs that a gateway is to serve cannot be used.</summary>
public sealed class SpecException : Exception
{
    internal SpecException(string summary, params IReadOnlyList<string> mistakes)
        : base(string.Join(Environment.NewLine, [summary, .. mistakes]))
    {
        Mistakes = mistakes;
    }

    /// <summary>
    /// One line per mistake, as <c>file(line,column): error TG1001: ...</c>, or without a location when services clash; empty when there
    /// are no specs at all.
    /// </summary>
    public IReadOnlyList<string> Mistakes { get; }
}
