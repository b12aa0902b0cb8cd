namespace Tidegate.Generator.Tests.Binding;

/// <summary>Samples that the generated code would not write or read.</summary>
internal static class SampleFailures
{
    public static readonly FailingSpec[] All =
    [
        FailingSpec.Post("an undeclared status of a sample", "TG4006", "The error code 409", """
            envelope: none
            returns: Flow
            errors: { 404: { name: NotFound } }
            samples:
              - { status: 404, answer: { title: gone } }
              - { status: «409», answer: { title: taken } }
            """),
        FailingSpec.Post("an answer without its flag", "TG4002", "lacks the required member 'ok'", """
            envelope: { flag: ok }
            returns: none
            samples:
              - answer: { ok: true }
              - answer: { «code»: a }
            """),
        FailingSpec.Post("an item without its code", "TG4002", "lacks the required member 'code'", """
            returns: 'outcome<string>[]'
            samples:
              - answer: { code: 0, data: [ { code: 0, data: a }, { code: 9, msg: no }, { «data»: a } ] }
            """),
        FailingSpec.Post("wrong data of an item", "TG4003", "'flowId' must be a number or text", """
            returns: 'outcome<Flow>[]'
            samples:
              - answer: { code: 0, data: [ { code: 7, data: whatever }, { code: 0, data: { flowId: «true» } } ] }
            """),
        FailingSpec.Post("an item that succeeded without its data", "TG4002", "write 'outcome<Flow?>'", """
            returns: 'map<outcome<Flow>>'
            samples:
              - answer: { code: 0, data: { a: { «code»: 0 } } }
            """),
        FailingSpec.Post("an item that is no object", "TG4003", "an object with the outcome of one item", """
            returns: 'outcome<none>[]'
            samples:
              - answer: { code: 0, data: [ { code: 0 }, «1» ] }
            """),
        FailingSpec.Post("an undeclared code beside a flag", "TG4006", "The error code b", """
            envelope: { flag: ok }
            returns: none
            errors: { a: { name: Wrong } }
            samples:
              - answer: { ok: false, code: a }
              - answer: { ok: false }
              - answer: { ok: false, code: «b» }
            """),
        FailingSpec.Post("wrong data beside a flag", "TG4003", "'flowId' must be a number or text", """
            envelope: { flag: ok }
            returns: Flow
            samples:
              - answer: { ok: 1, code: "0", data: { flowId: 1 } }
              - answer: { ok: true, data: { flowId: «true» } }
            """),
        FailingSpec.Post("an answer without the request id that shows success", "TG4002", "lacks the required member 'requestId'", """
            envelope: { code: error.code, success: absent, data: ., requestId: requestId }
            returns: Flow
            samples:
              - answer: { flowId: 1, requestId: r }
              - answer: { «flowId»: 1 }
            """),
        FailingSpec.Post("an error of another type than declared", "TG4003", "'flowId' must be a number or text", """
            envelope: none
            returns: none
            errors: { 404: { name: NotFound, type: Flow } }
            samples:
              - { status: 404, answer: { flowId: 1 } }
              - { status: 404, answer: { flowId: «true» } }
            """),
        FailingSpec.Post("problem details with a member of another type", "TG4003", "'status' must be a number", """
            envelope: none
            returns: none
            errors: { 404: { name: NotFound, type: problem } }
            samples:
              - { status: 404, answer: { title: gone, status: 404, more: [1] } }
              - { status: 404, answer: { title: gone, status: «"404"» } }
            """),
        FailingSpec.Post("problem details that are a list", "TG4003", "an object, since it is problem details", """
            envelope: none
            returns: none
            errors: { 404: { name: NotFound, type: problem } }
            samples:
              - { status: 404, answer: «[]» }
            """),
        FailingSpec.Post("a bare answer of another type", "TG4002", "Flow lacks the required member 'flowId'", """
            envelope: none
            returns: Flow[]
            samples:
              - answer: [{ «name»: x }]
            """),
        FailingSpec.Post("a body where nothing is returned", "TG4010", "The operation returns nothing", """
            envelope: none
            returns: none
            samples:
              - answer: null
              - answer: «{ a: 1 }»
            """),
        FailingSpec.Post("a member beside the data of the wrong kind", "TG4003", "'total' must be a whole number", """
            beside: { total?: int }
            returns: none
            samples:
              - answer: { code: 0, total: «many» }
            """),
        FailingSpec.Post("an answer without a member beside its data", "TG4002", "lacks the required member 'total'", """
            beside: { total: int }
            returns: Flow
            samples:
              - answer: { «code»: 0, data: { flowId: 1 } }
              - answer: { code: 62101 }
            """),
        FailingSpec.Post("a text code that is not declared", "TG4006", "The error code Auth.Late", """
            envelope: { success: OK }
            returns: none
            errors: { Auth.Expired: { name: Expired } }
            samples:
              - answer: { code: OK }
              - answer: { code: Auth.Expired }
              - answer: { code: «Auth.Late» }
            """),
        Request("an unknown member of the body", "TG4001", "did you mean 'flow'?", "{ «flwo»: { flowId: 1 } }"),
        Request("an unknown member of a record", "TG4001", "Flow has no member 'naem': did you mean 'name'?", "{ flow: { flowId: 1, «naem»: x } }"),
        Request("an alias in a request", "TG4001", "Flow has no member 'do_as'", "{ flow: { flowId: 1, «do_as»: x } }"),
        Answer("an unknown member of the envelope", "TG4001", "The envelope has no member 'dta': did you mean 'data'?", "none", "{ code: 0, «dta»: '' }"),
        Answer("an unknown member of the data", "TG4001", "declare it there, or delete it here", "Flow", "{ code: 0, data: { flowId: 1, «zebra»: x } }"),

        Request("a body without a required member", "TG4002", "The body lacks the required member 'flow'", "{ «note»: x }"),
        Request("an empty body", "TG4002", "declare it as 'flow?'", "«{}»"),
        Answer("a record without a required member", "TG4002", "Flow lacks the required member 'flowId'", "Flow", "{ code: 0, data: { «name»: x } }"),
        Answer("a required member that is null", "TG4002", "Flow lacks the required member 'flowId'", "Flow", "{ code: 0, data: { «flowId»: null, name: x } }"),
        Answer("an answer without a code", "TG4002", "The envelope lacks the required member 'code'", "none", "{ «msg»: OK }"),
        Answer("an answer without a list", "TG4002", "The answer lacks the required member 'data'", "Flow[]", "{ «code»: 0 }"),
        Answer("an answer without data", "TG4002", "The answer lacks the required member 'data'", "Flow", "{ «code»: 0 }"),
        Answer("an answer with null data", "TG4002", "The answer lacks the required member 'data'", "Flow", "{ code: 0, «data»: null }"),

        Request("a number where text is written", "TG4003", "'name' must be text (put it in quotes), not the number 12", "{ flow: { flowId: 1, name: «12» } }"),
        Request("a truth value as text", "TG4003", "'active' must be true or false, not the text 'true'", "{ flow: { flowId: 1, active: «'true'» } }"),
        Request("an int as text", "TG4003", "'count' must be a whole number of 32 bits", "{ flow: { flowId: 1, count: «\"7\"» } }"),
        Request("an int with a fraction", "TG4003", "not the number 7.0", "{ flow: { flowId: 1, count: «7.0» } }"),
        Request("an int beyond 32 bits", "TG4003", "32 bits", "{ flow: { flowId: 1, count: «5000000000» } }"),
        Request("a long with an exponent", "TG4003", "a whole number", "{ flow: { flowId: 1, total: «1e3» } }"),
        Request("a time as text", "TG4003", "milliseconds since 1970", "{ flow: { flowId: 1, created: «2020-01-01» } }"),
        Request("a double as text", "TG4003", "'ratio' must be a number", "{ flow: { flowId: 1, ratio: «'0.5'» } }"),
        Request("an id that is true", "TG4003", "'flowId' must be a number or text, not true", "{ flow: { flowId: «true» } }"),
        Request("an int enum by name", "TG4003", "'state' must be a whole number", "{ flow: { flowId: 1, state: «Init» } }"),
        Request("a bare value where JSON text is written", "TG4003", "JSON text (in quotes) of FlowGraph", "{ flow: { flowId: 1, graph: «{ tasks: [] }» } }"),
        Request("a null where nothing is written", "TG4003", "'name' must be left out when it has no value, not null", "{ flow: { flowId: 1, name: «null» } }"),
        Request("a null where a value is written", "TG4003", "'flowId' must be FlowId, not null", "{ flow: { flowId: «null» } }"),
        Request("a member without a value", "TG4003", "'flowId' must be FlowId, not null", "{ flow: { «flowId»: } }"),
        FailingSpec.Post("a nullable member that is left out", "TG4002", "lacks the required member 'a'", """
            body: { a: string?, b: int }
            returns: none
            samples:
              - { body: { «b»: 1 }, answer: { code: 0 } }
            """),
        Request("a record that is a list", "TG4003", "'flow' must be an object, a Flow, not an array", "{ flow: «[{ flowId: 1 }]» }"),
        Request("a map that is a list", "TG4003", "'labels' must be an object", "{ flow: { flowId: 1, labels: «[a]» } }"),
        Request("a map with a value of the wrong kind", "TG4003", "'a' must be text", "{ flow: { flowId: 1, labels: { a: «[]» } } }"),
        Request("a separated list that is an array", "TG4003", "'owner' must be text, not an array", "{ flow: { flowId: 1, owner: «[a, b]» } }"),
        Request("a separated list with a wrong item", "TG4003", "An item of 'sizes' must be a whole number of 32 bits, not 'big'", "{ flow: { flowId: 1, sizes: «'1, big'» } }"),
        Request("a body that is a text", "TG4003", "The body must be an object", "«x»"),
        Answer("an array that is an object", "TG4003", "The data must be an array, not an object", "Flow[]", "{ code: 0, data: «{ flowId: 1 }» }"),
        Answer("an item of the wrong kind", "TG4003", "An item of the data must be an object, a Flow", "Flow[]", "{ code: 0, data: [{ flowId: 1 }, «7»] }"),
        Answer("a record inside two arrays", "TG4003", "an object, a Flow", "Flow", "{ code: 0, data: «[[{ flowId: 1 }]]» }"),
        Answer("a number that is no number", "TG4003", "'ratio' must be a number, not the text 'fast'", "Flow", "{ code: 0, data: { flowId: 1, ratio: «fast» } }"),
        Answer("a number too large for a double", "TG4003", "'ratio' must be a number that a double holds, not the number 1e400", "Flow", "{ code: 0, data: { flowId: 1, ratio: «1e400» } }"),
        Answer("an id that is an object", "TG4003", "'flowId' must be a number or text, not an object", "Flow", "{ code: 0, data: { flowId: «{ id: 1 }» } }"),
        Answer("a whole number with a fraction", "TG4003", "not the number 1.5", "Flow", "{ code: 0, data: { flowId: 1, total: «1.5» } }"),
        Answer("a date that is a list", "TG4003", "'day' must be text, not an array", "Flow", "{ code: 0, data: { flowId: 1, day: «[20200101]» } }"),
        Answer("a code that is a word", "TG4003", "'code' must be a whole number", "none", "{ code: «OK» }"),
        Answer("an answer that is a list", "TG4012", "An answer stands here with its envelope", "none", "«[1]»"),
        Answer("a wrong kind inside JSON text", "TG4003", "'key' must be text, not an array", "Flow",
            "{ code: 0, data: { flowId: 1, graph: '{\"tasks\":[{\"key\":«[]»}]}' } }"),
        Answer("a wrong kind inside a bare value", "TG4003", "'tasks' must be an array", "Flow", "{ code: 0, data: { flowId: 1, graph: { tasks: «x» } } }"),
        Query("a query value of the wrong kind", "TG4003", "'maxLength' must be a whole number of 32 bits, not 'long'", "{ flowId: 1, maxLength: «long» }"),
        Query("a query value that is a list", "TG4003", "'flowId' must be a single value", "{ flowId: «[1]» }"),

        Answer("JSON text with a comma too many", "TG4004", "a value is expected here", "Flow",
            "{ code: 0, data: { flowId: 1, graph: '{\"tasks\":[1,«]»}' } }"),
        Answer("JSON text that ends early", "TG4004", "'}' is missing at the end", "Flow",
            "{ code: 0, data: { flowId: 1, graph: «'{\"tasks\":[]'» } }"),
        Answer("JSON text with single quotes", "TG4004", "a member name in double quotes", "Flow",
            "{ code: 0, data: { flowId: 1, graph: \"{«'»tasks':[]}\" } }"),
        Answer("JSON text that goes on", "TG4004", "something follows the value", "Flow",
            "{ code: 0, data: { flowId: 1, graph: '{\"tasks\":[]}«}»' } }"),
        FailingSpec.Post("a wrong kind inside JSON text in double quotes", "TG4003", "must be text", """
            body: { flow: Flow }
            returns: none
            samples:
              - body: { flow: { flowId: 1, graph: "{\"tasks\":[{\"key\":«[1]»}]}" } }
                answer: { code: 0 }
            """),
        FailingSpec.Post("an unknown member inside folded JSON text", "TG4001", "did you mean 'key'?", """
            body: { flow: Flow }
            returns: none
            samples:
              - body:
                  flow:
                    flowId: 1
                    graph: >-
                      {"tasks":[{"key":"a"},
                      {«"kye"»:"b"}]}
                answer: { code: 0 }
            """),
        FailingSpec.Post("broken JSON text over several lines", "TG4004", "a value is expected here", """
            body: { flow: Flow }
            returns: none
            samples:
              - body:
                  flow:
                    flowId: 1
                    graph: |
                      {
                        "tasks": «n»one
                      }
                answer: { code: 0 }
            """),
        Request("broken JSON text in a request", "TG4004", "a value is expected here", "{ flow: { flowId: 1, graph: '{\"tasks\":«n»one}' } }"),
        Answer("an unknown member in JSON text inside JSON text", "TG4001", "KeyValue has no member 'kee'", "Flow",
            "{ code: 0, data: { flowId: 1, graph: '{\"tasks\":[],\"parameters\":«\"[{\\\"key\\\":\\\"a\\\",\\\"kee\\\":1}]\"»}' } }"),

        Answer("a number with a leading zero", "TG4005", "in quotes if it is text", "Flow", "{ code: 0, data: { flowId: «007» } }"),
        Answer("a hexadecimal number", "TG4005", "'0x1F' is a number in YAML but not in JSON", "Flow", "{ code: 0, data: { flowId: «0x1F» } }"),
        Answer("infinity", "TG4005", "'.inf'", "Flow", "{ code: 0, data: { flowId: 1, ratio: «.inf» } }"),
        Answer("a number with a plus", "TG4005", "'+5'", "Flow", "{ code: 0, data: { flowId: 1, count: «+5» } }"),

        Answer("an undeclared error code", "TG4006", "add it under 'errors:'", "none", "{ code: «999», msg: Odd }"),

        Query("an unknown query value", "TG4007", "did you mean 'flowId'?", "{ «folwId»: 1 }"),
        Query("a query value that is declared nowhere", "TG4007", "declare it under 'query:'", "{ flowId: 1, «zebra»: 1 }"),
        FailingSpec.Post("a header value twice, in two letter cases", "TG3202", "is given twice: delete one", """
            header: { X-Trace: string }
            returns: none
            samples:
              - { header: { X-Trace: a, «x-trace»: b }, answer: { code: 0 } }
            """),
        FailingSpec.Post("a path value without a path", "TG4007", "The request has no path parameter 'id'", """
            returns: none
            samples:
              - { path: { «id»: 1 }, answer: { code: 0 } }
            """),

        Query("a query without a required value", "TG4008", "lacks the required query parameter 'flowId'", "{ «maxLength»: 5 }"),

        FailingSpec.Post("a body without a declared body", "TG4009", "declare it with 'body:'", """
            returns: none
            samples:
              - { «body»: { a: 1 }, answer: { code: 0 } }
            """),

        Answer("data that nothing reads", "TG4010", "say under 'returns:' what it is", "none", "{ code: 0, «data»: { a: 1 } }"),

        Request("a misspelt enum value in a request", "TG4011", "did you mean 'RUNNING'?", "{ flow: { flowId: 1, phase: «RUNING» } }"),
        Answer("a misspelt enum value in an answer", "TG4011", "did you mean 'STOPPED'?", "Flow", "{ code: 0, data: { flowId: 1, phase: «STOPED» } }"),
    ];

    private static FailingSpec Request(string name, string rule, string message, string body) =>
        FailingSpec.Post(name, rule, message, $$"""
            body:
              flow: Flow
              note?: string
            returns: none
            samples:
              - body: {{body}}
                answer: { code: 0 }
            """);

    private static FailingSpec Answer(string name, string rule, string message, string returns, string answer) =>
        FailingSpec.Post(name, rule, message, $"""
            returns: {returns}
            samples:
              - answer: {answer}
            """);

    private static FailingSpec Query(string name, string rule, string message, string query) =>
        FailingSpec.Post(name, rule, message, $$"""
            query: { flowId: FlowId, maxLength?: int, userId: client }
            returns: none
            samples:
              - query: {{query}}
                answer: { code: 0 }
            """);
}
