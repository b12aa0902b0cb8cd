namespace Tidegate.Compiler.Diagnostics;

/// <summary>Rules about envelopes and what stands in them beside the data.</summary>
internal static class EnvelopeRules
{
    public static readonly SpecRule NameTwice = Error(
        "TG3601", "Envelope name given twice",
        "The envelope uses the member '{0}' twice: name another");

    public static readonly SpecRule NameInsideValue = Error(
        "TG3602", "Envelope name inside a value",
        "The envelope has '{0}' inside of '{1}', which is a value and no object: name members that are apart");

    public static readonly SpecRule SuccessTwice = Error(
        "TG3603", "Code of success listed twice",
        "The code {0} is listed twice: delete one");

    public static readonly SpecRule BesideEverything = Error(
        "TG3604", "Member beside data that is everything",
        "Nothing stands beside the data, which is the whole answer: declare '{0}' in the type that is returned");

    public static readonly SpecRule BesideTaken = Error(
        "TG3605", "Member beside the data that is known already",
        "'{0}' is {1} already: delete it here");

    public static readonly SpecRule TypedErrorInEnvelope = Error(
        "TG3606", "Type of an error in an envelope",
        "The error {0} comes in an envelope, which has no body of its own: delete 'type', or write 'envelope: none' where the whole answer is the error");

    public static readonly SpecRule SuccessIsNoFlag = Error(
        "TG3607", "Success that the flag cannot have",
        "The flag '{0}' tells success, so that {1} does not: write 'success: true', or 'success: false'");

    public static readonly SpecRule SuccessUnseen = Error(
        "TG3608", "Success that nothing shows",
        "With 'data: .' and 'success: absent' any object is taken for success here: return a record with a required member, or name the 'requestId' of the envelope, which is then in every answer");

    public static readonly SpecRule StatusInEnvelope = Error(
        "TG3609", "Results by status in an envelope",
        "Results by status are for answers without an envelope: write 'envelope: none', or the type of the data alone");

    public static readonly SpecRule NoSuccessStatus = Error(
        "TG3610", "Status that is no success",
        "'{0}' is no HTTP status of success: {1}");

    public static readonly SpecRule SeveralResults = Error(
        "TG3611", "Results of several types",
        "The operation returns '{0}' by another status, and not '{1}' as well: declare one record with the members of both, those of one only with a '?', and write it for each status");

    public static readonly SpecRule BodilessStatus = Error(
        "TG3612", "Result of a status without a body",
        "An answer with HTTP {0} has no body that '{1}' could be read from: write '{0}: none'");

    public static readonly SpecRule PartialWithoutCodes = Error(
        "TG3613", "Code of partial success that can be none",
        "'{0}' is no code of partial success here: list codes of the kind that 'success' has, which are whole numbers unless it has texts");

    public static readonly SpecRule PartialTwice = Error(
        "TG3614", "Code of partial success listed twice",
        "The code {0} means success already, or is listed twice: delete one");

    public static readonly SpecRule OutcomeInRequest = Error(
        "TG3615", "Outcome in a request",
        "'{0}' has outcomes, which answers alone have: declare what is sent by a type of its own");

    public static readonly SpecRule OutcomeWithoutCode = Error(
        "TG3616", "Outcome without a code",
        "Items tell their outcome by the envelope of the service, which {0}: write 'T[]' without outcomes, or one record with optional members");

    private static SpecRule Error(string id, string title, string message) => new(id, SpecSeverity.Error, title, message);
}
