using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Requests, parameters and names of members as frameworks, commands and pages write them.</summary>
internal static class PageRequestMistakes
{
    public static IEnumerable<FailingSpec> All { get; } = Paths.Concat(Names).Concat(Parameters).ToArray();

    private static IEnumerable<FailingSpec> Paths => new[]
    {
        ("«/tasks HTTP/1.1»", "write '/tasks'"),
        ("«$HOST/tasks»", "write '/tasks'; the host goes into 'options.Gateway'"),
        ("«/tasks/%7Bid%7D»", "write '/tasks/{id}'"),
        ("«/tasks/{ id }»", "write '/tasks/{id}'"),
        ("«/tasks/#{id}»", "write '/tasks/{id}'"),
        ("«/tasks/*»", "write a placeholder such as '{name}'"),
        ("«\\tasks»", "write '/tasks'"),
        ("«(/tasks)»", "write '/tasks'"),
        ("«\"/tasks\"»", "write '/tasks'"),
        ("«/tasks - gets it»", "write '/tasks'"),
    }.Select(row => FailingSpec.Endpoint($"the path {row.Item1}", "TG3102", row.Item2, $"endpoint: GetTask\nrequest: POST {row.Item1}\nreturns: none\n"))
    .Concat(new[]
    {
        FailingSpec.Endpoint("a method with a colon", "TG1040", "write 'request: GET /berths'", "endpoint: GetTask\nrequest: «GET: /tasks»\nreturns: none\n"),
        FailingSpec.Endpoint("a command line", "TG2007", "write 'POST /tasks'", "endpoint: GetTask\nrequest: «curl -X POST https://a.b/tasks»\nreturns: none\n"),
        FailingSpec.Endpoint("a placeholder among the query", "TG3103", "declare 'id' under 'path:', and no more under 'query:'", "endpoint: GetTask\nrequest: GET /tasks/«{id}»\nquery: { id: FlowId }\nreturns: none\n"),
        FailingSpec.Endpoint("a path for the path parameters", "TG2005", "the path itself stands in 'request:'", "endpoint: GetTask\nrequest: GET /tasks/{id}\npath: «/tasks/{id}»\nreturns: none\n"),
        FailingSpec.Service("a base path with a host", "TG3102", "write '/c'; the host goes into 'options.Gateway'", "basePath: «https://a.b/c»\n"),
        FailingSpec.Service("a base path without a slash", "TG3102", "write '/harbor/v1'", "basePath: «harbor/v1»\n"),
        FailingSpec.Service("a slash for a base path", "TG3102", "delete it", "basePath: «/»\n"),
    });

    private static IEnumerable<FailingSpec> Names => new[]
    {
        ("flowId*", "write 'flowId', since a name without '?' is required"),
        ("flowId!", "write 'flowId', since a name without '?' is required"),
        ("name (optional)", "write 'name?'"),
        ("name ?", "write 'name?'"),
        ("?name", "write 'name?'"),
        ("name??", "write 'name?'"),
        ("tags[]", "write 'tags'"),
        ("user.name", "needs a record under 'types:'"),
        ("items[].name", "needs a record under 'types:'"),
        ("└ name", "needs a record under 'types:'"),
    }.Select(row => FailingSpec.Post($"the name {row.Item1}", "TG2009", row.Item2, $"body:\n  «{row.Item1}»: string\nreturns: none\n"));

    private static IEnumerable<FailingSpec> Parameters => new[]
    {
        FailingSpec.Post("brackets behind a parameter", "TG3009", "write 'ids: list<string, \",\">'", "query:\n  «ids[]»: string\nreturns: none\n"),
        FailingSpec.Post("brackets behind a parameter between braces", "TG3009", "which the client joins; put it in quotes if that is what is sent", "query: { «ids[]»: string }\nreturns: none\n"),
        FailingSpec.Post("an asterisk behind a parameter", "TG3009", "write 'id'", "query: { «id*»: string }\nreturns: none\n"),
        FailingSpec.Post("a list for a parameter", "TG3205", "write 'list<string, \",\">'", "query: { ids: \"«string[]»\" }\nreturns: none\n"),
        FailingSpec.Post("a record for a parameter", "TG3205", "declare its members as parameters", "query: { by: «Sorter» }\nreturns: none\n"),
        FailingSpec.Post("the fixed action among the query", "TG2003", "as 'action: enable'", "query: { «action»: enable }\nreturns: none\n"),
        FailingSpec.Post("a value for a parameter", "TG3301", "write the type of the value", "query: { type: «1» }\nreturns: none\n"),
        FailingSpec.Post("none for the query", "TG2005", "delete it where there are none", "query: «none»\nreturns: none\n"),
        FailingSpec.Post("a list of records for a member", "TG2005", "declare 'Berth: { id: int, name: string }' under 'types:' of the service, and write 'berths: \"Berth[]\"'", "body: { berths: «[ { id: int, name: string } ]» }\nreturns: none\n"),
        FailingSpec.Post("a record within a record", "TG2002", "declare 'Berth: { id: int, owner: TypeName }'", "body: { berth: { «id»: int, owner: { title: string } } }\nreturns: none\n"),
        FailingSpec.Post("the answer by status", "TG3609", "or the type of the data alone", "returns: { «200»: Flow }\n"),
        FailingSpec.Post("the answer with its envelope", "TG2005", "write 'Flow'", "returns: «{ code: int, msg: string, data: Flow }»\n"),
        FailingSpec.Post("a type in the file of an endpoint", "TG2003", "belongs in service.yaml", "«types»: { Berth: { a: string } }\nreturns: Berth\n"),
        FailingSpec.Post("returns twice, in another letter case", "TG2002", "delete it or 'returns', which is there already", "«Returns»: Flow\nreturns: Flow\n"),
        FailingSpec.Post("a token", "TG2002", "the client signs every call", "«token»: abc\nreturns: none\n"),
        FailingSpec.Post("an import", "TG2002", "a file includes no other", "«import»: types.yaml\nreturns: none\n"),
        FailingSpec.Post("a schema for the editor", "TG2002", "# yaml-language-server", "«$schema»: tidegate.schema.json\nreturns: none\n"),
    };
}
