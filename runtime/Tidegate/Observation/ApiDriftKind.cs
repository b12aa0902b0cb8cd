namespace Tidegate.Observation;

/// <summary>In which way a response differs from its spec. All of them are survived, and nothing of the response is lost but what no member can hold.</summary>
public enum ApiDriftKind
{
    /// <summary>A value of an enum that the spec does not list.</summary>
    UnknownEnumValue,

    /// <summary>A member that the spec does not declare, other than null.</summary>
    UndeclaredMember,

    /// <summary>Text where the spec declares a number.</summary>
    NumberAsText,

    /// <summary>A key that an object with free keys has twice; the later value counts.</summary>
    RepeatedKey,

    /// <summary>
    /// Something empty of another kind in place of an optional value, such as <c>""</c> or <c>"NaN"</c> for a number, <c>[]</c> for an
    /// object or <c>{}</c> for an array; the value counts as absent.
    /// </summary>
    Placeholder,
}
