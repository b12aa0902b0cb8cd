using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Tidegate.Compiler;

namespace Tidegate.Generator.Tests.Reference;

/// <summary>Puts the examples of LANGUAGE.md, which are pieces of files, into whole specs.</summary>
internal static class SnippetFrames
{
    private const string ServiceStart = "service: Flows\nnamespace: Acme\n";

    /// <summary>Where the examples of a rule stand, unless it is at the top of an endpoint file.</summary>
    private static readonly Dictionary<string, Func<string, SpecText[]>> s_frames = new()
    {
        ["TG1005"] = text => WholeEndpoint("endpoint: GetFlow\nrequest: GET /flows\n" + text),
        ["TG1006"] = Service,
        ["TG1007"] = Members,
        ["TG1008"] = Members,
        ["TG1009"] = Members,
        ["TG1011"] = Members,
        ["TG1012"] = Members,
        ["TG1015"] = text => Types("State:\n  enum: string\n  values:\n    Ok:\n" + Indent(text, 6)),
        ["TG1016"] = Service,
        ["TG1017"] = Service,
        ["TG1024"] = text => Members("flow: " + text),
        ["TG1025"] = text => Endpoint("query: " + text),
        ["TG1034"] = text => Endpoint("query: " + text),
        ["TG1036"] = text => Endpoint($"returns: json\nsamples:\n  - answer:\n      code: 0\n      data: {text}"),
        ["TG1038"] = text => text.StartsWith('|') ? WholeEndpoint(text) : Endpoint(text),
        ["TG2001"] = text => File(text, ""),
        ["TG2003"] = text => text.StartsWith('#') ? Service(text) : Endpoint(text),
        ["TG2004"] = WholeEndpoint,
        ["TG2008"] = Types,
        ["TG2009"] = Members,
        ["TG3002"] = Service,
        ["TG3003"] = Members,
        ["TG3004"] = Members,
        ["TG3005"] = text => Endpoint("body: " + text),
        ["TG3006"] = text => Endpoint("body: " + text),
        ["TG3007"] = text => Endpoint("body: " + text),
        ["TG3008"] = Types,
        ["TG3106"] = text =>
        [
            new SpecText("service.yaml", ServiceStart + "basePath: /api/v1\n"), Get("get.endpoint.yaml", text),
        ],
        ["TG3211"] = Service,
        ["TG3212"] = text => [new SpecText("service.yaml", ServiceStart + "constants: { query: { version: '2.1' } }\n"), Get("get.endpoint.yaml", text)],
        ["TG3213"] = text => [new SpecText("service.yaml", ServiceStart + "client: { orgId: { type: string, in: query } }\n"), Get("get.endpoint.yaml", text)],
        ["TG3214"] = Service,
        ["TG3215"] = Service,
        ["TG3216"] = text => [new SpecText("service.yaml", ServiceStart + "hosts: { upload: Where files are uploaded. }\n"), Get("get.endpoint.yaml", text)],
        ["TG3303"] = Types,
        ["TG3304"] = Types,
        ["TG3306"] = text => text.StartsWith("body:", StringComparison.Ordinal) ? Endpoint(text) : Service(text),
        ["TG3310"] = Shapes,
        ["TG3311"] = Shapes,
        ["TG3312"] = Types,
        ["TG3313"] = Shapes,
        ["TG3314"] = Shapes,
        ["TG3616"] = text => [new SpecText("service.yaml", ServiceStart + text + "\n"), Get("get.endpoint.yaml", "returns: Batch")],
        ["TG3401"] = Types,
        ["TG3402"] = text => Types("State: " + text),
        ["TG3403"] = text => Types("State: " + text),
        ["TG3501"] = Service,
        ["TG3502"] = Service,
        ["TG3503"] = Service,
        ["TG3505"] = Service,
        ["TG3601"] = Service,
        ["TG3602"] = Service,
        ["TG3603"] = Service,
        ["TG3604"] = Service,
        ["TG3605"] = Service,
        ["TG3607"] = Service,
        ["TG3701"] = text => Service(text + "\ntypes: { Pagination: { pageNo: int, pageSize: int } }"),
        ["TG3702"] = text => Service(text + "\ntypes: { Pagination: { pageNo: int, pageSize: int } }"),
        ["TG3703"] = text => Service("paging: { type: Pagination, page: pageNo, size: pageSize }\ntypes:\n" + Indent(text, 2)),
        ["TG3704"] = text =>
        [
            new SpecText("service.yaml", ServiceStart + "paging: { type: Pagination, page: pageNo, size: pageSize }\ntypes: { Pagination: { pageNo: int, pageSize: int }, Flow: { name: string } }\n"),
            new SpecText("use.endpoint.yaml", "endpoint: Use\nrequest: GET /use\nreturns: Flow\n"),
            Get("get.endpoint.yaml", text),
        ],
        ["TG3705"] = Service,
        ["TG3706"] = text => Paged("query: { after?: string, size?: int }", text),
        ["TG3707"] = text => Paged("query: { after?: string }", text),
        ["TG3708"] = text =>
        [
            new SpecText("service.yaml", ServiceStart + "paging: { page: page, size: size, total: total }\ntypes: { Flow: { name: string } }\n"),
            Get("get.endpoint.yaml", text),
        ],
        ["TG3710"] = text => Linked("", text),
        ["TG3711"] = text => Linked("request: GET /flows\n", text),
        ["TG3901"] = text => Endpoint("body: " + text),
        ["TG3902"] = text => Endpoint("body: " + text),
        ["TG3903"] = text => Endpoint("body: " + text),
        ["TG3904"] = text => Endpoint("body: " + text),
        ["TG4001"] = text => Sample("body: { flowId: FlowId }", text),
        ["TG4002"] = text => Sample("body: { flowId: FlowId }", text),
        ["TG4003"] = text => Sample("body: { name: string }", text),
        ["TG4004"] = text => Sample("body: { graph: json<Graph> }", "body:\n" + Indent(text, 2)),
        ["TG4005"] = text => Sample("body: { flowId: FlowId }", "body:\n" + Indent(text, 2)),
        ["TG4006"] = text => Endpoint("samples:\n  -\n" + Indent(text, 4)),
        ["TG4007"] = text => Sample("query: { flowId: FlowId, maxLength?: int }", text),
        ["TG4008"] = text => Sample("query: { flowId: FlowId, maxLength?: int }", text),
        ["TG4011"] = text => Endpoint("returns: Instance\nsamples:\n  - answer:\n      code: 0\n      data:\n" + Indent(text, 8)),
        ["TG4013"] = text => Sample("body: { size: { type: int, max: 100 } }", text),
        ["TG4014"] = text => Sample("query: { assetId?: string, key?: string }\nexactlyOne: [[assetId], [key]]", text),
        ["TG4015"] = text => Drawing("body: { shape: Shape }\nreturns: none\nsamples:\n  - answer: { code: 0, msg: OK, data: \"\" }\n" + Indent(text, 4)),
        ["TG4016"] = text => Drawing("returns: Shape\nsamples:\n  - answer:\n      code: 0\n      msg: OK\n      data: " + text),
        ["TG4101"] = TaskFrames.Start,
        ["TG4102"] = TaskFrames.Start,
        ["TG4103"] = TaskFrames.Start,
        ["TG4104"] = TaskFrames.Start,
        ["TG4105"] = TaskFrames.Start,
        ["TG4106"] = TaskFrames.Start,
        ["TG4107"] = TaskFrames.Start,
        ["TG4108"] = TaskFrames.Start,
        ["TG4109"] = TaskFrames.Start,
        ["TG5001"] = Folder,
        ["TG5010"] = Folder,
        ["TG5002"] = text => Folder(text + "\nget-flow.endpoint.yaml"),
        ["TG5003"] = text =>
        [
            new SpecText("a/service.yaml", ServiceStart), Get("a/get.endpoint.yaml", ""),
            new SpecText("b/service.yaml", "namespace: Acme\n" + text), Get("b/get.endpoint.yaml", ""),
        ],
        ["TG5011"] = text =>
        [
            new SpecText("a/service.yaml", "service: First\nnamespace: Acme.Shared\ntypes:\n  Task: id\n"), new SpecText("a/get.endpoint.yaml", "endpoint: Get\nrequest: GET /a\nreturns: Task\n"),
            new SpecText("b/service.yaml", "service: Second\ntypes:\n  Task: id\n" + text), new SpecText("b/get.endpoint.yaml", "endpoint: Get\nrequest: GET /a\nreturns: Task\n"),
        ],
        ["TG5012"] = text =>
        [
            new SpecText("a/service.yaml", "service: Flows\nnamespace: Acme\n"), Get("a/get.endpoint.yaml", ""),
            new SpecText("b/service.yaml", "service: Second\n" + text), Get("b/get.endpoint.yaml", ""),
        ],
        ["TG5004"] = text => Neighbours("endpoint: GetFlow\nrequest: GET /one", text),
        ["TG5005"] = text => Neighbours("request: POST /flows\naction: enable", text),
        ["TG5006"] = text =>
        [
            .. Service("paging: { type: Pagination, page: pageNo, size: pageSize }\ntypes: { Pagination: { pageNo: int, pageSize: int } }")[..1],
            new SpecText("a.endpoint.yaml", "endpoint: Search\nrequest: POST /search\nbody: { page: Pagination }\nreturns: int[]\n"),
            Get("b.endpoint.yaml", text),
        ],
        ["TG5007"] = text => Neighbours("errors: { 7: { name: Busy } }", text),
        ["TG5008"] = text => Neighbours("errors: { 7: { name: Busy } }", text),
        ["TG5009"] = text =>
        [
            new SpecText("service.yaml", ServiceStart + text),
            Get("get.endpoint.yaml", Regex.Match(text, "(?<=# ).*").Value),
        ],
        ["TG5013"] = Service,
        ["TG5014"] = text => Neighbours("errors: { 7: { name: Busy, transient: true } }", text),
        ["TG6001"] = LockFrames.Members,
        ["TG6002"] = LockFrames.Members,
        ["TG6003"] = LockFrames.Line,
        ["TG6004"] = LockFrames.Folder,
    };

    public static SpecText[] Complete(string rule, string text) =>
        s_frames.TryGetValue(rule, out Func<string, SpecText[]>? frame) ? frame(text) : Endpoint(text);

    public static IEnumerable<string> Rules => s_frames.Keys;

    /// <summary>An endpoint beside the service that the examples speak of.</summary>
    private static SpecText[] Endpoint(string text) => File("get.endpoint.yaml", Get("", text).Text);

    private static SpecText[] WholeEndpoint(string text) => File("get.endpoint.yaml", text);

    public static SpecText[] Members(string text) => Endpoint("body:\n" + Indent(text, 2));

    private static SpecText[] Sample(string declaration, string text)
    {
        string sample = Indent(text, 4);
        return Endpoint($"{declaration}\nsamples:\n  - name: One\n{sample}\n    answer: {{ code: 0 }}");
    }

    private static SpecText[] Types(string text) => Service("types:\n" + Indent(text, 2));

    private static SpecText[] Shapes(string text) => Types("Circle: { radius: int }\nSquare: { side: int }\n" + text);

    /// <summary>An endpoint beside a service with a union.</summary>
    private static SpecText[] Drawing(string text) =>
    [
        .. Shapes("Shape: { oneOf: { circle: Circle, square: Square }, by: kind }"), Get("get.endpoint.yaml", text),
    ];

    /// <summary>A service with an endpoint that uses every type of it.</summary>
    private static SpecText[] Service(string text)
    {
        IEnumerable<string> types = Regex.Matches(text, @"(?<=^  |types: \{ )[A-Z]\w*(?=:)", RegexOptions.Multiline).Select(match => match.Value);
        string body = string.Concat(types.Select((type, index) => $"  m{index}: {type}\n"));
        string start = string.Concat(ServiceStart.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !Has(text, line)).Select(line => line + "\n"));
        return
        [
            new SpecText("service.yaml", start + text + "\n"),
            new SpecText("use.endpoint.yaml", "endpoint: Use\nrequest: POST /use\nreturns: none\n" + (body.Length > 0 ? "body:\n" + body : "")),
        ];
    }

    /// <summary>Two endpoint files of one service.</summary>
    private static SpecText[] Neighbours(string first, string second) =>
    [
        new SpecText("service.yaml", ServiceStart),
        Get("a.endpoint.yaml", first),
        Get("b.endpoint.yaml", Has(second, "endpoint:") ? second : "endpoint: Other\n" + (Has(second, "request:") ? "" : "request: GET /other\n") + second),
    ];

    /// <summary>An endpoint that returns an array.</summary>
    private static SpecText[] Linked(string request, string text) =>
    [
        new SpecText("service.yaml", ServiceStart),
        new SpecText("list.endpoint.yaml", $"endpoint: List\n{request}{text}\nreturns: int[]\n"),
    ];

    /// <summary>An endpoint that says itself how it pages.</summary>
    private static SpecText[] Paged(string inputs, string text) =>
    [
        new SpecText("service.yaml", ServiceStart + "types: { Flow: { name: string }, Flows: { items: 'Flow[]', next?: string } }\n"),
        Get("get.endpoint.yaml", $"{inputs}\n{text}\nreturns: Flows"),
    ];

    /// <summary>The files that the example lists.</summary>
    private static SpecText[] Folder(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select((name, index) => name.StartsWith("service", StringComparison.Ordinal)
            ? new SpecText(name, $"service: Flows{index}\nnamespace: Acme\n")
            : Get(name, ""))
        .ToArray();

    private static SpecText[] File(string name, string text) =>
    [
        new SpecText("service.yaml", ServiceStart + """
            client: { userId: string, orgId: string }
            errors: { 62101: { name: UnknownUser }, 62109: { name: ServerFault } }
            types:
              FlowId: id
              Phase: { enum: string, values: { Running: RUNNING } }
              Graph: { tasks: "string[]" }
              Flow: { name: string }
              Instance: { status: Phase }
            """),
        new SpecText("use.endpoint.yaml", "endpoint: Use\nrequest: POST /use\nbody: { a: FlowId, b: Graph, c: Flow, d: Instance }\nreturns: none\n"),
        text.Length == 0 ? Get(name, "") : new SpecText(name, text),
    ];

    /// <summary>An endpoint with the required keys that an example does not have.</summary>
    private static SpecText Get(string path, string text)
    {
        bool hasBody = new[] { "body", "form", "parts", "upload" }.Any(key => Has(text, key)) || text.Contains("body:", StringComparison.Ordinal);
        string request = hasBody ? "request: POST /flows" : "request: GET /flows";
        IEnumerable<string> keys = new[] { "endpoint: GetFlow", request, "returns: none" }.Where(line => !Has(text, line));
        return new SpecText(path, string.Concat(keys.Select(line => line + "\n")) + text + "\n");
    }

    /// <summary>Whether a text has a line with the key that another line begins with, well or badly spelt.</summary>
    private static bool Has(string text, string line) =>
        Regex.IsMatch(text, $@"^{Regex.Escape(line.Split(':')[0])}\b", RegexOptions.Multiline);

    private static string Indent(string text, int spaces) =>
        string.Join('\n', text.Split('\n').Select(line => new string(' ', spaces) + line));
}
