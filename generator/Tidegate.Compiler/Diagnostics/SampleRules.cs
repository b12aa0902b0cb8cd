namespace Tidegate.Compiler.Diagnostics;

/// <summary>Rules about samples, which must be what the generated code writes and reads.</summary>
internal static class SampleRules
{
    public static readonly SpecRule UnknownMember = Error(
        "TG4001", "Undeclared member in a sample",
        "{1} has no member '{0}'{2}");

    public static readonly SpecRule MissingMember = Error(
        "TG4002", "Missing member in a sample",
        "{0} lacks the required member '{1}': add it, or {2}");

    public static readonly SpecRule WrongValue = Error(
        "TG4003", "Sample value of the wrong kind",
        "{0} must be {1}, not {2}");

    public static readonly SpecRule BrokenJson = Error(
        "TG4004", "JSON text that is no JSON",
        "The JSON text of {0} cannot be read: {1}");

    public static readonly SpecRule NotJsonNumber = Error(
        "TG4005", "Number that JSON does not know",
        "'{0}' is a number in YAML but not in JSON: write it in plain decimal digits, or in quotes if it is text");

    public static readonly SpecRule UndeclaredCode = Error(
        "TG4006", "Undeclared error code in a sample",
        "The error code {0} is declared neither by the service nor by this endpoint: add it under 'errors:'{1}");

    public static readonly SpecRule UnknownParameter = Error(
        "TG4007", "Unknown parameter in a sample",
        "The request has no {1} parameter '{0}'{2}");

    public static readonly SpecRule MissingParameter = Error(
        "TG4008", "Missing parameter in a sample",
        "The sample lacks the required {1} parameter '{0}': add it");

    public static readonly SpecRule BodyWithoutBody = Error(
        "TG4009", "Sample body without a body",
        "The request has no body: declare it with 'body:' or delete this one");

    public static readonly SpecRule DataWithoutReturns = Error(
        "TG4010", "Sample data that nothing reads",
        "The operation returns nothing, so its data must be \"\", an empty object, null or absent: say under 'returns:' what it is");

    public static readonly SpecRule NearEnumValue = new(
        "TG4011", SpecSeverity.Warning, "Undeclared enum value in a sample",
        "'{0}' is no declared value of '{1}': did you mean '{2}'?");

    public static readonly SpecRule BareAnswer = Error(
        "TG4012", "Answer without its envelope",
        "An answer stands here with its envelope, of which this one has nothing: write 'envelope: none' where the service sends none, else wrap it, {0}");

    public static readonly SpecRule OutsideLimits = Error(
        "TG4013", "Sample value outside its limits",
        "'{0}' must be {1}, not {2}: correct the sample, or the limit");

    public static readonly SpecRule GroupsNotMet = Error(
        "TG4014", "Sample without a group of inputs",
        "The request of the sample lacks something, or has too much: give {0}");

    public static readonly SpecRule NoAlternative = Error(
        "TG4015", "Sample value of no alternative",
        "{0} is none of '{1}' ({2}), since it {3}: correct the sample, or add an alternative");

    public static readonly SpecRule UnlistedAlternative = new(
        "TG4016", SpecSeverity.Warning, "Unlisted alternative in a sample",
        "{0} is none of '{1}' ({2}), since it {3}, and clients keep it as JSON: add an alternative if the service is known to answer so");

    private static SpecRule Error(string id, string title, string message) => new(id, SpecSeverity.Error, title, message);
}
