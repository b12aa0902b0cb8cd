namespace Tidegate.Observation;

/// <summary>In which way an answer differs from its spec. All of them are survived, and nothing of the answer is lost but what no member can hold.</summary>
public enum ApiDriftKind
{
    /// <summary>A value of an enum that the spec does not list.</summary>
    UnknownEnumValue,

    /// <summary>A member that the spec does not declare, other than null.</summary>
    UndeclaredMember,

    /// <summary>Text where the spec declares a number.</summary>
    NumberAsText,
}
