using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Keys in the words of OpenAPI, JSON Schema and vendors' pages.</summary>
internal static class PageKeyMistakes
{
    public static IEnumerable<FailingSpec> All { get; } = Endpoints.Concat(Members).Concat(Services).Concat(Schemas).ToArray();

    private static IEnumerable<FailingSpec> Endpoints => new[]
    {
        ("description", "A task.", "write 'doc'"),
        ("summary", "A task.", "write 'doc'"),
        ("desc", "A task.", "write 'doc'"),
        ("描述", "A task.", "write 'doc'"),
        ("说明", "A task.", "write 'doc'"),
        ("备注", "A task.", "write 'doc'"),
        ("parameters", "[a]", "'query:', 'path:' or 'body:'"),
        ("请求参数", "{ a: string }", "'query:', 'path:' or 'body:'"),
        ("requestBody", "{ a: string }", "write 'body'"),
        ("headers", "{ a: string }", "write 'header'"),
        ("cookies", "{ a: string }", "write 'cookie'"),
        ("operationId", "getTask", "endpoint"),
        ("tags", "[a]", "delete it"),
        ("security", "[a]", "delete it"),
        ("consumes", "application/json", "delete it"),
        ("obsolete", "true", "write 'deprecated'"),
        ("example", "{ a: 1 }", "write 'samples'"),
        ("错误码", "{ 7: a }", "write 'errors'"),
        ("servers", "[a]", "service.yaml"),
    }.Select(row => FailingSpec.Post($"the key {row.Item1} of an endpoint", "TG2002", row.Item3, $"«{row.Item1}»: {row.Item2}\nreturns: none"))
    .Concat(new[]
    {
        FailingSpec.Endpoint("method and path apart", "TG2002", "write 'request: GET /berths'", "endpoint: GetTask\n«method»: GET\npath: /berths\nreturns: none\n"),
        FailingSpec.Endpoint("path and method apart", "TG2002", "write 'request: POST /berths'", "endpoint: GetTask\n«url»: /berths\ndoc: A.\nverb: post\nreturns: none\n"),
        FailingSpec.Endpoint("responses for returns", "TG2002", "write 'returns'", "endpoint: GetTask\nrequest: GET /tasks\n«responses»: { 200: string }\n"),
        FailingSpec.Endpoint("返回 for returns", "TG2002", "write 'returns'", "endpoint: GetTask\nrequest: GET /tasks\n«返回»: string\n"),
        FailingSpec.Endpoint("operationId for endpoint", "TG2002", "write 'endpoint", "«operationId»: getTask\nrequest: GET /tasks\nreturns: none\n"),
    });

    private static IEnumerable<FailingSpec> Members => new[]
    {
        ("required", "true", "'name?'"),
        ("required", "false", "'name?'"),
        ("必填", "是", "'name?'"),
        ("nullable", "true", "?"),
        ("in", "query", "delete it, since where a value goes is said by the block"),
        ("description", "A.", "write 'doc'"),
        ("comment", "A.", "write 'doc'"),
        ("defaultValue", "1", "write 'default'"),
        ("example", "a", "samples"),
        ("format", "int64", "delete it"),
        ("minimum", "1", "write 'min'"),
        ("maxLength", "64", "length: 1..64"),
        ("readOnly", "true", "'doc'"),
        ("enum", "[A, B]", "under 'types:'"),
    }.Select(row => FailingSpec.Post($"the key {row.Item1}: {row.Item2} of a member", "TG2002", row.Item3, $"body: {{ a: {{ type: string, «{row.Item1}»: {row.Item2} }} }}\nreturns: none"))
    .Concat(new[]
    {
        FailingSpec.Post("a reference of OpenAPI", "TG2002", "write 'flow: Flow'", "body: { flow: { «$ref»: '#/components/schemas/Flow' } }\nreturns: none"),
        FailingSpec.Post("an array of OpenAPI", "TG2002", "write 'names?: string[]'", "body: { names?: { type: array, «items»: { type: string } } }\nreturns: none"),
        FailingSpec.Post("a map of OpenAPI", "TG2002", "write 'names: map<long>'", "body: { names: { type: object, «additionalProperties»: { type: integer, format: int64 } } }\nreturns: none"),
        FailingSpec.Post("an error with a message", "TG2002", "write 'doc'", "errors: { 7: { name: Late, «message»: It is late. } }\nreturns: none"),
        FailingSpec.Post("a sample with a response", "TG2002", "write 'answer'", "returns: none\nsamples:\n  - «response»: { code: 0 }\n"),
    });

    private static IEnumerable<FailingSpec> Services => new[]
    {
        ("description", "A.", "write 'doc'"),
        ("server", "a.b", "options.Gateway"),
        ("baseUrl", "https://a.b/c", "'basePath"),
        ("definitions", "{}", "write 'types'"),
        ("schemas", "{}", "write 'types'"),
        ("components", "{}", "write 'types'"),
        ("errorCodes", "{}", "write 'errors'"),
        ("错误码", "{}", "write 'errors'"),
        ("paths", "{}", "a file of its own"),
        ("openapi", "3.0.0", "delete it"),
        ("headers", "{}", "'constants:'"),
    }.Select(row => FailingSpec.Service($"the key {row.Item1} of a service", "TG2002", row.Item3, $"«{row.Item1}»: {row.Item2}\n"));

    private static IEnumerable<FailingSpec> Schemas => new[]
    {
        FailingSpec.Service("a record of OpenAPI", "TG2002", "write 'Berth: { berthId: long, pilot?: string, tags?: \"string[]\" }'", """
            types:
              Berth:
                type: object
                required: [berthId]
                «properties»:
                  berthId: { type: integer, format: int64 }
                  pilot: { type: string }
                  tags: { type: array, items: { type: string } }
            """, "Berth"),
        FailingSpec.Service("an enum of OpenAPI", "TG2002", "write 'Phase: { enum: string, values: { Free: FREE, InUse: IN_USE } }'", """
            types:
              Phase: { type: string, «enum»: [FREE, IN_USE] }
            """, "Phase"),
        FailingSpec.Service("an enum that is a list", "TG2002", "write 'Phase: { enum: string, values: { Free: FREE } }'", """
            types:
              Phase: { «enum»: [FREE] }
            """, "Phase"),
        FailingSpec.Service("types as a list", "TG2005", "a mapping of names to types", """
            «types»:
              - name: Berth
                members: { a: string }
            """, "Berth"),
    };
}
