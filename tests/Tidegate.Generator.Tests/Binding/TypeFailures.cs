using Tidegate.Compiler;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Types, enums, errors, the envelope and paging.</summary>
internal static class TypeFailures
{
    public static readonly FailingSpec[] All =
    [
        FailingSpec.Post("a misspelt type", "TG3301", "did you mean 'Flow'?", "returns: «Flwo»"),
        FailingSpec.Post("a misspelt type inside others", "TG3301", "did you mean 'KeyValue'?", "returns: json<«KeyVaule»[]>"),
        FailingSpec.Post("a misspelt type in a quoted text", "TG3301", "did you mean 'KeyValue'?", "returns: \"«KeyVaule»[]\""),
        FailingSpec.Post("a scalar of another language", "TG3301", "write 'bool'", "returns: «boolean»"),
        FailingSpec.Post("a C# list", "TG3301", "write 'string[]'", "returns: «List<string>»"),
        FailingSpec.Post("a C# dictionary", "TG3301", "write 'map<string>'", "returns: «Dictionary<string>»"),
        FailingSpec.Post("an integer", "TG3301", "write 'int', or 'long'", "returns: «integer»"),
        FailingSpec.Post("a misspelt scalar", "TG3301", "did you mean 'string'?", "returns: «sting»"),
        FailingSpec.Post("nothing inside an array", "TG3301", "'none', in small letters and after 'returns:' only", "returns: «none»[]"),
        FailingSpec.Post("a client parameter in the body", "TG3301", "only alone, in 'query:'", "body: { userId: «client» }\nreturns: none\n"),
        FailingSpec.Post("a type that is declared nowhere", "TG3301", "declare it under 'types:'", "returns: «Zebra»"),
        FailingSpec.Post("a misspelt constructor", "TG3301", "did you mean 'json'?", "returns: «jsn»<Flow>"),
        FailingSpec.Service("a misspelt type in a member", "TG3301", "did you mean 'int'?", """
            types:
              Flow: { id: «itn», name: string }
            """, "Flow"),
        FailingSpec.Service("a misspelt type of a client parameter", "TG3301", "did you mean 'string'?", "client: { userId: «srting» }"),

        FailingSpec.Post("free members of a body", "TG3306", "declare a record with it under 'types:'", "body: { a: int, \"«*»\": double }\nreturns: none"),
        FailingSpec.Post("free members beside the data", "TG3306", "as the whole body or data", "beside: { \"«*»\": double }\nreturns: none"),
        FailingSpec.Service("a misspelt type of free members", "TG3301", "did you mean 'int'?", """
            types:
              Flow: { id: int, "*": «itn» }
            """, "Flow"),
        FailingSpec.Service("free members that are secret", "TG2002", "has no key 'secret'", """
            types:
              Flow: { id: int, "*": { type: int, «secret»: true } }
            """, "Flow"),

        FailingSpec.Post("a map without values", "TG3302", "such as map<string>", "returns: «map»"),
        FailingSpec.Post("a list without items", "TG3302", "what separates them", "returns: «list»"),
        FailingSpec.Post("a map with a type of keys", "TG3302", "keys are always text", "returns: «map<string, int>»"),
        FailingSpec.Post("a list without a separator", "TG3302", "the separator in quotes", "returns: «list<string>»"),
        FailingSpec.Post("a separator of two characters", "TG3302", "one character", "returns: list<string, «\", \"»>"),
        FailingSpec.Post("a separator that is a letter", "TG3302", "neither letter nor digit", "returns: list<string, «'x'»>"),
        FailingSpec.Post("a list of records", "TG3302", "its items are single values", "returns: list<«Flow», \";\">"),
        FailingSpec.Post("JSON text of JSON text", "TG3302", "put it into a member", "returns: «json<json<Flow>>»"),
        FailingSpec.Post("JSON text of a null", "TG3302", "write the '?' after the '>'", "returns: «json<Flow?>»"),
        FailingSpec.Post("a stream that may be null", "TG3302", "whole and not nullable", "returns: «stream<Flow>»?"),
        FailingSpec.Post("an array of streams", "TG3302", "write 'T[]' elsewhere", "returns: «stream<Flow>»[]"),
        FailingSpec.Post("a stream of streams", "TG3302", "only 'returns:' takes a stream", "returns: stream<«stream<Flow>»>"),
        FailingSpec.Post("a stream in a body", "TG3302", "only 'returns:' takes a stream", "body: { a: «stream<Flow>» }\nreturns: none"),
        FailingSpec.Post("a stream of two types", "TG3302", "it takes one type, such as stream<Flow>", "returns: «stream<Flow, int>»"),
        FailingSpec.Post("a stream of pages", "TG3704", "neither an array nor", "query: { page?: int, size?: int }\npaging: { page: page, size: size }\nreturns: «stream<Flow>»\n"),
        FailingSpec.Post("two question marks", "TG3302", "one '?' is enough", "returns: «Flow??»"),
        FailingSpec.Post("a record with arguments", "TG3302", "only json, map, list and outcome", "returns: «Flow<int>»"),
        FailingSpec.Post("a scalar with arguments", "TG3302", "only json, map, list and outcome", "returns: «string<int>»"),
        FailingSpec.Post("a text as a type", "TG3302", "only be the separator", "returns: map<«';'»>"),

        FailingSpec.Service("a record that needs itself", "TG3303", "Node needs Node", """
            types:
              Node: { next: «Node», name: string }
            """, "Node"),
        FailingSpec.Service("records that need each other", "TG3303", "A needs B needs C needs A", """
            types:
              A: { b: «B», next?: A }
              B: { c: json<C> }
              C: { a: A }
            """, "A"),

        FailingSpec.Service("records that need each other behind one that is sound", "TG3303", "B needs C needs B", """
            types:
              A: { b: B, c: C }
              B: { a?: A, c: «C» }
              C: { b: B, again: B }
            """, "A"),

        FailingSpec.Service("a record without members", "TG3304", "has no member", """
            types:
              «Flow»: { doc: A flow. }
            """, "Flow"),
        FailingSpec.Service("an enum without any value", "TG3304", "has no value", """
            types:
              «State»: { enum: string, values: {} }
            """, "State"),

        FailingSpec.Service("an enum over longs", "TG3401", "over string or int, not 'long'", """
            types:
              State: { enum: «long», values: { Ok: 1 } }
            """, "State"),
        FailingSpec.Service("two texts of one value", "TG3402", "The value A already means 'Ok'", """
            types:
              State: { enum: string, values: { Ok: A, Good: «A» } }
            """, "State"),
        FailingSpec.Service("two numbers of one value", "TG3402", "one value can have one name only", """
            types:
              State: { enum: int, values: { Ok: 1, Good: { value: «1» } } }
            """, "State"),
        FailingSpec.Service("an alias that is a value of another name", "TG3402", "The value B already means 'Bad'", """
            types:
              State: { enum: string, values: { Bad: B, Good: { value: A, alias: [C, «B»] } } }
            """, "State"),
        FailingSpec.Service("a number that is an alias of another", "TG3402", "The value 2 already means 'Ok'", """
            types:
              State: { enum: int, values: { Ok: { value: 1, alias: 2 }, Good: «2» } }
            """, "State"),
        FailingSpec.Service("an alias that is the value itself", "TG3402", "The value A already means 'Ok'", """
            types:
              State: { enum: string, values: { Ok: { value: A, alias: «A» } } }
            """, "State"),
        FailingSpec.Service("an alias in an enum over int that is a text", "TG3403", "write 'enum: string'", """
            types:
              State: { enum: int, values: { Ok: { value: 1, alias: «fine» } } }
            """, "State"),
        FailingSpec.Service("a text in an enum over int", "TG3403", "write 'enum: string'", """
            types:
              State: { enum: int, values: { Ok: «fine», Bad: 2 } }
            """, "State"),
        FailingSpec.Service("a number beyond 32 bits", "TG3403", "32 bits", """
            types:
              State: { enum: int, values: { Ok: «3000000000» } }
            """, "State"),

        FailingSpec.Service("an error code that is text", "TG3501", "'busy' is not an error code", """
            errors:
              «busy»: { name: Busy }
            """),
        FailingSpec.Service("an error code in two spellings", "TG3502", "The error code 007 is declared twice", """
            errors:
              7: { name: Busy }
              «007»: { name: Late }
            """),
        FailingSpec.Service("an error name for two codes", "TG3503", "already stands for 7: give 8 another name", """
            errors:
              7: { name: Busy }
              8: { name: «Busy» }
            """),
        FailingSpec.Post("an endpoint's error with a name of the service", "TG3503", "already stands for 62101", """
            returns: none
            errors:
              5: { name: «UnknownUser» }
            """),
        FailingSpec.Post("a service's error with another name", "TG3504", "declared by the service as 'UnknownUser'", """
            returns: none
            errors:
              62101: { name: «NoUser» }
            """),
        FailingSpec.Post("a service's error made transient", "TG3504", "only its 'doc' and 'type' can be given here", """
            returns: none
            errors:
              «62101»: { transient: true }
            """),
        FailingSpec.Service("success as an error", "TG3505", "means success in this service", """
            errors:
              «0»: { name: Fine }
            """),

        FailingSpec.Service("one envelope member for two things", "TG3601", "uses the member 'data' twice", "envelope: { message: data, data: «data» }"),
        FailingSpec.Service("one code name twice", "TG3601", "uses the member 'status' twice", "envelope: { code: [status, «status»] }"),
        FailingSpec.Service("a path inside of the code", "TG3602", "'code.text' inside of 'code'", "envelope: { message: «code.text» }"),
        FailingSpec.Service("a code of success twice", "TG3603", "The code 200 is listed twice", "envelope: { success: [0, 200, «200»] }"),
        FailingSpec.Service("a member beside everything", "TG3604", "declare 'total' in the type that is returned", "envelope: { data: ., beside: { «total»: int } }"),
        FailingSpec.Service("a message beside the data", "TG3605", "'msg' is a message of the envelope", "envelope: { beside: { «msg»: string } }"),
        FailingSpec.Service("a flag that is a code", "TG3607", "The flag 'ok' tells success, so that 0 does not", "envelope: { flag: ok, success: «0» }"),
        FailingSpec.Service("a flag and the absence of a code", "TG3607", "write 'success: true'", "envelope: { flag: ok, success: «absent» }"),
        FailingSpec.Service("a flag that is the code", "TG3601", "uses the member 'ok' twice", "envelope: { code: ok, flag: «ok» }"),
        FailingSpec.Service("the flag beside the data", "TG3605", "'ok' is the flag of the envelope", "envelope: { flag: ok, beside: { «ok»: bool } }"),
        FailingSpec.Post("a typed error in an envelope", "TG3606", "The error 404 comes in an envelope", "returns: none\nerrors: { 404: { name: NotFound, type: «problem» } }\n"),
        FailingSpec.Service("a typed error of a service with an envelope", "TG3606", "write 'envelope: none'", "errors: { 404: { name: NotFound, type: «string» } }"),
        FailingSpec.Service("a code of partial success beside a flag", "TG3613", "of the kind that 'success' has", "envelope: { flag: ok, partial: «1» }\n"),
        FailingSpec.Service("a code of partial success that is no number", "TG3613", "'PARTLY' is no code", "envelope: { partial: [1, «PARTLY»] }\n"),
        FailingSpec.Service("a code of partial success that is success", "TG3614", "The code 0 means success already", "envelope: { partial: [1, «0»] }\n"),
        FailingSpec.Service("a code of partial success twice", "TG3614", "listed twice", "envelope: { partial: [1, «1»] }\n"),
        FailingSpec.Post("an outcome in a body", "TG3615", "'items' has outcomes", "body: { items: \"«outcome<Flow>[]»\" }\nreturns: none\n"),
        FailingSpec.Post("an outcome in a part", "TG3615", "declare what is sent", "parts: { items: \"«outcome<Flow>[]»\" }\nreturns: none\n"),
        FailingSpec.Post("an outcome in a whole body", "TG3615", "'body' has outcomes", "body: \"«outcome<Flow>[]»\"\nreturns: none\n"),
        new FailingSpec(
            "an outcome in a record of a request",
            "TG3615",
            "'batch' has outcomes",
            new SpecText(FailingSpec.ServicePath, "service: Tasks\nnamespace: Acme.Tasks\ntypes: { Batch: { items: 'outcome<none>[]' } }\n"),
            new SpecText(FailingSpec.EndpointPath, "endpoint: GetTask\nrequest: POST /tasks\nbody: { batch: «Batch» }\nreturns: none\n")),
        FailingSpec.Service("an outcome without an envelope", "TG3616", "which has none", "envelope: none\ntypes: { Batch: { items: '«outcome<none>»[]' } }\n", "Batch"),
        FailingSpec.Service("an outcome that the status tells", "TG3616", "which the HTTP status tells", "envelope: { success: status }\ntypes: { Batch: { item: «outcome<none>» } }\n", "Batch"),
        FailingSpec.Post("a whole answer that is an outcome", "TG3302", "a whole answer tells its outcome", "returns: «outcome<Flow>»\n"),
        FailingSpec.Post("a stream of outcomes", "TG3302", "write 'outcome<T>[]'", "returns: «stream<outcome<Flow>>»\n"),
        FailingSpec.Post("an outcome of an outcome", "TG3302", "and no outcome", "returns: «outcome<outcome<Flow>>»[]\n"),
        FailingSpec.Post("an outcome that may be null", "TG3302", "delete the '?'", "returns: \"«outcome<Flow>?»[]\"\n"),
        FailingSpec.Post("an outcome in a document", "TG3302", "and not in a text", "returns: «json<outcome<Flow>[]>»\n"),
        FailingSpec.Post("an answer that shows no success", "TG3608", "return a record with a required member", "envelope: { code: error.code, success: absent, data: . }\nreturns: «none»\n"),
        new FailingSpec(
            "an answer that may lack what shows its success",
            "TG3608",
            "name the 'requestId'",
            new SpecText(FailingSpec.ServicePath, "service: Tasks\nnamespace: Acme.Tasks\nlacking: drift\nenvelope: { code: error.code, success: absent, data: . }\ntypes: { Task: { name: string } }\n"),
            new SpecText(FailingSpec.EndpointPath, "endpoint: GetTask\nrequest: GET /tasks\nreturns: «Task»\n")),
        FailingSpec.Post("an answer that may be any object", "TG3608", "name the 'requestId'", "envelope: { code: error.code, success: absent, data: . }\nreturns: «map<int>»\n"),
        FailingSpec.Post("results by status in an envelope", "TG3609", "write 'envelope: none'", "returns: { «200»: Flow, 204: none }\n"),
        FailingSpec.Post("a status of an error as a result", "TG3610", "declare it under 'errors:', such as '404: { name: Refused }'", "envelope: none\nreturns: { 200: Flow, «404»: none }\n"),
        FailingSpec.Post("a status that is an error, too", "TG3610", "delete it here, since 'errors:' declares it already", "envelope: none\nreturns: { 200: Flow, «404»: none }\nerrors: { 404: { name: NotFound } }\n"),
        FailingSpec.Post("a redirect as a result", "TG3610", "of these only 304 can be said", "envelope: none\nreturns: { 200: Flow, «302»: none }\n"),
        FailingSpec.Post("a word for a status", "TG3610", "write each status by its number", "envelope: none\nreturns: { 200: Flow, «default»: none }\n"),
        FailingSpec.Post("two types by status", "TG3611", "The operation returns 'Flow' by another status", "envelope: none\nreturns: { 200: Flow, 201: «string» }\n"),
        FailingSpec.Post("a type of an answer without a body", "TG3612", "write '204: none'", "envelope: none\nreturns: { 200: Flow, 204: «Flow» }\n"),
        FailingSpec.Post("a type of an answer that is not modified", "TG3612", "HTTP 304 has no body", "envelope: none\nreturns: { 200: Flow, 304: «Flow?» }\n"),
        FailingSpec.Post("a file by status", "TG3302", "write 'returns: file'", "envelope: none\nreturns: { 200: «file», 204: none }\n"),
        FailingSpec.Post("a stream by status", "TG3302", "write it as 'returns: stream<T>'", "envelope: none\nreturns: { 200: «stream<Flow>», 204: none }\n"),
        FailingSpec.Post("an unknown type by status", "TG3301", "'Flwo'", "envelope: none\nreturns: { 200: «Flwo», 204: none }\n"),
        FailingSpec.Post("a status without a type", "TG2005", "a type, or 'none'", "envelope: none\nreturns:\n  200: Flow\n  «204»:\n"),
        FailingSpec.Post("a sample of a status that is not listed", "TG4003", "one that 'returns:' has, such as 200", "envelope: none\nreturns: { 200: string, 204: none }\nsamples: [{ status: «202», answer: x }]\n"),
        FailingSpec.Post("a sample with data of a status without", "TG4010", "its data must be", "envelope: none\nreturns: { 200: string, 202: none }\nsamples: [{ status: 202, answer: «x» }]\n"),
        FailingSpec.Post("a sample of another type by status", "TG4003", "text, not", "envelope: none\nreturns: { 200: string, 202: none }\nsamples: [{ answer: «[1]» }]\n"),
        FailingSpec.Post("an error of an unknown type", "TG3301", "'Trouble'", "envelope: none\nreturns: none\nerrors: { 404: { name: NotFound, type: «Trouble» } }\n"),
        FailingSpec.Post("problem details as a result", "TG3301", "'problem': declare what is returned under 'types:'", "envelope: none\nreturns: «problem»\n"),
        FailingSpec.Post("an error with members for its type", "TG2005", "declare its members under 'types:' of the service", "envelope: none\nreturns: none\nerrors: { 404: { name: NotFound, type: «{ a: string }» } }\n"),
        FailingSpec.Post("a member that the envelope has beside the data", "TG3605", "'requestId' is the request id of the envelope", "beside: { «requestId»: string }\nreturns: none\n"),
        FailingSpec.Post("the data beside itself", "TG3605", "'data' is the data", "beside: { «data»: string }\nreturns: none\n"),
        FailingSpec.Service("an error code where success is a flag", "TG3501", "success is a flag", "envelope: { code: ok, success: true }\nerrors: { «7»: { name: Seven } }"),
        FailingSpec.Service("an error code that is no HTTP status", "TG3501", "write an HTTP status from 400 to 599", "envelope: none\nerrors: { «62101»: { name: UnknownUser } }"),
        FailingSpec.Post("a member beside an answer without an envelope", "TG3604", "declare 'total' in the type", "envelope: none\nbeside: { «total»: int }\nreturns: none\n"),
        FailingSpec.Service("a text for success as an error", "TG3505", "The code OK means success", "envelope: { success: OK }\nerrors: { «OK»: { name: Fine } }"),
        FailingSpec.Service("an envelope name that is a default", "TG3601", "uses the member 'code' twice", "envelope: { message: «code» }"),

        FailingSpec.Service("paging by an unknown record", "TG3701", "did you mean 'Slice'?", """
            paging: { type: «Slcie», page: page, size: size }
            types:
              Slice: { page: int, size: int }
            """, "Slice"),
        FailingSpec.Service("paging by an enum", "TG3701", "not a record", """
            paging: { type: «Cycle», page: page, size: size }
            types:
              Cycle: { enum: string, values: { M: M } }
            """, "Cycle"),
        FailingSpec.Service("paging by an unknown member", "TG3702", "did you mean 'page'?", """
            paging: { type: Slice, page: «pgae», size: size }
            types:
              Slice: { page: int, size: int }
            """, "Slice"),
        FailingSpec.Service("paging by a text", "TG3702", "no int member 'size'", """
            paging: { type: Slice, page: page, size: «size» }
            types:
              Slice: { page: int, size: string }
            """, "Slice"),
        FailingSpec.Service("paging with a required member more", "TG3703", "declare it as 'order?'", """
            paging: { type: «Slice», page: page, size: size }
            types:
              Slice: { page: int, size: int, order: string }
            """, "Slice"),
        FailingSpec.Post("a page with a record without a list", "TG3704", "there is no 'GetTaskAllAsync': what is returned is neither an array nor", """
            body: { pagination: Pagination }
            returns: «Flow»
            """),
        FailingSpec.Post("a page with a map of lists", "TG3704", "neither an array nor a record with exactly one", """
            body: { pagination?: Pagination }
            returns: «map<Flow[]>»
            """),
        FailingSpec.Post("a page with a list in a text", "TG3704", "neither an array nor a record with exactly one", """
            body: { pagination?: Pagination }
            returns: "«json<Flow[]>?»"
            """),
        FailingSpec.Service("paging by two kinds", "TG3705", "'first' means nothing in paging by a token: delete it", "paging: { token: after, next: next, «first»: 0 }"),
        FailingSpec.Service("paging by a record and a place", "TG3705", "'in' means nothing in paging by a record in the body", "paging: { type: Slice, page: page, size: size, «in»: body }\ntypes: { Slice: { page: int, size: int } }", "Slice"),
        FailingSpec.Post("paging by an input that is not there", "TG3706", "The endpoint has no int input 'ofset' in its query: did you mean 'offset'?", "query: { offset?: int, limit?: int }\npaging: { offset: «ofset», limit: limit }\nreturns: int[]\n"),
        FailingSpec.Post("paging by an input in another place", "TG3706", "no int input 'limit' in its body: declare it there", "query: { limit?: int }\nbody: { offset?: int }\npaging: { offset: offset, limit: «limit», in: body }\nreturns: int[]\n"),
        FailingSpec.Post("paging by a token that is required", "TG3706", "no optional string input 'after'", "query: { after: string }\npaging: { token: «after», next: next }\nreturns: int[]\n"),
        FailingSpec.Post("a next token that is not there", "TG3707", "'nxt' leads to no string in what the endpoint returns: did you mean 'next'?", "query: { after?: string }\npaging: { token: after, next: «nxt» }\nbeside: { next?: string }\nreturns: int[]\n"),
        FailingSpec.Post("a total that is a text", "TG3707", "leads to no int or long", "query: { page?: int, size?: int }\npaging: { page: page, size: size, total: «total» }\nbeside: { total?: string }\nreturns: int[]\n"),
        new(
            "a total that an answer does not have",
            "TG3708",
            "The pages of 'GetTask' are walked without a total, since 'total' leads to no int or long",
            new SpecText(FailingSpec.ServicePath, "service: Tasks\nnamespace: Acme.Tasks\npaging: { offset: offset, limit: limit, total: total }\n"),
            new SpecText(FailingSpec.EndpointPath, "endpoint: GetTask\nrequest: GET /tasks\nquery: { offset?: int, limit?: int }\nreturns: «int[]»\n")),
        FailingSpec.Post("pages by a link of a POST", "TG3710", "this endpoint is a POST: page it by its inputs", "paging: { link: «next» }\nreturns: int[]\n"),
        FailingSpec.Post("a relation of two words", "TG3711", "'next page' is not the relation of a link: write 'next'", "paging: { link: «next page» }\nreturns: int[]\n"),
        FailingSpec.Endpoint("pages by a link and by a token", "TG3705", "'token' means nothing in paging by a link: delete it", "endpoint: GetTask\nrequest: GET /tasks\npaging: { link: next, «token»: after }\nquery: { after?: string }\nreturns: int[]\n"),
        FailingSpec.Post("pages of an endpoint that returns none", "TG3704", "neither an array nor", "query: { page?: int, size?: int }\npaging: { page: page, size: size }\nreturns: «none»\n"),
        FailingSpec.Post("a nullable page", "TG3704", "the Pagination is not itself a required or optional member of the body", """
            body: { pagination: "Pagination?" }
            returns: "«int[]»"
            """),
    ];
}
