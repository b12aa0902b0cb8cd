using System;
using Tidegate.Compiler;
using Tidegate.Generator.Tests.Binding;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>Single edits of a released service, and what the build says of each.</summary>
internal static class LockFailures
{
    private static readonly SpecText s_service = HarborSpecs.Service;
    private static readonly SpecText s_get = HarborSpecs.Get;
    private static readonly SpecText s_search = HarborSpecs.Search;

    public static readonly FailingSpec[] All =
    [
        Breaking("a service renamed", "the name of the service was 'Harbor' and is 'Port': restore it, or run 'dotnet build -t:TidegateLock' to accept it",
            s_service, "service: Harbor", "service: «Port»"),
        Breaking("another namespace", "the namespace of the service was 'Acme.Harbor' and is 'Acme.Port'", s_service, "namespace: Acme.Harbor", "namespace: «Acme.Port»"),
        Breaking("another base path", "the base path of the service was '/harbor/v1' and is '/harbor/v2'", s_service, "/harbor/v1", "«/harbor/v2»"),
        Breaking("a base path lost", "was '/harbor/v1' and is none", s_service, "basePath: /harbor/v1\n", "", "service: «Harbor»"),

        Breaking("another code of the envelope", "the code of the envelope was 'code' and is 'status'", s_service, "code: [code]", "code: [«status»]"),
        Additive("a second code of the envelope", "the code of the envelope was 'code' and is 'code', 'status'", s_service, "code: [code]", "code: [code, «status»]"),
        Breaking("another code for success", "the code for success of the envelope was '0' and is '200'", s_service, "success: 0", "success: 200", "«envelope»:"),
        Breaking("another message", "the message of the envelope was 'msg' and is 'message'", s_service, "message: msg", "message: «message»"),
        Breaking("other data", "the data of the envelope was 'data' and is 'result'", s_service, "data: data", "data: «result»"),
        Breaking("a request id lost", "the request id of the envelope was 'requestId' and is none", s_service, ", requestId: requestId", "", "«envelope»:"),

        Breaking("codes that become texts", "what tells success of the envelope was none and is 'texts'", s_service, "success: 0", "success: ['0']", "«envelope»:"),
        Additive("a second message of the envelope", "the message of the envelope was 'msg' and is 'msg', 'detail'", s_service, "message: msg", "message: [msg, «detail»]"),
        Breaking("an envelope of an operation's own", "the envelope of 'GetBerth' is new, and its answers had that of the service", s_get, "returns: Berth", "«envelope»: { success: 1 }\nreturns: Berth"),
        Breaking("a first member beside the data", "the member 'total' beside the data of 'GetBerth' is new, and the result becomes a record because of it", s_get, "returns: Berth", "beside: { «total»: int }\nreturns: Berth"),

        Additive("a new client parameter", "the client parameter 'tug' is new: run 'dotnet build -t:TidegateLock' to hold it too", s_service, "  ship?: string", "  ship?: string\n  «tug»: string"),
        Breaking("another type of a client parameter", "the type of the client parameter 'ship' was 'string' and is 'int'", s_service, "ship?: string", "ship?: «int»"),
        Breaking("another C# name of a client parameter", "the C# name of the client parameter 'ship' was 'Ship' and is 'Vessel'", s_service, "ship?: string", "ship?: { type: string, name: «Vessel» }"),
        Breaking("a required client parameter", "the client parameter 'ship' was optional and is required", s_service, "ship?: string", "«ship»: string"),
        Additive("an optional client parameter", "the client parameter 'pilot' was required and is optional", s_service, "  pilot: string", "  «pilot»?: string"),

        Breaking("an error gone", "the error 8 is gone", s_service, "  8: { name: Closed }\n", "", "service: «Harbor»"),
        Breaking("an error renamed", "the C# name of the error 8 was 'Closed' and is 'Shut'", s_service, "Closed", "«Shut»"),
        Breaking("an error of an endpoint renamed", "the C# name of the error 9 was 'Flooded' and is 'Wet'", s_get, "Flooded", "«Wet»"),
        Breaking("an error that lasts", "the error 7 was transient and is not", s_service, ", transient: true", "", "«7»: {"),
        Additive("an error that passes", "the error 8 was not transient and is", s_service, "8: { name: Closed }", "«8»: { name: Closed, transient: true }"),
        Additive("a new error", "the error 10 is new", s_get, "errors: { 9: { name: Flooded } }", "errors: { 9: { name: Flooded }, «10»: { name: Frozen } }"),

        Breaking("another method", "the method of the operation 'SearchBerths' was 'POST' and is 'PUT'", s_search, "POST", "«PUT»"),
        Breaking("another path", "the path of the operation 'SearchBerths' was '/berths' and is '/all-berths'", s_search, "/berths", "«/all-berths»"),
        Breaking("another placeholder", "the path of the operation 'GetBerth' was '/berths/{harborId}' and is '/berths/{harbor}'", s_get, "/berths/{harborId}\naction: get\npath: { harborId: int }", "«/berths/{harbor}»\naction: get\npath: { harbor: int }"),
        Breaking("another action", "the action of the operation 'SearchBerths' was 'search' and is 'find'", s_search, "action: search", "action: «find»"),
        Breaking("an action lost", "the action of the operation 'SearchBerths' was 'search' and is none", s_search, "action: search\n", "", "endpoint: «SearchBerths»"),
        Breaking("another result", "the result of the operation 'GetBerth' was 'Berth' and is 'Berth[]'", s_get, "returns: Berth", "returns: «Berth[]»"),
        Breaking("a nullable result", "was 'Berth' and is 'Berth?'", s_get, "returns: Berth", "returns: «Berth?»"),
        Breaking("a stream as the result", "was 'Berth' and is 'stream<Berth>'", s_get, "returns: Berth", "returns: «stream<Berth>»"),
        Breaking("no result", "was 'Berth' and is none", s_get, "returns: Berth", "returns: «none»"),
        Breaking("a call that may not be repeated", "the operation 'GetBerth' was idempotent and is not", s_get, "idempotent: true", "idempotent: «false»"),
        Breaking("a call that may not be repeated, without a word", "was idempotent and is not", s_get, "idempotent: true\n", "", "endpoint: «GetBerth»"),
        Additive("a body that is compressed", "the compression of the operation 'StoreNote' was none and is 'gzip'", HarborSpecs.StoreNote, "upload: file", "upload: file\ncompress: «gzip»"),
        Breaking("a body that is not compressed any more", "the compression of the operation 'StoreLog' was 'gzip' and is none", HarborSpecs.StoreLog, "compress: gzip\n", "", "endpoint: «StoreLog»"),
        Additive("a call that may be repeated", "the operation 'SearchBerths' was not idempotent and is", s_search, "returns: Berth[]", "returns: Berth[]\nidempotent: «true»"),
        Breaking("pages lost", "the item of the pages of the operation 'SearchBerths' was 'Berth' and is none", s_service, "paging: { type: Slice, page: page, size: size }\n", "", "endpoint: «SearchBerths»"),

        Additive("a new optional parameter at the end", "the query parameter 'minute' of 'GetBerth' is new", s_get, "hour?: int", "hour?: int, «minute»?: int"),
        Breaking("a new optional parameter before another", "the query parameter 'minute' of 'GetBerth' is new, and it comes before 'day', which callers may pass by position", s_get, "day?: date", "«minute»?: int, day?: date"),
        Breaking("a new required parameter", "the query parameter 'minute' of 'GetBerth' is new, and it is required", s_get, "hour?: int", "hour?: int, «minute»: int"),
        Breaking("a parameter gone", "the query parameter 'hour' of 'GetBerth' is gone", s_get, ", hour?: int", "", "endpoint: «GetBerth»"),
        Breaking("a required parameter", "the query parameter 'day' of 'GetBerth' was optional and is required", s_get, "day?: date", "«day»: date"),
        Breaking("an optional parameter that moves", "the query parameter 'berthId' of 'GetBerth' was required and is optional", s_get, "{ berthId: BerthId, day?: date, hour?: int,", "{ day?: date, hour?: int, «berthId»?: BerthId,"),
        Additive("an optional parameter that stays in place", "the query parameter 'berthId' of 'GetBerth' was required and is optional", s_get, "berthId: BerthId", "«berthId»?: BerthId"),
        Breaking("parameters in another order", "the order of the inputs of the operation 'GetBerth' was 'HarborId', 'BerthId', 'Day', 'Hour' and is 'HarborId', 'BerthId', 'Hour', 'Day'", s_get, "day?: date, hour?: int", "hour?: int, day?: date", "endpoint: «GetBerth»"),
        Breaking("another type of a parameter", "the type of the query parameter 'day' of 'GetBerth' was 'date' and is 'dateTime'", s_get, "day?: date", "day?: «dateTime»"),
        Breaking("another type of a path parameter", "the type of the path parameter 'harborId' of 'GetBerth' was 'int' and is 'long'", s_get, "harborId: int", "harborId: «long»"),
        Breaking("another C# name of a parameter", "the C# name of the query parameter 'day' of 'GetBerth' was 'Day' and is 'On'", s_get, "day?: date", "day?: { type: date, name: «On» }"),
        Breaking("a required client parameter that is sent now", "the client parameter 'pilot' of 'MoveShip' is new, and every call must have it", HarborSpecs.Move, "request: POST /moves", "request: POST /moves\nquery: [«pilot»]"),
        Additive("an optional client parameter that is sent now", "the client parameter 'ship' of 'GetBerth' is new", s_get, "pilot: client", "pilot: client, «ship»: client"),
        Breaking("a client parameter that is not sent any more", "the client parameter 'ship' of 'SearchBerths' is gone", s_search, "[pilot, ship]", "[pilot]", "endpoint: «SearchBerths»"),
        Additive("a new optional body member", "the body member 'note' of 'MoveShips' is new", HarborSpecs.MoveAll, "berths: \"BerthId[]\"", "berths: \"BerthId[]\"\n  «note»?: string"),
        Breaking("a sixth input", "with it 'SearchBerths' takes its inputs as one record", s_search, "to?: date", "to?: date\n  «tag»?: string"),
        Breaking("another type of a body member", "the type of the body member 'text' of 'SearchBerths' was 'string' and is 'string[]'", s_search, "text?: string", "text?: «string[]»"),
        Breaking("another type of a body", "the type of the body of 'MoveShip' was 'BerthId' and is 'id'", HarborSpecs.Move, "body: BerthId", "body: «id»"),

        Additive("a new type member in answers", "the member 'crane' of 'Berth' is new", s_service, "depth?: double", "depth?: double\n    «crane»: bool"),
        Additive("free members", "the member '*' of 'Berth' is new", s_service, "depth?: double", "depth?: double\n    \"«*»\": bool"),
        Additive("a new optional type member in requests", "the member 'width' of 'Filter' is new", s_service, "length: int", "length: int\n    «width»?: int"),
        Breaking("a new required type member in requests", "the member 'width' of 'Filter' is new, and it is required in requests", s_service, "length: int", "length: int\n    «width»: int"),
        Breaking("a type member gone", "the member 'depth' of 'Berth' is gone", s_service, "    depth?: double\n", "", "«Berth»:\n"),
        Breaking("an optional type member in answers", "the member 'grade' of 'Berth' was required and is optional", s_service, "    grade: Grade", "    «grade»?: Grade"),
        Additive("an optional type member in requests", "the member 'length' of 'Filter' was required and is optional", s_service, "length: int", "«length»?: int"),
        Breaking("a required type member", "the member 'depth' of 'Berth' was optional and is required", s_service, "depth?: double", "«depth»: double"),
        Breaking("a form of a text", "the type of the member 'depth' of 'Berth' was 'double' and is 'uuid'", s_service, "depth?: double", "depth?: «uuid»"),
        Breaking("another unit of a time", "the type of the member 'depth' of 'Berth' was 'double' and is 'epochSeconds'", s_service, "depth?: double", "depth?: «epochSeconds»"),
        Breaking("another type of a type member", "the type of the member 'depth' of 'Berth' was 'double' and is 'decimal'", s_service, "depth?: double", "depth?: «decimal»"),
        Breaking("another C# name of a type member", "the C# name of the member 'depth' of 'Berth' was 'Depth' and is 'Draught'", s_service, "depth?: double", "depth?: { type: double, name: «Draught» }"),
        Additive("a new alias", "the alias of the member 'note' of 'Berth' was 'remark' and is 'memo', 'remark'", s_service, "alias: [remark]", "alias: [remark, «memo»]"),
        Breaking("an alias lost", "the alias of the member 'note' of 'Berth' was 'remark' and is none", s_service, "note?: { type: string, alias: [remark], doc: Free text. }", "«note»?: string"),
        Additive("a new enum value", "the value 'Ebb' of 'Tide' is new", s_service, "Low: L", "Low: L, «Ebb»: E"),
        Breaking("an enum value gone", "the value 'Low' of 'Tide' is gone", s_service, "Tide: { enum: string, values: { High: H, Low: L } }", "«Tide»: { enum: string, values: { High: H } }"),
        Breaking("another wire value", "the wire value of the value 'Low' of 'Tide' was 'L' and is 'l'", s_service, "Low: L", "Low: «l»"),
        Breaking("another number of a value", "the wire value of the value 'Bad' of 'Grade' was '2' and is '4'", s_service, "value: 2", "value: «4»"),
        Additive("a new alias of an enum value", "the alias of the value 'Low' of 'Tide' was none and is 'l'", s_service, "Low: L", "Low: { value: L, alias: «l» }"),
        Breaking("an alias of an enum value lost", "the alias of the value 'Bad' of 'Grade' was '3' and is none", s_service, "Bad: { value: 2, alias: 3 }", "«Bad»: 2"),
        Breaking("a type of another kind", "the kind of the type 'BerthId' was 'id' and is 'enum-int'", s_service, "BerthId: id", "«BerthId»: { enum: int, values: { One: 1 } }"),

        Malformed("a lock that begins otherwise", "a lock begins with '# tidegate.lock, format 1:'", "# tidegate.lock, format 1: the released shape of the service, rewritten by 'dotnet build -t:TidegateLock'", "«# tidegate.lock, format 2: newer»"),
        Malformed("a conflict in a lock", "a line is words and then name=value pairs", "error 8 name=Closed", "error 8 name=Closed\n«<<<<<<<  HEAD»"),
        Malformed("a line that a lock does not hold", "'errors 8' is nothing that a lock holds", "error 8 name=Closed", "«errors 8 name=Closed»"),
        Malformed("a property that is none", "'named' is no property of the error 8", "error 8 name=Closed", "«error 8 named=Closed»"),
        Malformed("a property that is missing", "the error 8 lacks 'name'", "error 8 name=Closed", "«error 8»"),
        Malformed("a line given twice", "the error 8 has a line already", "error 8 name=Closed", "error 8 name=Closed\n«error 8 name=Shut»"),
        Malformed("a quote that is not closed in a lock", "a line is words", "error 8 name=Closed", "«error 8 name=\"Closed»"),

        new("lock: without a service", "TG6004", "move it beside a service.yaml",
            [.. HarborSpecs.All, HarborSpecs.Lock, new SpecText("elsewhere/tidegate.lock", "«»" + HarborSpecs.Lock.Text)]),
    ];

    private static FailingSpec Breaking(string name, string message, SpecText file, string old, string now, string at = "") =>
        new("lock: " + name, "TG6001", message, HarborSpecs.Edit(file, old, now, at));

    private static FailingSpec Additive(string name, string message, SpecText file, string old, string now) =>
        new("lock: " + name, "TG6002", message, HarborSpecs.Edit(file, old, now, ""));

    private static FailingSpec Malformed(string name, string message, string old, string now) => new(
        "lock: " + name, "TG6003", message, [.. HarborSpecs.All, HarborSpecs.Lock with { Text = HarborSpecs.Lock.Text.Replace(old, now, StringComparison.Ordinal) }]);
}
