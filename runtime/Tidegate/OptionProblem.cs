using System;

namespace Tidegate;

/// <summary>A problem with one option; the value, which may be a secret, is not repeated.</summary>
/// <param name="Text">The sentence that follows the option's name.</param>
internal sealed record OptionProblem(string Option, string Text)
{
    /// <summary>Of the constructor of a client, or of its options.</summary>
    private string Parameter { get; init; } = Option;

    /// <summary>What is wrong with one of the <see cref="ApiClientParts"/>.</summary>
    public static OptionProblem OfPart(string part, string text) => new(part, text) { Parameter = "parts" };

    public ArgumentException ToException() => new(ToString(), Parameter);

    public override string ToString() => $"{Option} {Text}";
}
