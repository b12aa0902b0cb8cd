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
        FailingSpec.Post("a separated list in the query", "TG3205", "declare it as 'string' and join the values with ';'", "query: { a: '«list<string, \";\">»' }\nreturns: none\n"),
        FailingSpec.Endpoint("a separated list in the path", "TG3205", "join the values with ','", """
            endpoint: GetTask
            request: GET /tasks/{ids}
            path:
              ids: «list<int, ",">»
            returns: none
            """),
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

        FailingSpec.Endpoint("a body on GET", "TG3208", "move the values to 'query:'", """
            endpoint: GetTask
            request: GET /tasks
            «body»: { a: int }
            returns: none
            """),
    ];

    private static FailingSpec Request(string name, string rule, string message, string request) =>
        FailingSpec.Endpoint(name, rule, message, $"endpoint: GetTask\nrequest: {request}\nreturns: none\n");
}
