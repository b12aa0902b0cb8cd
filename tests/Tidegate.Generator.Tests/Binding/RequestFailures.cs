using Tidegate.Compiler;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Routes, parameters and bodies.</summary>
internal static class RequestFailures
{
    public static readonly FailingSpec[] All =
    [
        Request("an unknown method", "TG3101", "use GET, POST, PUT, PATCH or DELETE", "«HEAD» /tasks"),
        Request("a misspelt method", "TG3101", "did you mean 'POST'?", "«PSOT» /tasks"),
        Request("a method in lower case", "TG3101", "did you mean 'GET'?", "«get» /tasks"),

        Request("a path without a slash", "TG3102", "must begin with a slash", "GET «tasks»"),
        Request("a path with a query", "TG3102", "write '/tasks', 'action: get' instead", "GET «/tasks?action=get»"),
        Request("a path as pages print it", "TG3102", "write '/tasks', 'action: get' and 'query: { pilot: string }' instead", "GET «/tasks?action=get&pilot={}»"),
        Request("a path with the host", "TG3102", "write '/tasks'; the host goes into 'options.Gateway'", "GET «https://a.example/tasks»"),
        Request("a placeholder in angle brackets", "TG3102", "write '/tasks/{id}'", "GET «/tasks/<id>»"),
        Request("a placeholder with a dollar", "TG3102", "write '/tasks/{id}'", "GET «/tasks/${id}»"),
        Request("a placeholder with a colon", "TG3102", "write '/tasks/{id}'", "GET «/tasks/:id»"),
        Request("the base path again", "TG3106", "write '/tasks'", "GET «/batch/v2/tasks»"),
        Request("a path with a blank", "TG3102", "it holds the character ' '", "GET «/my tasks»"),
        Request("a path with a parent segment", "TG3102", "'.' or '..'", "GET «/tasks/../flows»"),
        Request("a path with an empty segment", "TG3102", "a segment is empty", "GET «/tasks//flows»"),
        Request("a path with an escape", "TG3102", "write characters as they are", "GET «/ta%73ks»"),
        Request("a path with a fragment", "TG3102", "a fragment is never sent", "GET «/tasks#top»"),
        Request("a placeholder that is not closed", "TG3102", "a placeholder is a name in braces", "GET «/tasks/{id»"),
        Request("a placeholder without a name", "TG3102", "a placeholder is a name in braces", "GET «/tasks/{}»"),
        FailingSpec.Service("a base path without a slash", "TG3102", "must begin with a slash", "basePath: «api»"),
        FailingSpec.Service("a base path with a slash at its end", "TG3102", "must not end with a slash", "basePath: «/api/»"),
        FailingSpec.Service("a base path with a placeholder", "TG3102", "only the paths of endpoints", "basePath: «/api/{id}»"),
        FailingSpec.Service("a base path with a query", "TG3102", "are declared under 'query:'", "basePath: «/api?x»"),

        Request("a placeholder without a parameter", "TG3103", "declare 'id' under 'path:'", "GET /tasks/«{id}»"),
        FailingSpec.Endpoint("a placeholder and a parameter that are misspelt", "TG3103", "did you mean 'taskId'?", """
            endpoint: GetTask
            request: GET /tasks/«{tsakId}»
            path: { taskId: string }
            returns: none
            """),

        FailingSpec.Post("a path parameter without a placeholder", "TG3104", "no placeholder '{id}'", """
            path: { «id»: string }
            returns: none
            """),

        FailingSpec.Endpoint("a placeholder given twice", "TG3105", "is in the path twice", """
            endpoint: GetTask
            request: GET /tasks/{id}/sub/«{id}»
            path: { id: string }
            returns: none
            """),

        FailingSpec.Post("an unknown client parameter in a list", "TG3201", "did you mean 'userId'?", "query: [«userID2», orgId]\nreturns: none\n"),
        FailingSpec.Post("an unknown client parameter in a mapping", "TG3201", "write 'tenant: string' for one of this endpoint's own", "query: { «tenant»: client }\nreturns: none\n"),

        FailingSpec.Post("a client parameter given twice", "TG3202", "'userId' is given twice", "query: [userId, «userId»]\nreturns: none\n"),
        FailingSpec.Post("a query parameter given twice", "TG3202", "'a' is given twice", "query: { a: int, «a»?: int }\nreturns: none\n"),
        FailingSpec.Service("a declared client parameter given twice", "TG3202", "'userId' is given twice", "client: { userId: int, «userId»?: int }"),
        FailingSpec.Endpoint("a path parameter given twice", "TG3202", "'id' is given twice", """
            endpoint: GetTask
            request: GET /tasks/{id}
            path: { id: int, «id»?: int }
            returns: none
            """),

        FailingSpec.Endpoint("a parameter in path and query", "TG3203", "is in the path already", """
            endpoint: GetTask
            request: GET /tasks/{id}
            path: { id: string }
            query: { «id»: string }
            returns: none
            """),

        FailingSpec.Post("the action declared again", "TG3204", "with the fixed value 'get'", """
            action: get
            query: { «action»: string }
            returns: none
            """),

        FailingSpec.Post("an array in the query", "TG3205", "not 'Flow[]'", """
            query: { flows: "«Flow[]»" }
            returns: none
            """),
        FailingSpec.Post("an array in a signed query", "TG3205", "only where 'auth:' says that nothing is signed", "query: { ids: \"«long[]»\" }\nreturns: none\n"),
        FailingSpec.Post("an array of records in a query", "TG3205", "send it in 'body:'", "auth: token\nquery: { flows: \"«Flow[]»\" }\nreturns: none\n"),
        FailingSpec.Post("an array in a header", "TG3205", "write 'list<long", "auth: token\nheader: { X-Ids: \"«long[]»\" }\nreturns: none\n"),
        FailingSpec.Post("a nullable list in the query", "TG3205", "leave the parameter out instead of sending null", "query: { a: '«list<string, \";\">?»' }\nreturns: none\n"),
        FailingSpec.Post("json in the query", "TG3205", "a scalar other than json", "query: { a: «json» }\nreturns: none\n"),
        FailingSpec.Post("a record in the query", "TG3205", "not 'Flow'", "query: { a: «Flow» }\nreturns: none\n"),
        FailingSpec.Post("a nullable parameter", "TG3205", "not 'int?'", "query: { a: «int?» }\nreturns: none\n"),
        FailingSpec.Endpoint("a map in the path", "TG3205", "not 'map<int>'", """
            endpoint: GetTask
            request: GET /tasks/{id}
            path: { id: «map<int>» }
            returns: none
            """),
        FailingSpec.Service("a client parameter that is a map", "TG3205", "not 'map<string>'", "client: { tags: «map<string>» }"),

        FailingSpec.Endpoint("an optional path parameter", "TG3206", "delete the '?'", """
            endpoint: GetTask
            request: GET /tasks/{id}
            path: { «id»?: string }
            returns: none
            """),

        FailingSpec.Post("an optional client parameter", "TG3207", "write just 'userId: client'", "query: { «userId»?: client }\nreturns: none\n"),
        FailingSpec.Post("a documented client parameter", "TG3207", "say the rest there", "query: { «userId»: { type: client, doc: Who. } }\nreturns: none\n"),

        FailingSpec.Post("a header of the signature", "TG3209", "is set by the signature: delete it", "header: { «APIM-Signature»: string }\nreturns: none\n"),
        FailingSpec.Post("a header of the transport", "TG3209", "is set by the transport: delete it", "header: { «Host»?: string }\nreturns: none\n"),
        FailingSpec.Post("a header of the body", "TG3209", "is set by the body: delete it", "header: { «content-encoding»: string }\nreturns: none\n"),
        FailingSpec.Post("a header of responses", "TG3209", "The header 'last-modified' belongs to responses: delete it", "header: { «last-modified»: string }\nreturns: none\n"),
        FailingSpec.Post("a header twice in other letter case", "TG3202", "delete one", "header: { X-Trace: string, «x-trace»: string }\nreturns: none\n"),
        FailingSpec.Post("a header that is no token", "TG3009", "use letters, digits", "header: { «X@Trace»: string }\nreturns: none\n"),
        FailingSpec.Post("a header of several values", "TG3205", "must be a single value", "header: { X-Trace: «json» }\nreturns: none\n"),

        FailingSpec.Post("a separator that no header carries", "TG3210", "use one that the service takes there", "header: { X-Ids: '«list<int, \"、\">»' }\nreturns: none\n"),

        FailingSpec.Post("a separator that no cookie carries", "TG3210", "A cookie cannot carry the separator ','", "cookie: { ids: '«list<int, \",\">»' }\nreturns: none\n"),
        FailingSpec.Service("a separator that no header of a client parameter carries", "TG3210", "A header cannot carry", "client: { X-Ids: { type: '«list<int, \"、\">»', in: header } }"),

        FailingSpec.Service("a constant header of two lines", "TG3211", "ASCII text in one line", "constants: { header: { X-Mark: «\"a\\nb\"» } }"),
        FailingSpec.Service("a constant cookie with a comma", "TG3211", "without blanks, quotes, commas", "constants: { cookie: { mark: «\"a,b\"» } }"),
        FailingSpec.Service("a constant of an odd name", "TG3009", "use letters, digits", "constants: { query: { «a b»: c } }"),
        FailingSpec.Service("a constant header of the signature", "TG3209", "is set by the signature", "constants: { header: { «apim-timestamp»: '1' } }"),
        FailingSpec.Service("a constant header twice", "TG3202", "delete one", "constants: { header: { X-Mark: a, «x-mark»: b } }"),
        FailingSpec.Service("all cookies as one constant header", "TG3209", "is made of what stands under 'cookie'", "constants: { header: { «Cookie»: a=b } }"),
        FailingSpec.Service("a user agent in the spec", "TG3209", "is an option of the client", "constants: { header: { «user-agent»: me } }"),
        FailingSpec.Service("a client parameter that is a constant", "TG3212", "with the value '2.1' under 'constants' of the service", "constants: { query: { version: 2.1 } }\nclient: { «version»: { type: string, in: query } }"),
        FailingSpec.Service("two client parameters in one header", "TG3202", "delete one", "client: { X-Key: { type: string, in: header }, «x-key»: { type: string, in: header, name: Other } }"),
        ForAll("a constant that an endpoint declares", "TG3212", "with the value '2.1'", "constants: { query: { version: 2.1 } }", "query: { «version»: string }"),
        ForAll("a constant header that an endpoint declares", "TG3212", "with the value 'en'", "constants: { header: { Accept-Language: en } }", "header: { «accept-language»?: string }"),
        ForAll("a parameter of all that an endpoint names", "TG3213", "as 'in' of 'orgId' under 'client' of the service says", "client: { orgId: { type: string, in: query } }", "query: [«orgId»]"),
        ForAll("a parameter of all that an endpoint names elsewhere", "TG3213", "delete it here", "client: { orgId: { type: string, in: query } }", "header: [«orgId»]"),
        ForAll("a parameter of all that an endpoint declares", "TG3213", "as 'in' of 'Session'", "client: { Session: { type: string, in: header } }", "header: { «session»: string }"),
        FailingSpec.Service("an action of all endpoints", "TG3214", "write 'action:' in each endpoint", "constants: { query: { «action»: get } }"),
        FailingSpec.Service("a client parameter as the action", "TG3214", "write 'action:' in each endpoint", "client: { «action»: { type: string, in: query } }"),

        FailingSpec.Service("a client parameter in a body", "TG2005", "'in' must be 'query', 'header' or 'cookie', not 'body'", "client: { a: { type: string, in: «body» } }"),
        FailingSpec.Service("a client parameter in the paths", "TG2005", "declared by each endpoint that has the path", "client: { a: { type: string, in: «path» } }"),
        FailingSpec.Service("constants in a list", "TG2005", "write 'constants: { query: { name: value } }'", "constants: «[version]»"),
        FailingSpec.Service("a constant that is a mapping", "TG2005", "must be a text", "constants: { query: { version: «{ type: string }» } }"),
        FailingSpec.Service("constants in a body", "TG2002", "it has query, header, cookie", "constants: { «body»: { a: b } }"),

        FailingSpec.Service("a host of an odd name", "TG3215", "use letters and digits", "hosts: { «a/b»: Files. }"),
        FailingSpec.Service("a host without a name", "TG3215", "use letters and digits", "hosts: { «7»: Files. }"),
        FailingSpec.Service("a host with its address", "TG2005", "its address is an option of the client", "hosts: { upload: «{ url: string }» }"),
        FailingSpec.Service("a host named like a client parameter", "TG3005", "UploadGateway", "hosts: { «upload»: Files. }\nclient: { uploadGateway: string }"),
        ForAll("an unknown host", "TG3216", "did you mean 'upload'?", "hosts: { upload: Files. }", "host: «uplaod»"),
        ForAll("a host of a service without hosts", "TG3216", "declare it there", "doc: Tasks.", "host: «upload»"),
        FailingSpec.Post("another auth", "TG2005", "'auth' must be 'signature' or 'token' or 'none', and nothing else", "auth: «basic»\nreturns: none\n"),
        FailingSpec.Service("another access", "TG2005", "'access' must be 'internal', and nothing else", "access: «public»"),
        FailingSpec.Post("a key in a cookie", "TG3220", "move it to 'header:'", "cookie: { «key»: idempotencyKey }\nreturns: none\n"),
        FailingSpec.Post("an optional key", "TG3220", "write just 'key: idempotencyKey'", "header: { «key»?: idempotencyKey }\nreturns: none\n"),
        FailingSpec.Post("a key with options", "TG3220", "write just 'key: idempotencyKey'", "body: { «key»: { type: idempotencyKey, doc: A key. } }\nreturns: none\n"),
        FailingSpec.Post("two keys", "TG3220", "delete one", "query: { a: idempotencyKey }\nform: { «b»: idempotencyKey }\nreturns: none\n"),
        FailingSpec.Post("a key in the header and in the body", "TG3220", "delete one", "header: { a: idempotencyKey }\nbody: { «b»: idempotencyKey }\nreturns: none\n"),
        new FailingSpec(
            "a key of pages",
            "TG3220",
            "each page is a call of its own",
            new SpecText(FailingSpec.ServicePath, "service: Tasks\nnamespace: Acme.Tasks\npaging: { page: page, size: size }\n"),
            new SpecText(FailingSpec.EndpointPath, "endpoint: GetTask\nrequest: POST /tasks\nquery: { page?: int, size?: int }\nheader: { «key»: idempotencyKey }\nreturns: 'string[]'\n")),
        FailingSpec.Post("a key of a call that is not repeated", "TG3221", "delete 'idempotent: false'", "header: { key: idempotencyKey }\nidempotent: «false»\nreturns: none\n"),
        FailingSpec.Post("a key in an answer", "TG3302", "a key is made for each call", "returns: «idempotencyKey»\n"),
        FailingSpec.Service("a key of the client", "TG3302", "a key is made for each call", "client: { key: «idempotencyKey» }\n"),
        FailingSpec.Post("the token in the query", "TG3217", "move it to 'header:'", "query: { «token»: bearerToken }\nreturns: none\n"),
        FailingSpec.Post("an optional token", "TG3217", "write just 'Authorization: bearerToken'", "header: { «Authorization»?: { type: bearerToken } }\nreturns: none\n"),
        FailingSpec.Service("another auth of a service", "TG2005", "'auth' must be 'signature' or 'token' or 'none', and nothing else", "auth: «bearer»\n"),
        new FailingSpec("a token where the service has no credentials", "TG3217", "write 'auth: token' in the endpoint",
            new SpecText("specs/service.yaml", "service: Tasks\nnamespace: Acme.Tasks\nauth: none\n"),
            new SpecText("specs/get-task.endpoint.yaml", "endpoint: GetTask\nrequest: GET /tasks\nheader: { «Authorization»: bearerToken }\nreturns: none\n")),
        new FailingSpec("an array in the query of an endpoint that is signed where the service is not", "TG3205", "only where 'auth:' says that nothing is signed",
            new SpecText("specs/service.yaml", "service: Tasks\nnamespace: Acme.Tasks\nauth: none\n"),
            new SpecText("specs/get-task.endpoint.yaml", "endpoint: GetTask\nrequest: GET /tasks\nauth: signature\nquery: { ids: \"«long[]»\" }\nreturns: none\n")),
        FailingSpec.Post("a token of an endpoint without credentials", "TG3217", "'auth: none'", "auth: none\nheader: { «Authorization»: bearerToken }\nreturns: none\n"),
        FailingSpec.Post("the token in two headers", "TG3217", "delete one", "header: { Authorization: bearerToken, «X-Token»: bearerToken }\nreturns: none\n"),

        FailingSpec.Post("a header beside cookies", "TG3209", "is made of what stands under 'cookie'", "header: { «Cookie»: string }\ncookie: { session: string }\nreturns: none\n"),
        ForAll("a header beside the cookies of the service", "TG3209", "is made of what stands under 'cookie'", "constants: { cookie: { theme: dark } }", "header: { «Cookie»: string }"),
        FailingSpec.Post("a cookie given twice", "TG3202", "delete one", "cookie: { a: int, «a»?: int }\nreturns: none\n"),
        FailingSpec.Post("an array as a cookie", "TG3205", "write 'list<int", "cookie: { a: \"«int[]»\" }\nreturns: none\n"),

        FailingSpec.Endpoint("a body on GET", "TG3208", "move the values to 'query:'", """
            endpoint: GetTask
            request: GET /tasks
            «body»: { a: int }
            returns: none
            """),
    ];

    /// <summary>A mistake in an endpoint about what its service sends with all endpoints.</summary>
    private static FailingSpec ForAll(string name, string rule, string message, string service, string endpoint) => new(
        name,
        rule,
        message,
        new SpecText(FailingSpec.ServicePath, $"service: Tasks\nnamespace: Acme.Tasks\n{service}\n"),
        new SpecText(FailingSpec.EndpointPath, $"endpoint: GetTask\nrequest: GET /tasks\n{endpoint}\nreturns: none\n"));

    private static FailingSpec Request(string name, string rule, string message, string request) =>
        FailingSpec.Endpoint(name, rule, message, $"endpoint: GetTask\nrequest: {request}\nreturns: none\n");
}
