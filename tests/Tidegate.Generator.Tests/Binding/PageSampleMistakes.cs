using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Samples, errors, the envelope and enums as pages have them.</summary>
internal static class PageSampleMistakes
{
    public static IEnumerable<FailingSpec> All { get; } = Samples.Concat(Errors).Concat(Envelopes).Concat(Types).ToArray();

    private static IEnumerable<FailingSpec> Samples => new[]
    {
        Sample("an answer without its code", "TG4002", "write 'envelope: { code: ... }' in the service", "{ «msg»: OK, data: { field: a } }"),
        Sample("an answer with another name for its code", "TG4001", "write 'envelope: { code: errcode }'", "{ «errcode»: 0, msg: OK, data: { field: a } }"),
        Sample("an answer with success for its code", "TG4001", "write 'envelope: { code: success, success: true }'", "{ «success»: true, data: { field: a } }"),
        Sample("an answer with a text for its code", "TG4003", "where codes are texts", "{ code: «OK», data: { field: a } }"),
        Sample("an answer without data", "TG4002", "write 'returns: Sorter?'", "{ «code»: 0, msg: OK }"),
        Sample("an answer with something besides", "TG4001", "or declare it under 'beside:'; an answer has 'code'", "{ code: 0, data: { field: a }, «timestamp»: 1 }"),
        Sample("an answer in quotes", "TG4003", "write the JSON as it is, without quotes", "«'{ \"code\": 0, \"data\": { \"field\": \"a\" } }'»"),
        FailingSpec.Post("an answer without a value", "TG4003", "The answer must be an object, not null", "returns: none\nsamples:\n  - «answer»:\n  - answer: { code: 0 }\n"),
        Sample("an answer without its envelope whose member is named like a code", "TG4012", "wrap it", "{ «field»: a, ret: free }"),
        Sample("an answer with its status and body", "TG4001", "write what it holds under 'answer:' itself, and 'status: 200' beside 'answer:'", "{ status: 200, «body»: { code: 0, data: { field: a } } }"),
        Sample("an answer with its headers", "TG4001", "under 'answer:' itself; samples have no headers", "{ headers: { ETag: a }, «body»: { code: 0, data: { field: a } } }"),
        FailingSpec.Post("a status and a body without an envelope", "TG4001", "and 'status: 404' beside 'answer:'", "envelope: none\nreturns: Sorter\nerrors: { 404: { name: NoSorter } }\nsamples:\n  - answer: { statusCode: 404, «body»: { reason: a } }\n"),
        FailingSpec.Post("a status and a body where nothing is returned", "TG4001", "'status: 204' beside", "envelope: none\nreturns: none\nsamples:\n  - answer: { status: 204, «body»: ~ }\n"),
        Sample("an answer in a list", "TG4003", "without the dash or the brackets", "[«{ code: 0, data: { field: a } }»]"),
        Sample("several for one", "TG4003", "declare it as 'Sorter[]'", "{ code: 0, data: «[{ field: a }, { field: b }]» }"),
        FailingSpec.Post("a body in quotes", "TG4003", "write the JSON as it is, without quotes", "body: { n: int }\nreturns: none\nsamples:\n  - body: «'{\"n\": 1}'»\n    answer: { code: 0 }\n"),
    };

    private static IEnumerable<FailingSpec> Errors => new[]
    {
        FailingSpec.Post("an error code with zeros before it", "TG3501", "write '12', without leading zeros", "errors: { «0012»: { name: Late } }\nreturns: none\n"),
        FailingSpec.Post("the name before the code", "TG3501", "write '62104: { name: NotFound }'", "errors: { «NotFound»: 62104 }\nreturns: none\n"),
        FailingSpec.Post("the code under the name", "TG3501", "write '62104: { name: NotFound }'", "errors: { «NotFound»: { code: 62104 } }\nreturns: none\n"),
    };

    private static IEnumerable<FailingSpec> Envelopes => new[]
    {
        FailingSpec.Service("a path into the answer as JSONPath has it", "TG2005", "under 'returns:'", "envelope: { data: «$.data.items» }\n"),
        FailingSpec.Service("a path with nothing between two dots", "TG2005", "a path such as Response.Error.Code", "envelope: { data: «data..items» }\n"),
        FailingSpec.Service("a type for a name of the envelope", "TG2005", "the name of a member of the answers", "envelope: { code: «int» }\n"),
        FailingSpec.Service("a number with zeros before it", "TG2005", "without leading zeros", "envelope: { success: «007» }\n"),
        FailingSpec.Service("an access key", "TG2002", "the client signs every call", "«accessKey»: abc\n"),
    };

    private static IEnumerable<FailingSpec> Types => new[]
    {
        ("a scalar with a name", "TG2005", "write 'string' where it is used", "Kind: «string»"),
        ("a long with a name", "TG3302", "write 'long' where it is used", "Kind: { type: «long», doc: A. }"),
        ("an enum as a list", "TG2005", "write 'Kind: { enum: string, values: { Free: FREE, Busy: BUSY } }'", "Kind: «[FREE, BUSY]»"),
        ("an enum as alternatives", "TG2005", "write 'Kind: { enum: string, values: { Free: FREE, Busy: BUSY } }'", "Kind: «FREE | BUSY»"),
        ("values as a list", "TG2005", "write 'values: { Free: FREE, Busy: BUSY }'", "Kind: { enum: string, values: «[FREE, BUSY]» }"),
        ("values before their names", "TG2005", "'values: { Free: 1 }'", "Kind: { enum: int, values: «{ 1: Free, 2: Busy }» }"),
        ("an enum over numbers", "TG3401", "write 'enum: int'", "Kind: { enum: «integer», values: { Free: 1 } }"),
        ("a value with a zero before it", "TG3403", "a plain whole number", "Kind: { enum: int, values: { Free: «01» } }"),
        ("fields for members", "TG2002", "write 'members'", "Kind: { «fields»: { a: int } }"),
        ("members under their key as a list", "TG2005", "without dashes", "Kind: { members: «[{ a: int }]» }"),
        ("a record as a list", "TG2005", "write one mapping, without dashes, 'Kind: { a: int, ... }'", "Kind: «[{ a: int }, { b: int }]»"),
        ("types of another file", "TG2002", "no file includes another", "Kind: { a: int }\n  «$ref»: types.yaml"),
    }.Select(row => FailingSpec.Service(row.Item1, row.Item2, row.Item3, $"types:\n  {row.Item4}\n", "Kind"));

    private static FailingSpec Sample(string name, string rule, string message, string answer) =>
        FailingSpec.Post(name, rule, message, $"returns: Sorter\nsamples:\n  - answer: {answer}\n");
}
