using System.ComponentModel;

namespace Tidegate.Json;

/// <summary>What the tags of a union are in JSON.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum UnionTagKind
{
    /// <summary>Texts.</summary>
    Text,

    /// <summary>Whole numbers, which are read from text, too.</summary>
    Number,

    /// <summary>True and false.</summary>
    Boolean,
}
