namespace Tidegate.Compiler.Diagnostics;

/// <summary>Rules about limits of values.</summary>
internal static class LimitRules
{
    public static readonly SpecRule WrongKind = Error(
        "TG3901", "Limit of another kind",
        "'{0}' does not limit '{1}', which is {2}: {3}");

    public static readonly SpecRule BadLimit = Error(
        "TG3902", "Limit that cannot be read",
        "'{0}' is no limit of this kind: write {1}");

    public static readonly SpecRule Contradiction = Error(
        "TG3903", "Limits that no value meets",
        "No value of '{0}' meets {1}: correct one of them");

    public static readonly SpecRule BadPattern = Error(
        "TG3904", "Pattern that cannot be read",
        "'{0}' is no pattern here: {1}");

    public static readonly SpecRule DefaultOutside = Error(
        "TG3905", "Default outside the limits",
        "Where the caller gives no page, '{0}' is {1}, but it must be {2}: {3}");

    public static readonly SpecRule UnknownGroupInput = Error(
        "TG3906", "Group of an unknown input",
        "The endpoint has no input '{0}' of its own{1}");

    public static readonly SpecRule RequiredInGroup = Error(
        "TG3907", "Group of a required input",
        "'{0}' is required, so that '{1}' could not leave it out: write '{0}?'");

    public static readonly SpecRule BadGroups = Error(
        "TG3908", "Groups that contradict each other",
        "'{0}' cannot be met as it stands: {1}");

    public static readonly SpecRule BadDefault = Error(
        "TG3909", "Default that the value cannot have",
        "'{0}' is no default of '{1}': {2}");

    private static SpecRule Error(string id, string title, string message) => new(id, SpecSeverity.Error, title, message);
}
