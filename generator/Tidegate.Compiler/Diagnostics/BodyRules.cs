namespace Tidegate.Compiler.Diagnostics;

/// <summary>Rules about bodies that are no JSON, of requests and of answers: forms, parts and files.</summary>
internal static class BodyRules
{
    public static readonly SpecRule SeveralBodies = Error(
        "TG3801", "Several bodies",
        "A request has one body, which '{1}' says already: delete '{0}', or move what it holds there");

    public static readonly SpecRule BadUpload = Error(
        "TG3802", "Upload that is no file",
        "'{0}' cannot be uploaded: {1}");

    public static readonly SpecRule NoParts = Error(
        "TG3803", "Body without a part",
        "A body of parts has at least one: give it a name and a type below 'parts:', or delete the key");

    public static readonly SpecRule BadField = Error(
        "TG3804", "Form field that is no text",
        "'{0}' is a field of a form and cannot be '{1}': {2}");

    public static readonly SpecRule BadPart = Error(
        "TG3805", "Part that cannot be sent",
        "'{0}' is a part of the body and cannot be '{1}': {2}");

    public static readonly SpecRule BesideFile = Error(
        "TG3806", "Member beside a file or stream",
        "'{0}' stands beside the data of an envelope, and files, texts, bytes and streams are returned alone: delete 'beside:', or write 'returns:' with a type");

    public static readonly SpecRule NoFileInSample = Error(
        "TG3807", "Sample without the file",
        "The operation answers with {0}: write what the answer holds under 'file:' of 'answer:', as text, {1}");

    private static SpecRule Error(string id, string title, string message) => new(id, SpecSeverity.Error, title, message);
}
