using Tidegate.Compiler;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Mistakes in tasks: in what an endpoint says of its own, and in what the other operations do not have.</summary>
internal static class TaskFailures
{
    private const string Sound = "id: jobId, status: GetJob, state: phase, done: [Ended], failed: [Failed]";

    private static readonly SpecText s_service = new("specs/service.yaml", """
        service: Jobs
        namespace: Acme.Jobs
        types:
          JobId: id
          Phase: { enum: string, values: { Running: RUN, Ended: END, Failed: FAIL } }
          Level: { enum: int, values: { Low: 1, High: 2 } }
          Job: { jobId: string, number: JobId, note?: string, key: { type: string, secret: true }, tags: "string[]", owner?: Owner, code: "string?" }
          Owner: { name: string }
          JobState: { phase?: Phase, level: Level, percent: int, text: string, ended: bool, weight: double, key: { type: string, secret: true }, job: Job }
        """);

    private static readonly SpecText[] s_others =
    [
        s_service,
        Operation("GetJob", "path: { jobId: string }\nreturns: JobState\nidempotent: true"),
        Operation("PeekJob", "path: { jobId: string }\nreturns: JobState"),
        Operation("GetText", "path: { jobId: string }\nreturns: text\nidempotent: true"),
        Operation("DropJob", "path: { jobId: string }\nquery: { reason: string }\nreturns: none"),
        Operation("StopJob", "path: { jobId: string }\nreturns: none"),
        Operation("FindJob", "path: { jobId: JobId }\nreturns: JobState\nidempotent: true"),
        Operation("OpenJob", "path: { jobId: string }\nquery: { pin: { type: string, secret: true } }\nreturns: Job"),
        Operation("PickJob", "path: { jobId: string }\nquery: { a?: string, b?: string }\nexactlyOne: [[a], [b]]\nreturns: Job"),
        Operation("LoadJob", "path: { jobId: string }\nreturns: file"),
    ];

    public static readonly FailingSpec[] All =
    [
        Start("a status that no operation tells", "TG4101", "'GetJbo': did you mean 'GetJob'?", "task: { id: jobId, status: «GetJbo», state: phase, done: [Ended] }"),
        Start("a result that no operation has", "TG4101", "has no operation 'Quux': name one", $"task: {{ {Sound}, result: «Quux» }}"),
        Start("a cancellation that no operation makes", "TG4101", "'CancelJob'", $"task: {{ {Sound}, cancel: «CancelJob» }}"),

        Start("an input that nothing fills", "TG4102", "Nothing fills 'reason' of 'DropJob' when the task calls it: name what 'StartJob' returns", $"task: {{ {Sound}, cancel: «DropJob» }}"),
        Start("an input that only an optional one would fill", "TG4102", "is optional, so make both optional or both required", $"query: {{ reason?: string }}\ntask: {{ {Sound}, cancel: «DropJob» }}"),
        Start("an input of another type", "TG4102", "the input of 'StartJob' is not of the same type", $"query: {{ reason: int }}\ntask: {{ {Sound}, cancel: «DropJob» }}"),
        Start("an id of another type", "TG4102", "what 'id:' names is not of the same type", "task: { id: jobId, status: «FindJob», state: phase, done: [Ended] }"),
        Start("an input that is secret", "TG4102", "it is secret", $"query: {{ pin: {{ type: string, secret: true }} }}\ntask: {{ {Sound}, result: «OpenJob» }}"),
        Start("groups of which none is filled", "TG4102", "it needs 'a', or 'b'", $"task: {{ {Sound}, result: «PickJob» }}"),

        Start("an id that is not in the result", "TG4103", "'jobIt' leads to no single value that is always there in what 'StartJob' returns: did you mean 'jobId'?", "task: { id: «jobIt», status: GetJob, state: phase, done: [Ended] }"),
        Start("an id that may be absent", "TG4103", "name one that is required and not secret", "task: { id: { jobId: «note» }, status: GetJob, state: phase, done: [Ended] }"),
        Start("an id that may be null", "TG4103", "always there", "task: { id: { jobId: «code» }, status: GetJob, state: phase, done: [Ended] }"),
        Start("an id behind what may be absent", "TG4103", "always there", "task: { id: { jobId: «owner.name» }, status: GetJob, state: phase, done: [Ended] }"),
        Start("an id that is secret", "TG4103", "not secret", "task: { id: { jobId: «key» }, status: GetJob, state: phase, done: [Ended] }"),
        Start("an id that is a list", "TG4103", "single value", "task: { id: { jobId: «tags» }, status: GetJob, state: phase, done: [Ended] }"),
        Start("an id that is the whole record", "TG4103", "single value", "task: { id: { jobId: «.» }, status: GetJob, state: phase, done: [Ended] }"),
        Start("a state that is not in the result", "TG4103", "'phas' leads to no enum, string, int, long or bool in what 'GetJob' returns: did you mean 'phase'?", "task: { id: jobId, status: GetJob, state: «phas», done: [Ended] }"),
        Start("a state that is a record", "TG4103", "enum, string", "task: { id: jobId, status: GetJob, state: «job», done: [Ended] }"),
        Start("a state that is a number with a fraction", "TG4103", "enum, string", "task: { id: jobId, status: GetJob, state: «weight», done: [1] }"),
        Start("a state that is secret", "TG4103", "not secret", "task: { id: jobId, status: GetJob, state: «key», done: [a] }"),
        Start("a state that is a whole record", "TG4103", "enum, string", "task: { id: jobId, status: GetJob, state: «.», done: [a] }"),
        Start("a state of a text that is no JSON", "TG4103", "enum, string", "task: { id: jobId, status: GetText, state: «.», done: [a] }"),

        Start("an id that nothing takes", "TG4104", "no other operation of the task has an input of that name, so write '{ input: number }'", "task: { id: [jobId, «number»], status: GetJob, state: phase, done: [Ended] }"),
        Start("an id like the input that takes it", "TG4104", "'jobIt' identifies nothing: did you mean 'jobId'?", "task: { id: { «jobIt»: jobId, jobId: jobId }, status: GetJob, state: phase, done: [Ended] }"),
        Start("two ids of one name", "TG4104", "another has the name already", "task: { id: [jobId, «jobId»], status: GetJob, state: phase, done: [Ended] }"),

        Start("a state that the enum does not have", "TG4105", "'Endet' is no value of 'Phase': did you mean 'Ended'?", "task: { id: jobId, status: GetJob, state: phase, done: [«Endet»] }"),
        Start("a failed state that the enum does not have", "TG4105", "it has Low, High", "task: { id: jobId, status: GetJob, state: level, done: [2], failed: [1, «7»] }"),
        Start("a state that is no number", "TG4105", "no value of the type 'int': write one as it comes in JSON", "task: { id: jobId, status: GetJob, state: percent, done: [100, «all»] }"),
        Start("a state that is not true or false", "TG4105", "the type 'bool'", "task: { id: jobId, status: GetJob, state: ended, done: [«yes»] }"),

        Start("a state that ends it well and badly", "TG4106", "'Ended' is given twice", "task: { id: jobId, status: GetJob, state: phase, done: [Ended], failed: [«Ended»] }"),
        Start("a state by its name and as on the wire", "TG4106", "'Ended' is given twice", "task: { id: jobId, status: GetJob, state: phase, done: [Ended], failed: [«END»] }"),

        Start("a result that is none", "TG4107", "'StopJob' cannot be the 'result' of the task: it returns none", $"task: {{ {Sound}, result: «StopJob» }}"),
        Start("a result that is the status", "TG4107", "it is the 'status' already", $"task: {{ {Sound}, result: «GetJob» }}"),
        Start("a cancellation that is the status", "TG4107", "it does something else here already", $"task: {{ {Sound}, cancel: «GetJob» }}"),
        Start("a cancellation that returns a file", "TG4107", "it returns what has to be read", $"task: {{ {Sound}, cancel: «LoadJob» }}"),
        Start("a status that starts another", "TG4107", "asking would start another task", "path: { jobId: string }\nreturns: Job\ntask: { id: jobId, status: «StartJob», state: note, done: [a] }", "/jobs/{jobId}"),

        Start("a task of what returns nothing", "TG4108", "since 'StartJob' returns none: let it return", $"returns: none\n«task»: {{ {Sound} }}"),
        Start("a task of a file", "TG4108", "returns 'file'", $"returns: file\n«task»: {{ {Sound} }}"),
        Start("a task of what may be null", "TG4108", "may return null", $"returns: Job?\n«task»: {{ {Sound} }}"),
        Start("a task of a stream", "TG4108", "returns a stream", $"returns: stream<Job>\n«task»: {{ {Sound} }}"),

        Start("a state that is not asked for again", "TG4109", "'PeekJob' is not idempotent: write 'idempotent: true' there if it only reads", "task: { id: jobId, status: «PeekJob», state: phase, done: [Ended] }"),

        Start("a task that is no mapping", "TG2005", "write such as 'task: {", "task: «GetJob»"),
        Start("a task without states", "TG2004", "done", "«task»: { id: jobId, status: GetJob, state: phase }"),
        Start("a task with an empty list of states", "TG2005", "at least one state", "task: { id: jobId, status: GetJob, state: phase, done: «[]» }"),
        Start("a whole id without a name", "TG2005", "write '{ jobId: . }'", "task: { id: «.», status: GetJob, state: phase, done: [Ended] }"),
        Start("a pause that is no duration", "TG2005", "a duration above zero and up to a day, such as PT5S", $"task: {{ {Sound}, every: «5s» }}"),
        Start("no pause", "TG2005", "a duration above zero", $"task: {{ {Sound}, every: «PT0S» }}"),
        Start("a pause of two days", "TG2005", "up to a day", $"task: {{ {Sound}, every: «P2D» }}"),

        new("an operation named like the start of a task", "TG3004", "The method that starts the task would be named 'StartJobTaskAsync' in C#, which is the method of 'StartJobTask': rename that endpoint",
            [.. s_others, Operation("StartJobTask", "path: { jobId: string }\nreturns: Job"), new SpecText("specs/start.endpoint.yaml", $"endpoint: StartJob\nrequest: POST /jobs\nreturns: Job\n«task»: {{ {Sound} }}\n")]),
        new("a type named like a task", "TG3004", "The record of the task of 'Make' would be named 'MakeTask' in C#",
            new SpecText("specs/service.yaml", "service: Jobs\nnamespace: Acme\ntypes: { MakeTask: { jobId: string, phase: string } }\n"),
            new SpecText("specs/get.endpoint.yaml", "endpoint: Get\nrequest: GET /jobs\nquery: { jobId: string }\nreturns: MakeTask\nidempotent: true\n"),
            new SpecText("specs/make.endpoint.yaml", "endpoint: «Make»\nrequest: POST /jobs\nreturns: MakeTask\ntask: { id: jobId, status: Get, state: phase, done: [a] }\n")),
        new("a task of two services in one namespace", "TG5012", "The record of the task of 'Make' would be 'Acme.MakeTask' in C#",
            new SpecText("a/service.yaml", "service: One\nnamespace: Acme\ntypes: { MakeTask: { jobId: string } }\n"),
            new SpecText("a/a.endpoint.yaml", "endpoint: GetOne\nrequest: GET /a\nreturns: MakeTask\n"),
            new SpecText("b/service.yaml", "service: Two\nnamespace: Acme\ntypes: { Job: { jobId: string, phase: string } }\n"),
            new SpecText("b/get.endpoint.yaml", "endpoint: Get\nrequest: GET /jobs\nquery: { jobId: string }\nreturns: Job\nidempotent: true\n"),
            new SpecText("b/make.endpoint.yaml", "endpoint: «Make»\nrequest: POST /jobs\nreturns: Job\ntask: { id: jobId, status: Get, state: phase, done: [a] }\n")),
    ];

    private static FailingSpec Start(string name, string rule, string message, string text, string path = "/jobs")
    {
        string returns = text.Contains("returns:", System.StringComparison.Ordinal) ? "" : "returns: Job\n";
        return new FailingSpec(name, rule, message, [.. s_others, new SpecText("specs/start.endpoint.yaml", $"endpoint: StartJob\nrequest: POST {path}\n{returns}{text}\n")]);
    }

    private static SpecText Operation(string name, string text) => new($"specs/{name}.endpoint.yaml", $"endpoint: {name}\nrequest: GET /{name}/{{jobId}}\n{text}\n");
}
