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

        FailingSpec.Post("a map without values", "TG3302", "such as map<string>", "returns: «map»"),
        FailingSpec.Post("a list without items", "TG3302", "what separates them", "returns: «list»"),
        FailingSpec.Post("a map with a type of keys", "TG3302", "keys are always text", "returns: «map<string, int>»"),
        FailingSpec.Post("a list without a separator", "TG3302", "the separator in quotes", "returns: «list<string>»"),
        FailingSpec.Post("a separator of two characters", "TG3302", "one character", "returns: list<string, «\", \"»>"),
        FailingSpec.Post("a separator that is a letter", "TG3302", "neither letter nor digit", "returns: list<string, «'x'»>"),
        FailingSpec.Post("a list of records", "TG3302", "its items are single values", "returns: list<«Flow», \";\">"),
        FailingSpec.Post("JSON text of JSON text", "TG3302", "put it into a member", "returns: «json<json<Flow>>»"),
        FailingSpec.Post("JSON text of a null", "TG3302", "write the '?' after the '>'", "returns: «json<Flow?>»"),
        FailingSpec.Post("two question marks", "TG3302", "one '?' is enough", "returns: «Flow??»"),
        FailingSpec.Post("a record with arguments", "TG3302", "only json, map and list", "returns: «Flow<int>»"),
        FailingSpec.Post("a scalar with arguments", "TG3302", "only json, map and list", "returns: «string<int>»"),
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
        FailingSpec.Post("a service's error made transient", "TG3504", "only its 'doc' can be given here", """
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
        FailingSpec.Post("an optional member that is nullable", "TG3305", "write 'note?: string', which leaves it out, or 'note: string?', which sends null", """
            body: { note?: «string?» }
            returns: none
            """),
        FailingSpec.Post("an optional member whose list is nullable", "TG3305", "write 'notes?: string[]'", """
            body:
              notes?: «string[]?»
            returns: none
            """),
        FailingSpec.Service("an optional member of a record that is nullable", "TG3305", "or 'name: json<int>?', which sends null", """
            types:
              Slice: { name?: { type: '«json<int>?»' } }
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
        FailingSpec.Post("a nullable page", "TG3704", "the Pagination is not itself a required or optional member of the body", """
            body: { pagination: "Pagination?" }
            returns: "«int[]»"
            """),
    ];
}
