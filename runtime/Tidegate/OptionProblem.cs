using System;

namespace Tidegate;

/// <summary>What is wrong with one option; the value, which may be a secret, is not repeated.</summary>
/// <param name="Text">The sentence that follows the option's name.</param>
internal sealed record OptionProblem(string Option, string Text)
{
    public ArgumentException ToException() => new(ToString(), Option);

    public override string ToString() => $"{Option} {Text}";
}
