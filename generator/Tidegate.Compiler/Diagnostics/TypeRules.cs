namespace Tidegate.Compiler.Diagnostics;

/// <summary>Rules about types, unions, enums and errors.</summary>
internal static class TypeRules
{
    public static readonly SpecRule UnknownType = Error(
        "TG3301", "Unknown type",
        "Unknown type{0}{1}");

    public static readonly SpecRule MisusedType = Error(
        "TG3302", "Misused type",
        "'{0}' cannot be used so: {1}");

    public static readonly SpecRule EndlessRecord = Error(
        "TG3303", "Record without an end",
        "No '{0}' can ever be complete, since its member '{1}' needs another ({2}): make one of them optional or an array");

    public static readonly SpecRule EmptyType = Error(
        "TG3304", "Type without content",
        "The type '{0}' has no {1}: add one or delete the type");

    public static readonly SpecRule FreeMembersElsewhere = Error(
        "TG3306", "Free members outside a record",
        "'*' stands for the members that a record does not declare: declare a record with it under 'types:' of the service, and use that as the whole body or data");

    public static readonly SpecRule TooFewAlternatives = Error(
        "TG3310", "Union without alternatives",
        "'{0}' is one of several, and has {1}: list at least two types under 'oneOf:', or write the type itself where the union is used");

    public static readonly SpecRule NoAlternative = Error(
        "TG3311", "Type that is no alternative",
        "'{0}' cannot be an alternative of '{1}': {2}");

    public static readonly SpecRule NotToldApart = Error(
        "TG3312", "Alternatives that cannot be told apart",
        "'{0}' cannot be told from '{1}', since both are {2} in JSON: {3}");

    public static readonly SpecRule TagDeclared = Error(
        "TG3313", "Tag that a record declares",
        "'{0}' declares '{1}', which the union reads and writes: delete the member there, since the case in C# says it");

    public static readonly SpecRule BadTag = Error(
        "TG3314", "Tag that cannot tell",
        "'{0}' cannot be a tag here, since {1}: {2}");

    public static readonly SpecRule BadEnumKind = Error(
        "TG3401", "Enum of an unknown kind",
        "An enum is over string or int, not '{0}': write 'enum: {1}'");

    public static readonly SpecRule EnumValueTwice = Error(
        "TG3402", "Enum value given twice",
        "The value {0} already means '{1}': one value can have one name only");

    public static readonly SpecRule BadEnumValue = Error(
        "TG3403", "Enum value of the wrong kind",
        "'{0}' is not a plain whole number of 32 bits, which an enum over int needs: correct it or write 'enum: string'");

    public static readonly SpecRule BadErrorCode = Error(
        "TG3501", "Error code that is no number",
        "'{0}' is not an error code: {1}");

    public static readonly SpecRule ErrorTwice = Error(
        "TG3502", "Error code declared twice",
        "The error code {0} is declared twice: delete one");

    public static readonly SpecRule ErrorNameTwice = Error(
        "TG3503", "Error name declared twice",
        "The error name '{0}' already stands for {1}: give {2} another name");

    public static readonly SpecRule ErrorRenamed = Error(
        "TG3504", "Error declared otherwise",
        "The error {0} is declared by the service as '{1}': only its 'doc' and 'type' can be given here");

    public static readonly SpecRule SuccessIsNoError = Error(
        "TG3505", "Success declared as an error",
        "The code {0} means success in this service: delete the error");

    private static SpecRule Error(string id, string title, string message) => new(id, SpecSeverity.Error, title, message);
}
