namespace Tidegate.Compiler.Scalars;

/// <summary>How a scalar is represented in JSON. Few scalars need their own form: most differ only in which texts or numbers fit.</summary>
internal enum ScalarForm
{
    Text,
    Boolean,

    /// <summary>A number without a fraction.</summary>
    WholeNumber,
    Number,

    /// <summary>Either a number or text, kept as is.</summary>
    NumberOrText,

    /// <summary>Any JSON, which need not be a single value.</summary>
    Any,
}
