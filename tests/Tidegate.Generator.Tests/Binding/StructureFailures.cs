using Tidegate.Compiler;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Files, keys and kinds of values.</summary>
internal static class StructureFailures
{
    public static readonly FailingSpec[] All =
    [
        FailingSpec.Post("deprecated without advice", "TG2005", "a sentence that says what to use instead", "deprecated: «true»\nreturns: none"),
        FailingSpec.Folder("a file of an unknown name", "TG2001", "'.endpoint.yaml'",
            new SpecText("specs/get-task.endpoint.yaml", "endpoint: GetTask\nrequest: GET /tasks\nreturns: none\n"),
            new SpecText("specs/flows.yaml", "«»service: Flows\n")),

        FailingSpec.Service("an unknown key of a service", "TG2002", "did you mean 'client'?", """
            «clint»:
              userId: string
            """),
        FailingSpec.Post("an unknown key of an endpoint", "TG2002", "did you mean 'returns'?", "«retrns»: none"),
        FailingSpec.Post("a required key that is misspelt is not also missing", "TG2002", "did you mean 'answer'?", """
            returns: none
            samples:
              - { «anwser»: { code: 0 } }
            """),
        FailingSpec.Post("an unknown key of a member", "TG2002", "did you mean 'secret'?", """
            body: { flowId: { type: FlowId, «secert»: true } }
            returns: none
            """),
        FailingSpec.Post("an alias of a parameter", "TG2002", "The parameter 'flowId' has no key 'alias'", """
            query: { flowId: { type: FlowId, «alias»: id } }
            returns: none
            """),
        FailingSpec.Service("an unknown key of an enum", "TG2002", "did you mean 'values'?", """
            types:
              Cycle: { enum: string, «vales»: { Month: M } }
            """, "Cycle"),
        FailingSpec.Service("an unknown key of an error", "TG2002", "did you mean 'transient'?", """
            errors:
              7: { name: Busy, «transent»: true }
            """),
        FailingSpec.Service("an unknown key of the envelope", "TG2002", "code, flag, success, partial, message, data, requestId, beside", """
            envelope: { «kode1234»: status }
            """),

        FailingSpec.Service("a key of endpoints in a service", "TG2003", "belongs in an endpoint file", "«action»: get"),
        FailingSpec.Post("a key of services in an endpoint", "TG2003", "belongs in service.yaml", """
            returns: none
            «types»:
              FlowId: id
            """),

        FailingSpec.WholeService("a service without a namespace", "TG2004", "add 'namespace: Company.Name'", "«service»: Tasks\n"),
        FailingSpec.WholeService("a service without a name", "TG2004", "add 'service: Name'", "«namespace»: Acme\n"),
        FailingSpec.Endpoint("an endpoint without a name", "TG2004", "add 'endpoint: GetFlow'", "«request»: GET /tasks\nreturns: none\n"),
        FailingSpec.Endpoint("an endpoint without a request", "TG2004", "add 'request: GET /flows'", "«endpoint»: GetTask\nreturns: none\n"),
        FailingSpec.Endpoint("an endpoint that does not say what it returns", "TG2004", "add 'returns: none'", "«endpoint»: GetTask\nrequest: GET /tasks\n"),
        FailingSpec.Post("a member without a type", "TG2004", "The member 'flowId' lacks the key 'type'", """
            body: { «flowId»: { doc: The flow. } }
            returns: none
            """),
        FailingSpec.Post("a sample without an answer", "TG2004", "lacks the key 'answer'", """
            returns: none
            samples:
              - «name»: empty
            """),
        FailingSpec.Service("an error without a name", "TG2004", "The error 7 lacks the key 'name'", """
            errors:
              «7»: { doc: Busy. }
            """),
        FailingSpec.Service("an enum without a kind", "TG2004", "add 'enum: string'", """
            types:
              «Cycle»: { values: { Month: M } }
            """, "Cycle"),
        FailingSpec.Service("an enum without values", "TG2004", "lacks the key 'values'", """
            types:
              «Cycle»: { enum: string }
            """, "Cycle"),
        FailingSpec.Service("an enum value without a value", "TG2004", "add 'value: 1'", """
            types:
              Cycle: { enum: string, values: { «Month»: { doc: Monthly. }, Week: W } }
            """, "Cycle"),
        FailingSpec.Service("paging without the page", "TG2004", "add 'page: pageNo'", """
            «paging»: { type: Slice, size: size }
            types:
              Slice: { page: int, size: int }
            """, "Slice"),

        FailingSpec.Service("types that are a list", "TG2005", "not a list", """
            types: «[Flow]»
            """, "Flow"),
        FailingSpec.Post("a key without a value", "TG2005", "'action' has no value: write a text", "«action»:\nreturns: none\n"),
        FailingSpec.Post("a flag that is no flag", "TG2005", "true or false, not 'yes'", "idempotent: «yes»\nreturns: none\n"),
        FailingSpec.Service("a success code that is a mapping", "TG2005", "a code, a list of codes, true or false, absent or status", "envelope: { success: «{ ok: true }» }"),
        FailingSpec.Service("the whole answer in quotes", "TG2005", "written without quotes", "envelope: { data: «'.'» }"),
        FailingSpec.Service("a path in quotes", "TG2005", "written without quotes", "envelope: { code: [code, «'error.code'»] }"),
        FailingSpec.Service("a list of no success codes", "TG2005", "a code, a list of codes", "envelope: { success: «[]» }"),
        FailingSpec.Service("a word of the language among success codes", "TG2005", "stand alone", "envelope: { success: [0, «absent»] }"),
        FailingSpec.Service("members beside the data as a list", "TG2005", "a mapping of members to types", "envelope: { beside: «[a]» }"),
        FailingSpec.Service("a page size of zero", "TG2005", "above 0", """
            paging: { type: Slice, page: page, size: size, defaultSize: «0» }
            types:
              Slice: { page: int, size: int }
            """, "Slice"),
        FailingSpec.Service("a type that is text", "TG2005", "id, an enum, a union, or the members of a record, not 'string'", """
            types:
              FlowName: «string»
            """, "FlowName"),
        FailingSpec.Service("an error that is text", "TG2005", "a mapping such as { name: NotFound", """
            errors:
              7: «Busy»
            """),
        FailingSpec.Service("client parameters that are a list", "TG2005", "'client' must be a mapping", "client: «[userId]»"),
        FailingSpec.Service("an envelope that is a list", "TG2005", "'envelope' must be a mapping", "envelope: «[code, data]»"),
        FailingSpec.Service("paging that is a text", "TG2005", "'paging' must be a mapping", "paging: «Pagination»"),
        FailingSpec.Post("a body that is a list", "TG2005", "'body' must be a mapping of members", "body: «[flowId]»\nreturns: none\n"),
        FailingSpec.Post("a query that is a text", "TG2005", "'query' must be a list", "query: «userId»\nreturns: none\n"),
        FailingSpec.Post("a query with an item that is a mapping", "TG2005", "write 'query: { name: type }'", "query: [userId, «{ a: b }»]\nreturns: none\n"),
        FailingSpec.Post("a member that is a list", "TG2005", "The member 'flowId' must be a type", "body: { flowId: «[FlowId]» }\nreturns: none\n"),
        FailingSpec.Post("samples that are no list", "TG2005", "'samples' must be a list", """
            returns: none
            samples:
              «answer: { code: 0 }»
            """),
        FailingSpec.Post("a sample that is a text", "TG2005", "A sample must be a mapping", """
            returns: none
            samples:
              - «answer»
            """),
        FailingSpec.Post("query values that are a list", "TG2005", "a mapping of parameters to values", """
            query: { id: int }
            returns: none
            samples:
              - { query: «[1]», answer: { code: 0 } }
            """),
        FailingSpec.Endpoint("a file that is a list", "TG2005", "a mapping that begins with 'endpoint:'", "«[endpoint, GetTask]»"),
        FailingSpec.Post("a list as the returned type", "TG2005", "'returns' must be a type", "returns: «[Flow]»"),
        FailingSpec.Post("a type key that is a mapping", "TG2005", "'type' must be a type", """
            body: { a: { type: «{ b: c }» } }
            returns: none
            """),
        FailingSpec.Post("an alias that is a mapping", "TG2005", "a name or a list of names", """
            body: { a: { type: int, alias: «{ b: c }» } }
            returns: none
            """),

        FailingSpec.Post("a type with an open bracket", "TG2006", "the '<' is not closed", "returns: «json<Flow»"),
        FailingSpec.Post("a type with an open quote", "TG2006", "the quote is not closed", "returns: «list<string, \";>»"),
        FailingSpec.Post("an array written around its items", "TG2006", "write 'Flow[]'", "returns: «'[Flow]'»"),
        FailingSpec.Post("an array with a length", "TG2006", "write 'Flow[]'", "returns: «Flow[3]»"),
        FailingSpec.Post("a type with something behind it", "TG2006", "write 'Flow', and the rest in 'doc'", "returns: «Flow with tasks»"),
        FailingSpec.Post("an argument that is missing", "TG2006", "a name such as string or Flow is missing", "returns: «json<>»"),
        FailingSpec.Post("a type of too many parts", "TG2006", "too many parts", "returns: «Flow" + new string('?', 100) + "»"),

        FailingSpec.Endpoint("a request without a path", "TG2007", "'GET /flows/{flowId}'", "endpoint: GetTask\nrequest: «GET»\nreturns: none\n"),
        FailingSpec.Endpoint("a request without a method", "TG2007", "write the method and the path", "endpoint: GetTask\nrequest: «/tasks»\nreturns: none\n"),

        FailingSpec.Service("a member named enum in a short record", "TG2008", "list the members under 'members:'", """
            types:
              Field: { «enum»: string, label: string }
            """, "Field"),
        FailingSpec.Service("a member named doc in a short record", "TG2008", "'doc' has a meaning of its own", """
            types:
              Field: { «doc»: string, label: string }
            """, "Field"),

        FailingSpec.Service("a brace without a space before it", "TG2009", "a space or a line break is missing", """
            types:
              Flow:
                name: string
                «a:{ type»: string
            """, "Flow"),
    ];
}
