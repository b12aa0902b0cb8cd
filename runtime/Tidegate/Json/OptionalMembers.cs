using System.ComponentModel;
using Tidegate.Observation;

namespace Tidegate.Json;

/// <summary>
/// Says whether an optional member that is not null is there. Something empty of another kind in its place, such as <c>""</c> or
/// <c>"NaN"</c> for a number, <c>[]</c> for an object or <c>{}</c> for an array, is told as drift and passed over: one such member of
/// one item would else cost a whole response. Whatever is not empty is there, and must then be what the spec declares.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OptionalMembers
{
    /// <summary>Whether a number, or true or false, is there.</summary>
    public static bool HasScalar(ref ApiJsonReader reader) => !AbsentValues.ForScalar(ref reader.Inner) || IsPassedOver(ref reader);

    /// <summary>Whether text is there.</summary>
    public static bool HasText(ref ApiJsonReader reader) => !AbsentValues.ForText(ref reader.Inner) || IsPassedOver(ref reader);

    /// <summary>Whether an object is there.</summary>
    public static bool HasObject(ref ApiJsonReader reader) => !AbsentValues.ForObject(ref reader.Inner) || IsPassedOver(ref reader);

    /// <summary>Whether an array is there.</summary>
    public static bool HasArray(ref ApiJsonReader reader) => !AbsentValues.ForArray(ref reader.Inner) || IsPassedOver(ref reader);

    /// <summary>Whether several values in one text, or in an array, are there.</summary>
    public static bool HasSeparated(ref ApiJsonReader reader) => !AbsentValues.ForSeparated(ref reader.Inner) || IsPassedOver(ref reader);

    private static bool IsPassedOver(ref ApiJsonReader reader)
    {
        reader.NoteDrift(ApiDriftKind.Placeholder);
        return false;
    }
}
