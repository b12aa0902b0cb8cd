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
        "The parameter '{0}' must be a single value (a scalar other than json, an id or an enum) or a list of these in one text, not '{1}'{2}");

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

    public static readonly SpecRule SeparatorNotSendable = Error(
        "TG3210", "Separator that cannot be sent",
        "{0} cannot carry the separator '{1}' of '{2}': use one that the service takes there, such as ','");

    public static readonly SpecRule ConstantNotSendable = Error(
        "TG3211", "Constant that cannot be sent",
        "The constant '{0}' cannot be sent: {1}");

    public static readonly SpecRule ConstantAgain = Error(
        "TG3212", "Constant declared again",
        "'{0}' is sent already, with the value '{1}' under 'constants' of the service: delete one of the two");

    public static readonly SpecRule SentByAll = Error(
        "TG3213", "Parameter that every endpoint sends",
        "'{0}' is sent by every endpoint, as 'in' of '{1}' under 'client' of the service says: delete it here");

    public static readonly SpecRule NotForAll = Error(
        "TG3214", "Name that endpoints say themselves",
        "'{0}' cannot be sent for all endpoints: {1}");

    public static readonly SpecRule BadHostName = Error(
        "TG3215", "Host that cannot be an option",
        "'{0}' cannot be the name of a host: use letters and digits, since the option of the client is named after it");

    public static readonly SpecRule UnknownHost = Error(
        "TG3216", "Unknown host",
        "No host '{0}' is declared under 'hosts' of the service{1}");

    public static readonly SpecRule BadBearerToken = Error(
        "TG3217", "Access token that cannot be sent",
        "'{0}' cannot carry the access token: {1}");

    public static readonly SpecRule CompressedAndSigned = Error(
        "TG3218", "Compressed body that is signed",
        "A body that is JSON is signed, and no page says what a signature covers of a compressed one: write 'auth: token' or 'auth: none' where the service takes that, or delete 'compress'");

    public static readonly SpecRule NothingToCompress = Error(
        "TG3219", "Compression of no body",
        "The endpoint has no body to compress: declare one under 'body:', 'form:', 'parts:' or 'upload:', or delete 'compress'");

    public static readonly SpecRule BadIdempotencyKey = Error(
        "TG3220", "Idempotency key that cannot be sent",
        "'{0}' cannot carry the idempotency key: {1}");

    public static readonly SpecRule IdempotentByKey = Error(
        "TG3221", "Idempotency key of a call that is not repeated",
        "By its idempotency key '{0}' the endpoint is idempotent: delete 'idempotent: false', or declare '{0}' as 'string' where the key does not make it so");

    private static SpecRule Error(string id, string title, string message) => new(id, SpecSeverity.Error, title, message);
}
