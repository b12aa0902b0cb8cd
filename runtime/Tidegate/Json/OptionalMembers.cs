using System.ComponentModel;
using Tidegate.Observation;

namespace Tidegate.Json;

/// <summary>
/// Tells whether an optional member that is not null has a value. An empty value of another kind in its place, such as <c>""</c> or <c>"NaN"</c>
/// for a number, <c>[]</c> for an object or <c>{}</c> for an array, is reported as drift and skipped: otherwise one such member of one item would
/// fail the whole response. Anything that is not empty counts as present, and must then be what the spec declares.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OptionalMembers
{
    /// <summary>Whether a number, true or false is present.</summary>
    public static bool HasScalar(ref ApiJsonReader reader) => !AbsentValues.ForScalar(ref reader.Inner) || IsPassedOver(ref reader);

    /// <summary>Whether text is present.</summary>
    public static bool HasText(ref ApiJsonReader reader) => !AbsentValues.ForText(ref reader.Inner) || IsPassedOver(ref reader);

    /// <summary>Whether an object is present.</summary>
    public static bool HasObject(ref ApiJsonReader reader) => !AbsentValues.ForObject(ref reader.Inner) || IsPassedOver(ref reader);

    /// <summary>Whether an array is present.</summary>
    public static bool HasArray(ref ApiJsonReader reader) => !AbsentValues.ForArray(ref reader.Inner) || IsPassedOver(ref reader);

    /// <summary>Whether several values in one text, or in an array, are present.</summary>
    public static bool HasSeparated(ref ApiJsonReader reader) => !AbsentValues.ForSeparated(ref reader.Inner) || IsPassedOver(ref reader);

    private static bool IsPassedOver(ref ApiJsonReader reader)
    {
        reader.NoteDrift(ApiDriftKind.Placeholder);
        return false;
    }
}
