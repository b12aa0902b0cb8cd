using Tidegate.Compiler;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Names in C# and on the wire.</summary>
internal static class NameFailures
{
    public static readonly FailingSpec[] All =
    [
        FailingSpec.WholeService("a service in lower case", "TG3001", "such as 'BatchProcessing'", "service: «batchProcessing»\nnamespace: Acme\n"),
        FailingSpec.Endpoint("an endpoint with a blank", "TG3001", "such as 'GetTask'", "endpoint: «get task»\nrequest: GET /tasks\nreturns: none\n"),
        FailingSpec.Service("a type in lower case", "TG3001", "such as 'Flow'", """
            types:
              «flow»: { name: string }
            """, "flow"),
        FailingSpec.Service("an enum value with a dash", "TG3001", "such as 'InternalError'", """
            types:
              State: { enum: string, values: { «internal-error»: E, Ok: O } }
            """, "State"),
        FailingSpec.Service("an error in lower case", "TG3001", "the name of an error", """
            errors:
              7: { name: «busy» }
            """),
        FailingSpec.Post("a given name with code in it", "TG3001", "the name of the input 'a'", """
            body: { a: { type: int, name: «"X { get; } = 1;"» } }
            returns: none
            """),
        FailingSpec.Service("a type named with a quote", "TG3001", "an upper-case letter followed by letters and digits", """
            types:
              «"A\"B"»: { name: string }
            """, "none"),

        FailingSpec.WholeService("a namespace with a keyword", "TG3002", "such as 'Enos.BatchProcessing'", "service: Tasks\nnamespace: «Acme.class»\n"),
        FailingSpec.WholeService("a namespace with a semicolon", "TG3002", "identifiers with dots", "service: Tasks\nnamespace: «Acme; using X»\n"),

        FailingSpec.Post("a wire name that begins with a digit", "TG3003", "give it one, such as '{ type: string, name: Value }'", """
            body: { «2fa»: string }
            returns: none
            """),
        FailingSpec.Service("a wire name in another script", "TG3003", "No C# name can be made of '名'", """
            types:
              Flow: { «名»: string }
            """, "Flow"),
        FailingSpec.Post("a member without a name", "TG3003", "No C# name can be made of ''", """
            body: { '«»?': string }
            returns: none
            """),

        FailingSpec.Service("a member that every record has", "TG3004", "'ToString' in C#, which every C# type has already", """
            types:
              Flow: { «toString»: string }
            """, "Flow"),
        FailingSpec.Service("a member named Clone", "TG3004", "which every record has already: give it another with 'name:'", """
            types:
              Flow: { «clone»: bool }
            """, "Flow"),
        FailingSpec.Service("a member named like its type", "TG3004", "which is the name of its type", """
            types:
              Flow: { «flow»: string }
            """, "Flow"),
        FailingSpec.Service("an enum value that every enum has", "TG3004", "which every enum has already: rename it", """
            types:
              State: { enum: string, values: { «IsKnown»: K, Ok: O } }
            """, "State"),
        FailingSpec.Service("an enum value named like its type", "TG3004", "which is the name of its type", """
            types:
              State: { enum: string, values: { «State»: S, Ok: O } }
            """, "State"),
        FailingSpec.Service("a type named like the client", "TG3004", "which is the client", """
            types:
              «TasksClient»: { name: string }
            """, "TasksClient"),
        FailingSpec.Service("a type named like a member of all types", "TG3004", "which is a member of every C# type", """
            types:
              «Equals»: { name: string }
            """, "Equals"),
        FailingSpec.Service("a client parameter that the options have", "TG3004", "which the options have already", """
            client: { «timeout»: int }
            """),
        FailingSpec.Service("a client parameter that the options of a call have", "TG3004", "'Untyped' in C#, which the options have already: give it another with 'name:'", """
            client: { «untyped»: int }
            """),
        FailingSpec.Service("a client parameter named like the options", "TG3004", "which is the name of its type", """
            client: { «tasksOptions»: int }
            """),
        FailingSpec.Service("a host whose option is taken", "TG3004", "The option of the host 'get' would be named 'GetGateway' in C#, which the options have already: rename it", """
            hosts: { «get»: Files. }
            """),
        FailingSpec.Service("an error named like a member of all types", "TG3004", "rename it", """
            errors:
              7: { name: «Equals» }
            """),
        FailingSpec.Endpoint(
            "an operation named like its method", "TG3004", "would be named 'GetTaskAsyncAsync' in C#, which says 'Async' twice: leave it off",
            "endpoint: «GetTaskAsync»\nrequest: GET /tasks\nreturns: none\n"),
        FailingSpec.Endpoint("an operation named like the untyped one", "TG3004", "which every client has already", "endpoint: «Send»\nrequest: GET /tasks\nreturns: none\n"),
        new("the record of many inputs named like a type", "TG3004", "is the name of a type of the service",
            new SpecText(FailingSpec.ServicePath, "service: T\nnamespace: N\ntypes: { GetRequest: { a: int } }\n"),
            new SpecText(FailingSpec.EndpointPath, """
                endpoint: «Get»
                request: POST /tasks
                body: { a: int, b: int, c: int, d: int, e: int, f: int }
                returns: GetRequest
                """)),
        new("the converter of a result named like a type", "TG3004", "The converter of the result of 'GetPlan' would be named 'GetPlanResultConverter' in C#, which is the name of a type",
            new SpecText(FailingSpec.ServicePath, "service: T\nnamespace: N\ntypes: { Plan: { a: int, by?: GetPlanResultConverter }, GetPlanResultConverter: { a: int } }\n"),
            new SpecText(FailingSpec.EndpointPath, "endpoint: «GetPlan»\nrequest: GET /plan\nreturns: json<Plan>\n")),

        FailingSpec.Service("two members that differ in an underscore", "TG3005", "'doAs' and 'do_as' would both be named 'DoAs'", """
            types:
              Flow: { doAs: string, «do_as»: string }
            """, "Flow"),
        FailingSpec.Service("two client parameters that differ in case", "TG3005", "'URL' and 'Url' would both be named 'Url'", "client: { URL: string, «Url»: string }"),
        FailingSpec.Service("two members that differ in case", "TG3005", "be it in other letter case", "types: { Flow: { URL: string, «url»: string } }", "Flow"),
        FailingSpec.Post("two inputs that differ in case", "TG3005", "give one of them another name", "query: { URL: string }\nbody: { «Url»: string }\nreturns: none\n"),
        FailingSpec.Post("a query parameter and a body member of one name", "TG3005", "give one of them another name with 'name:'", """
            query: { flowId: FlowId }
            body: { «flowId»: FlowId }
            returns: none
            """),
        FailingSpec.Post("a given name that is taken", "TG3005", "would both be named 'B'", """
            body: { b: int, a: { type: int, name: «B» } }
            returns: none
            """),
        FailingSpec.Post("a parameter named like the body", "TG3005", "'body' and 'body' would both be named 'Body'", """
            query: { body: int }
            «body»: Flow
            returns: none
            """),

        FailingSpec.Service("a member given twice", "TG3006", "The member 'name' is given twice", """
            types:
              Flow: { name: string, «name»?: string }
            """, "Flow"),

        FailingSpec.Service("an alias that is another member", "TG3007", "already a name of 'doAs'", """
            types:
              Flow: { doAs: string, submitter: { type: string, alias: «doAs» } }
            """, "Flow"),
        FailingSpec.Service("an alias given twice", "TG3007", "already a name of 'a'", """
            types:
              Flow: { a: { type: string, alias: [x, «x»] } }
            """, "Flow"),
        FailingSpec.Service("an alias that is the name itself", "TG3007", "already a name of 'a'", """
            types:
              Flow: { a: { type: string, alias: «a» } }
            """, "Flow"),

        FailingSpec.Service("two types that differ in case", "TG3008", "same name as 'FlowID'", """
            types:
              FlowID: id
              «FlowId»: id
            """, "FlowID"),

        FailingSpec.Post("a query parameter with a quote in its name", "TG3009", "in quotes, fields may have other signs of ASCII in their names, too, but no '?', quotes or backslashes", """
            query: { '«flow"id»': string }
            returns: none
            """),
        FailingSpec.Post("a query parameter with a blank in its name", "TG3009", "put it in quotes if that is what is sent", """
            query:
              «flow id»: string
            returns: none
            """),
        FailingSpec.Post("a field with a blank behind its name", "TG3009", "blanks only inside", """
            form: { "«grant »": string }
            returns: none
            """),
        FailingSpec.Post("a part with a name that is not ASCII", "TG3009", "other signs of ASCII", """
            parts: { "«größe»": string }
            returns: none
            """),
        FailingSpec.Post("a cookie with a name that needs escaping", "TG3009", "use letters, digits", """
            cookie: { "«flow[id]»": string }
            returns: none
            """),
        FailingSpec.Service("a client parameter that needs escaping", "TG3009", "'user/id' cannot be the name of a parameter", """
            client: { «user/id»: string }
            """),
    ];
}
