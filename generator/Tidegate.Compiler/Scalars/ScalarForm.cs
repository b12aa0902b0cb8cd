namespace Tidegate.Compiler.Scalars;

/// <summary>What a scalar is in JSON. Few scalars need a form of their own: most differ only in which texts or numbers fit.</summary>
internal enum ScalarForm
{
    Text,
    Boolean,

    /// <summary>A number without a fraction.</summary>
    WholeNumber,
    Number,

    /// <summary>Either, kept as it is.</summary>
    NumberOrText,

    /// <summary>Any JSON, which is no single value.</summary>
    Any,
}
