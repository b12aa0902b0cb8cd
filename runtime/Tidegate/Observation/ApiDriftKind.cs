namespace Tidegate.Observation;

/// <summary>
/// How a response differs from its spec. Every kind is tolerated, and nothing in the response is lost except what no member can hold.
/// </summary>
public enum ApiDriftKind
{
    /// <summary>An enum value that the spec does not list.</summary>
    UnknownEnumValue,

    /// <summary>A member that the spec does not declare and whose value is not null.</summary>
    UndeclaredMember,

    /// <summary>Text where the spec declares a number.</summary>
    NumberAsText,

    /// <summary>A key that occurs twice in an object with free keys; the later value counts.</summary>
    RepeatedKey,

    /// <summary>
    /// An empty value of another kind in place of an optional value, such as <c>""</c> or <c>"NaN"</c> for a number, <c>[]</c> for an object or
    /// <c>{}</c> for an array; the value counts as absent.
    /// </summary>
    Placeholder,

    /// <summary>A value that is none of the alternatives of a union that the spec lists; it is kept as JSON.</summary>
    UnknownAlternative,

    /// <summary>
    /// A required member that is absent, or null, where the spec says <c>lacking: drift</c>; it is null in C#. A list or map that is null is empty, and no drift.
    /// </summary>
    LackingMember,
}
