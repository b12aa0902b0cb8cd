namespace Tidegate;

/// <summary>What tells whether a call succeeded.</summary>
internal enum SuccessKind
{
    /// <summary>A code that is a whole number.</summary>
    Numbers,

    /// <summary>A code that is a text.</summary>
    Texts,

    /// <summary>A member that is true or false.</summary>
    Flag,

    /// <summary>The absence of a code.</summary>
    WithoutCode,

    /// <summary>The HTTP status.</summary>
    ByStatus,
}
