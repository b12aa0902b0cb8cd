namespace Tidegate.Compiler.Diagnostics;

/// <summary>Rules about a spec file's structure: which kind of file it is, which keys it has, and of which kind their values are.</summary>
internal static class StructureRules
{
    public static readonly SpecRule UnknownFile = Error(
        "TG2001", "Neither a service nor an endpoint file",
        "'{0}' is neither a service nor an endpoint: name it 'service.yaml' or let its name end with '.endpoint.yaml'");

    public static readonly SpecRule UnknownKey = Error(
        "TG2002", "Unknown key",
        "{1} has no key '{0}'{2}");

    public static readonly SpecRule MisplacedKey = Error(
        "TG2003", "Misplaced key",
        "The key '{0}' belongs in {1}, not here");

    public static readonly SpecRule MissingKey = Error(
        "TG2004", "Missing key",
        "{0} lacks the key '{1}': add '{1}: {2}'");

    public static readonly SpecRule WrongKind = Error(
        "TG2005", "Value of the wrong kind",
        "{0} {1}");

    public static readonly SpecRule BadTypeExpression = Error(
        "TG2006", "Type that cannot be read",
        "{0} is not a type: {1}");

    public static readonly SpecRule BadRequest = Error(
        "TG2007", "Request line that cannot be read",
        "'{0}' is not a request line: {1}");

    public static readonly SpecRule AmbiguousRecord = Error(
        "TG2008", "Record that can be read in two ways",
        "'{0}' has a meaning of its own in the short form of a record: list the members under 'members:'");

    public static readonly SpecRule OddName = Error(
        "TG2009", "Odd name without quotes",
        "'{0}' is an odd name: {1}");

    private static SpecRule Error(string id, string title, string message) => new(id, SpecSeverity.Error, title, message);
}
