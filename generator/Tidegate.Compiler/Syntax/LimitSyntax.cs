namespace Tidegate.Compiler.Syntax;

/// <summary>One limit of a value, such as <c>max: 100</c>, as written.</summary>
/// <param name="Key">One of the keys here.</param>
internal sealed record LimitSyntax(Word Key, Word Value)
{
    public const string Min = "min";
    public const string Max = "max";
    public const string Length = "length";
    public const string Pattern = "pattern";
    public const string MinItems = "minItems";
    public const string MaxItems = "maxItems";
    public const string Unique = "unique";

    /// <summary>The keys, in the order of the reference.</summary>
    public static readonly string[] Keys = [Min, Max, Length, Pattern, MinItems, MaxItems, Unique];
}
