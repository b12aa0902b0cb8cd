using Tidegate.Compiler;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Mistakes that show only between files.</summary>
internal static class FolderFailures
{
    public static readonly FailingSpec[] All =
    [
        new("an endpoint without a service", "TG5001", "put a service.yaml in its folder", Get("specs/a.endpoint.yaml", "«GetTask»")),
        new("an endpoint beside the folder of a service", "TG5001", "'GetTask' belongs to no service",
            new SpecText("specs/one/service.yaml", "service: One\nnamespace: Acme\n"),
            Get("specs/one/a.endpoint.yaml", "GetOne"),
            Get("specs/two/a.endpoint.yaml", "«GetTask»")),
        new("an endpoint beside a folder with a longer name", "TG5001", "'GetTask' belongs to no service",
            new SpecText("specs/one/service.yaml", "service: One\nnamespace: Acme\n"),
            Get("specs/one/a.endpoint.yaml", "GetOne"),
            Get("specs/one-more/a.endpoint.yaml", "«GetTask»")),

        new("two services in one folder", "TG5002", "in 'service.yaml'",
            new SpecText("specs/service.yaml", "service: One\nnamespace: Acme\n"),
            new SpecText("specs/service.yml", "service: «Two»\nnamespace: Acme\n"),
            Get("specs/a.endpoint.yaml", "GetOne")),

        new("two services of one name", "TG5003", "is declared in 'a/service.yaml' already",
            new SpecText("a/service.yaml", "service: One\nnamespace: Acme\n"),
            new SpecText("b/service.yaml", "service: «ONE»\nnamespace: Acme\n"),
            Get("a/a.endpoint.yaml", "GetOne"),
            Get("b/a.endpoint.yaml", "GetOne")),

        new("a type of two services in one namespace", "TG5011", "'Item' is declared in 'a/service.yaml' already",
            new SpecText("a/service.yaml", "service: One\nnamespace: Acme\ntypes:\n  Item: id\n"),
            new SpecText("b/service.yaml", "service: Two\nnamespace: Acme\ntypes:\n  «Item»: id\n"),
            new SpecText("a/a.endpoint.yaml", "endpoint: GetOne\nrequest: GET /a\nreturns: Item\n"),
            new SpecText("b/a.endpoint.yaml", "endpoint: GetTwo\nrequest: GET /a\nreturns: Item\n")),

        new("a type named like the options of another service", "TG5012", "The type 'AlphaOptions' would be 'Acme.AlphaOptions' in C#, which is the name of a type of 'Alpha' in 'a/service.yaml'",
            new SpecText("a/service.yaml", "service: Alpha\nnamespace: Acme\n"),
            new SpecText("b/service.yaml", "service: Two\nnamespace: Acme\ntypes:\n  «AlphaOptions»: id\n"),
            Get("a/a.endpoint.yaml", "GetOne"),
            new SpecText("b/b.endpoint.yaml", "endpoint: GetTwo\nrequest: GET /a\nreturns: AlphaOptions\n")),
        new("options of a call like the options of another service", "TG5012", "A class of 'HarborCall' would be 'Acme.HarborCallOptions' in C#",
            new SpecText("a/service.yaml", "service: Harbor\nnamespace: Acme\n"),
            new SpecText("b/service.yaml", "service: «HarborCall»\nnamespace: Acme\n"),
            Get("a/a.endpoint.yaml", "GetOne"),
            Get("b/b.endpoint.yaml", "GetOne")),
        new("a namespace like the client of another service", "TG5012", "The namespace 'Acme.HarborClient.More' would be 'Acme.HarborClient' in C#",
            new SpecText("a/service.yaml", "service: Harbor\nnamespace: Acme\n"),
            new SpecText("b/service.yaml", "service: Two\nnamespace: «Acme.HarborClient.More»\n"),
            Get("a/a.endpoint.yaml", "GetOne"),
            Get("b/b.endpoint.yaml", "GetOne")),
        new("a type like the namespace of another service", "TG5012", "The type 'Harbor' would be 'Acme.Harbor' in C#, which is the name of a namespace in 'a/service.yaml'",
            new SpecText("a/service.yaml", "service: One\nnamespace: Acme.Harbor.Berths\n"),
            new SpecText("b/service.yaml", "service: Two\nnamespace: Acme\ntypes:\n  «Harbor»: id\n"),
            Get("a/a.endpoint.yaml", "GetOne"),
            new SpecText("b/b.endpoint.yaml", "endpoint: GetTwo\nrequest: GET /a\nreturns: Harbor\n")),
        new("an operation with six inputs of two services in one namespace", "TG5012", "The record of the inputs of 'Save' would be 'Acme.SaveRequest' in C#",
            new SpecText("a/service.yaml", "service: One\nnamespace: Acme\n"),
            new SpecText("b/service.yaml", "service: Two\nnamespace: Acme\n"),
            new SpecText("a/a.endpoint.yaml", "endpoint: Save\nrequest: GET /a\nquery: { a: int, b: int, c: int, d: int, e: int, f: int }\nreturns: none\n"),
            new SpecText("b/b.endpoint.yaml", "endpoint: «Save»\nrequest: GET /a\nquery: { a: int, b: int, c: int, d: int, e: int, f: int }\nreturns: none\n")),

        FailingSpec.Folder("two operations of one name", "TG5004", "the same name as 'GetTask' in 'a.endpoint.yaml'",
            Get("specs/a.endpoint.yaml", "GetTask"),
            Get("specs/b.endpoint.yaml", "«GetTask»", "/other")),
        FailingSpec.Folder("two operations that differ in case", "TG5004", "file names do not tell case apart",
            Get("specs/a.endpoint.yaml", "GetTask"),
            Get("specs/sub/b.endpoint.yaml", "«GetTASK»", "/other")),

        FailingSpec.Folder("two operations of one path", "TG5005", "'GetB' sends the same method, path and action to the same host as 'GetA' in 'a.endpoint.yaml'",
            Get("specs/a.endpoint.yaml", "GetA"),
            Get("specs/b.endpoint.yaml", "GetB", "«/tasks»")),
        FailingSpec.Folder("two operations of one action", "TG5005", "correct one of them",
            new SpecText("specs/a.endpoint.yaml", "endpoint: GetA\nrequest: GET /tasks\naction: get\nreturns: none\n"),
            new SpecText("specs/b.endpoint.yaml", "endpoint: GetB\nrequest: GET /tasks\naction: «get»\nreturns: none\n")),
        FailingSpec.Folder("two paths that differ in the names of placeholders", "TG5005", "the same method, path and action",
            new SpecText("specs/a.endpoint.yaml", "endpoint: GetA\nrequest: GET /tasks/{a}\npath: { a: int }\nreturns: none\n"),
            new SpecText("specs/b.endpoint.yaml", "endpoint: GetB\nrequest: GET «/tasks/{b}»\npath: { b: int }\nreturns: none\n")),

        new("an operation named like the pages of another", "TG5006", "walks the pages of 'Search'",
            new SpecText("specs/service.yaml", """
                service: Tasks
                namespace: Acme
                paging: { type: Slice, page: page, size: size }
                types:
                  Slice: { page: int, size: int }
                """),
            new SpecText("specs/a.endpoint.yaml", "endpoint: Search\nrequest: POST /tasks\nbody: { page: Slice }\nreturns: string[]\n"),
            Get("specs/b.endpoint.yaml", "«SearchAll»")),

        FailingSpec.Folder("an error named differently elsewhere", "TG5007", "is 'Late' here but 'Busy' in 'a.endpoint.yaml'",
            Get("specs/a.endpoint.yaml", "GetA", "/a", "errors: { 7: { name: Busy } }"),
            Get("specs/b.endpoint.yaml", "GetB", "/b", "errors: { 7: { name: «Late» } }")),
        FailingSpec.Folder("an error name of another code", "TG5008", "stands for 8 here but for 7 in 'a.endpoint.yaml'",
            Get("specs/a.endpoint.yaml", "GetA", "/a", "errors: { 7: { name: Busy } }"),
            Get("specs/b.endpoint.yaml", "GetB", "/b", "errors: { 8: { name: «Busy» } }")),

        FailingSpec.Folder("an error that is transient elsewhere", "TG5014", "The error 7 is not transient here but is in 'a.endpoint.yaml'",
            Get("specs/a.endpoint.yaml", "GetA", "/a", "errors: { 7: { name: Busy, transient: true } }"),
            Get("specs/b.endpoint.yaml", "GetB", "/b", "errors: { «7»: { name: Busy } }")),
        FailingSpec.Folder("an error that is transient here only", "TG5014", "The error 7 is transient here but not in 'a.endpoint.yaml'",
            Get("specs/a.endpoint.yaml", "GetA", "/a", "errors: { 7: { name: Busy } }"),
            Get("specs/b.endpoint.yaml", "GetB", "/b", "errors: { «7»: { name: Busy, transient: true } }")),

        FailingSpec.Service("an unused type", "TG5009", "Nothing uses the type 'Flow'", """
            types:
              «Flow»: { name: string }
            """),
        FailingSpec.Service("an unused type that uses itself", "TG5009", "delete it or use it", """
            types:
              «Flow»: { next?: Flow }
            """),
        FailingSpec.Service("a type that only an unused type uses", "TG5009", "Nothing uses the type 'Flow'", """
            types:
              Cycle: { enum: string, values: { Month: M } }
              «Flow»: { cycle: Cycle }
            """),

        FailingSpec.Service("a client parameter that no endpoint sends", "TG5013", "or add 'in: header', by which all send it", "client: { «X-Api-Key»: string, orgId: { type: string, in: query } }\n"),

        new("a service without endpoints", "TG5010", "add a file such as 'GetFlow.endpoint.yaml'",
            new SpecText("specs/service.yaml", "service: «Tasks»\nnamespace: Acme\ntypes: { Flow: { a: int } }\n")),
    ];

    private static SpecText Get(string path, string name, string route = "/tasks", string more = "") =>
        new(path, $"endpoint: {name}\nrequest: GET {route}\nreturns: none\n{more}\n");
}
