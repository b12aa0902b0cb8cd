namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>The keys of every mapping whose keys are fixed by the language, in the order of the reference. The schema has the same keys.</summary>
internal static class SpecKeys
{
    public static readonly string[] Service =
    {
        ServiceParser.NameKey, "namespace", "access", "doc", "basePath", "hosts", AuthParser.Key, "envelope", ServiceParser.LackingKey, "paging", "constants", "client", "errors", "types",
    };

    public static readonly string[] Endpoint =
    [
        EndpointParser.NameKey, "doc", "deprecated", "requires", "request", "host", AuthParser.Key, "action", .. ParameterSection.Keys, "body", BodyParser.UploadKey,
        .. GroupsSyntax.Keys, "compress", "envelope", "beside", "paging", "returns", TaskParser.Key, "errors", "idempotent", "samples",
    ];

    public static readonly string[] Envelope = { "code", "flag", "success", "partial", "message", "data", "requestId", "beside" };
    public static readonly string[] Paging = { "type", "page", "size", "first", "offset", "limit", "token", "next", "link", "in", "defaultSize", "total" };
    public static readonly string[] Task = { "id", "status", "state", "done", "failed", "result", "cancel", "every" };
    public static readonly string[] Error = { "name", "doc", "transient", "type" };
    public static readonly string[] Record = { "doc", "members" };
    public static readonly string[] Enum = { "enum", "doc", "values" };
    public static readonly string[] EnumValue = { "value", "doc", "alias" };
    public static readonly string[] Member = ["type", "doc", "alias", "secret", "name", "default", .. LimitSyntax.Keys];
    public static readonly string[] Parameter = ["type", "doc", "secret", "name", "default", .. LimitSyntax.Keys];
    public static readonly string[] ClientParameter = ["type", "doc", "secret", "name", "in", "default", .. LimitSyntax.Keys];
    public static readonly string[] Union = { UnionParser.Key, "doc", UnionParser.TagKey };
    public static readonly string[] Alternative = { "type", "doc", "name" };
    public static readonly string[] FreeMembers = { "type", "doc", "name" };
    public static readonly string[] Constants = [.. ParameterSection.NamedKeys];
    public static readonly string[] Sample = ["name", .. ParameterSection.Keys, "body", "status", "answer"];
}
