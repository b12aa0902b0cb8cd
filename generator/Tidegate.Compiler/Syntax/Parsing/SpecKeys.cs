namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>The keys of every mapping whose keys are fixed by the language, in the order of the reference. The schema has the same keys.</summary>
internal static class SpecKeys
{
    public static readonly string[] Service =
    {
        ServiceParser.NameKey, "namespace", "doc", "basePath", "envelope", "paging", "client", "errors", "types",
    };

    public static readonly string[] Endpoint =
    [
        EndpointParser.NameKey, "doc", "requires", "request", "action", .. ParameterSection.Keys, "body", "returns", "errors", "idempotent", "samples",
    ];

    public static readonly string[] Envelope = { "code", "success", "message", "data", "requestId" };
    public static readonly string[] Paging = { "type", "page", "size", "first", "defaultSize" };
    public static readonly string[] Error = { "name", "doc", "transient" };
    public static readonly string[] Record = { "doc", "members" };
    public static readonly string[] Enum = { "enum", "doc", "values" };
    public static readonly string[] EnumValue = { "value", "doc" };
    public static readonly string[] Member = { "type", "doc", "alias", "secret", "name" };
    public static readonly string[] Parameter = { "type", "doc", "secret", "name" };
    public static readonly string[] Sample = ["name", .. ParameterSection.Keys, "body", "answer"];
}
