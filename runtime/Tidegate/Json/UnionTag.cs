using System.ComponentModel;

namespace Tidegate.Json;

/// <summary>The tag of an object that is being read.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnionTag
{
    private readonly int _outer;

    internal UnionTag(string? text, int outer)
    {
        Text = text;
        _outer = outer;
    }

    /// <summary>The tag, in the spelling of the spec if it lists it; null when there is none.</summary>
    public string? Text { get; }

    /// <summary>Whether the current token is the tag of the object that is read, which is no member of the record.</summary>
    internal static bool IsAt(in ApiJsonReader reader) => reader.TagStart != 0 && reader.TokenStart == reader.TagStart;

    /// <summary>Returns to the object around, whose own tag may still follow.</summary>
    public void End(ref ApiJsonReader reader) => reader.TagStart = _outer;
}
