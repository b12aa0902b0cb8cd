namespace Tidegate.Compiler.Scalars;

/// <summary>Which limits the values of a scalar can have.</summary>
internal enum ScalarLimits
{
    None,

    /// <summary>A least and a greatest value.</summary>
    OfNumber,

    /// <summary>A length and a pattern.</summary>
    OfText,
}
