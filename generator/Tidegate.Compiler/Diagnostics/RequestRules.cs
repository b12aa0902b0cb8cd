namespace Tidegate.Compiler.Diagnostics;

/// <summary>Rules about an endpoint's request: its route, its parameters and its body.</summary>
internal static class RequestRules
{
    public static readonly SpecRule UnknownMethod = Error(
        "TG3101", "Unknown method",
        "'{0}' is not a method{1}");

    public static readonly SpecRule BadPath = Error(
        "TG3102", "Path that cannot be sent",
        "The path '{0}' cannot be sent: {1}");

    public static readonly SpecRule PlaceholderWithoutParameter = Error(
        "TG3103", "Placeholder without a parameter",
        "Nothing fills '{{{0}}}'{1}");

    public static readonly SpecRule ParameterWithoutPlaceholder = Error(
        "TG3104", "Path parameter without a placeholder",
        "The request has no placeholder '{{{0}}}': add it to the path or delete the parameter");

    public static readonly SpecRule PlaceholderTwice = Error(
        "TG3105", "Placeholder given twice",
        "The placeholder '{{{0}}}' is in the path twice: give the second another name");

    public static readonly SpecRule BasePathAgain = new(
        "TG3106", SpecSeverity.Warning, "Base path repeated",
        "The path begins with the base path '{0}', so that it is sent twice: write '{1}'");

    public static readonly SpecRule UnknownClientParameter = Error(
        "TG3201", "Unknown client parameter",
        "The service declares no client parameter '{0}'{1}");

    public static readonly SpecRule ParameterTwice = Error(
        "TG3202", "Parameter given twice",
        "The parameter '{0}' is given twice: delete one");

    public static readonly SpecRule InPathAndQuery = Error(
        "TG3203", "Parameter in path and query",
        "The parameter '{0}' is in the path already: delete one of the two");

    public static readonly SpecRule ActionAgain = Error(
        "TG3204", "Action declared again",
        "'action' is sent already, with the fixed value '{0}': delete this parameter or the key 'action'");

    public static readonly SpecRule BadParameterType = Error(
        "TG3205", "Parameter that is not a single value",
        "The parameter '{0}' must be a single value (a scalar other than json, an id or an enum), not '{1}'{2}");

    public static readonly SpecRule OptionalPathParameter = Error(
        "TG3206", "Optional path parameter",
        "The path parameter '{0}' cannot be optional: delete the '?'");

    public static readonly SpecRule ClientParameterRestated = Error(
        "TG3207", "Client parameter with options",
        "'{0}' is declared under 'client' of the service: write just '{0}: client' and say the rest there");

    public static readonly SpecRule BodyOnGet = Error(
        "TG3208", "Body on GET",
        "A GET request has no body: move the values to 'query:' or use another method");

    public static readonly SpecRule ReservedHeader = Error(
        "TG3209", "Header that is set already",
        "The header '{0}' {1}: delete it here");

    private static SpecRule Error(string id, string title, string message) => new(id, SpecSeverity.Error, title, message);
}
