using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>Groups of inputs of which one, or at least one, is given whole, by their wire names.</summary>
/// <param name="Key">One of the keys here.</param>
internal sealed record GroupsSyntax(Word Key, EquatableArray<EquatableArray<Word>> Groups)
{
    public const string ExactlyOne = "exactlyOne";
    public const string OneOrMore = "oneOrMore";

    /// <summary>The keys, in the order of the reference.</summary>
    public static readonly string[] Keys = [ExactlyOne, OneOrMore];
}
