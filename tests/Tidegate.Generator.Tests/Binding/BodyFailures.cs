namespace Tidegate.Generator.Tests.Binding;

/// <summary>Bodies that are forms, parts and files.</summary>
internal static class BodyFailures
{
    public static readonly FailingSpec[] All =
    [
        FailingSpec.Post("a form and a body", "TG3801", "delete 'body'", "form: { a: string }\n«body»: { b: string }\nreturns: none\n"),
        FailingSpec.Post("a body and parts", "TG3801", "which 'body' says already", "body: { b: string }\n«parts»: { a: file }\nreturns: none\n"),
        FailingSpec.Post("an upload and parts", "TG3801", "delete 'parts'", "upload: file\n«parts»: { a: file }\nreturns: none\n"),

        FailingSpec.Post("an upload of a file extension", "TG3802", "or a media type such as 'text/csv'", "upload: «csv»\nreturns: none\n"),
        FailingSpec.Post("an upload with a parameter of its type", "TG3802", "write 'file' for any file", "upload: «text/csv; charset=utf-8»\nreturns: none\n"),
        FailingSpec.Post("an upload without a subtype", "TG3802", "write 'file' for any file", "upload: «text/»\nreturns: none\n"),

        FailingSpec.Post("an upload of JSON", "TG3802", "say what it holds under 'body:'", "upload: «application/problem+json»\nreturns: none\n"),

        FailingSpec.Post("parts without a part", "TG3803", "a name and a type below 'parts:'", "«parts»: {}\nreturns: none\n"),

        FailingSpec.Post("a record in a form", "TG3804", "or send it in 'parts:'", "form: { a: «Flow» }\nreturns: none\n"),
        FailingSpec.Post("null in a form", "TG3804", "by a '?' after its name", "form: { a: «string?» }\nreturns: none\n"),
        FailingSpec.Post("a map in a form", "TG3804", "where it is JSON", "form: { a: «map<string>» }\nreturns: none\n"),
        FailingSpec.Post("an array of records in a form", "TG3804", "where it is JSON", "form: { a: \"«Flow[]»\" }\nreturns: none\n"),

        FailingSpec.Post("JSON text in parts", "TG3805", "write 'Flow'", "parts: { a: «json<Flow>» }\nreturns: none\n"),
        FailingSpec.Post("null in parts", "TG3805", "by a '?' after its name", "parts: { a: «Flow?» }\nreturns: none\n"),

        FailingSpec.Post("a member beside a file", "TG3806", "delete 'beside:'", "beside: { «total»: int }\nreturns: file\n"),
        FailingSpec.Post("a member beside a stream", "TG3806", "streams are returned alone: delete 'beside:'", "beside: { «total»: int }\nreturns: stream<Flow>\n"),
        FailingSpec.Post("an array of files as the answer", "TG3301", "'returns: file'", "returns: «file»[]\n"),
        Answer("an envelope of success in place of a file", "TG3807", "write what the answer holds under 'file:'", "{ «code»: 0, data: \"\" }"),
        Answer("a file with an unknown key", "TG4001", "did you mean 'contentType'?", "{ file: a, «content-Type»: text/csv }"),
        Answer("a file with a foreign key", "TG4001", "a file has 'file', 'contentType' and 'name'", "{ file: a, «length»: 3 }"),
        Answer("a file that is a mapping", "TG4003", "what the file holds, as text", "{ file: «{ a: 1 }» }"),
        Answer("a file of no media type", "TG4003", "a media type, such as text/csv", "{ file: a, contentType: «csv» }"),
        Answer("a file without a name", "TG4003", "the name of the file", "{ file: a, name: «\"\"» }"),
        Answer("an undeclared error in place of a file", "TG4006", "add it under 'errors:'", "{ code: «7» }"),
        FailingSpec.Post("a file that is no success", "TG4003", "one of success with a body", "returns: file\nsamples: [{ status: «404», answer: { file: a } }]\n"),
        Stream("an item with an unknown member", "TG4001", "Flow", "{ items: [{ flowId: 1, «nonsense»: 2 }] }"),
        Stream("items that are no list", "TG4003", "an array", "{ items: «7» }"),
        Stream("a stream with an unknown key", "TG4001", "a stream has 'items' and 'contentType'", "{ items: [], «length»: 3 }"),
        Stream("a stream with a key that is nearly right", "TG4001", "did you mean 'contentType'?", "{ items: [], «content-Type»: application/jsonl }"),
        Stream("a stream of a type without items", "TG4003", "one of application/x-ndjson, application/ndjson, ", "{ items: [], contentType: «text/csv» }"),
        Stream("a stream that is no array in its envelope", "TG4003", "an array", "{ code: 0, data: «7» }"),
        FailingSpec.Post("a stream that is no success", "TG4003", "one of success with a body", "returns: stream<Flow>\nsamples: [{ status: «404», answer: { items: [] } }]\n"),
        FailingSpec.Post("a bare answer in place of a file", "TG3807", "under 'file:' of 'answer:'", "envelope: none\nreturns: file\nsamples: [{ answer: «[1]» }]\n"),

        FailingSpec.Post("JSON in place of a text", "TG3807", "or write 'returns: string'", "returns: text\nsamples: [{ answer: { «code»: 0, data: pong } }]\n"),
        FailingSpec.Post("a bare text in place of one that is no JSON", "TG3807", "text that is no JSON", "envelope: none\nreturns: text\nsamples: [{ answer: «pong» }]\n"),
        FailingSpec.Post("JSON in place of bytes", "TG3807", "write 'returns: base64' if they are Base64 in JSON", "returns: bytes\nsamples: [{ answer: { «code»: 0, data: AA== } }]\n"),
        FailingSpec.Post("a member beside a text", "TG3806", "delete 'beside:'", "beside: { «total»: int }\nreturns: text\n"),
        FailingSpec.Post("a text that may be null", "TG3302", "or 'string?' where the answer is JSON", "returns: «text?»\n"),
        FailingSpec.Post("an array of texts", "TG3302", "write 'text' alone", "returns: «text[]»\n"),
        FailingSpec.Post("bytes that may be null", "TG3302", "write 'bytes' alone", "returns: «bytes?»\n"),
        FailingSpec.Post("a text in JSON", "TG3301", "write 'string'", "body: { a: «text» }\nreturns: none\n"),
        FailingSpec.Post("bytes in JSON", "TG3301", "write 'base64'", "body: { a: «bytes» }\nreturns: none\n"),

        FailingSpec.Post("JSON that is compressed and signed", "TG3218", "'auth: token' or 'auth: none'", "body: { a: int }\ncompress: «gzip»\nreturns: none\n"),
        FailingSpec.Post("a JSON value that is compressed and signed", "TG3218", "or delete 'compress'", "body: Flow\ncompress: «gzip»\nreturns: none\n"),
        FailingSpec.Post("compression without a body", "TG3219", "or delete 'compress'", "compress: «gzip»\nreturns: none\n"),
        FailingSpec.Post("an unknown compression", "TG2005", "'gzip', and nothing else", "upload: file\ncompress: «br»\nreturns: none\n"),

        FailingSpec.Post("a file in a form", "TG3301", "under 'parts:'", "form: { a: «file» }\nreturns: none\n"),
        FailingSpec.Post("a file in JSON", "TG3301", "under 'parts:'", "body: { a: «file» }\nreturns: none\n"),
        FailingSpec.Post("a field twice", "TG3202", "'a' is given twice", "form: { a: int, «a»?: int }\nreturns: none\n"),
        FailingSpec.Post("an unknown client parameter in parts", "TG3201", "did you mean 'userId'?", "parts: [«userID2»]\nreturns: none\n"),
        FailingSpec.Endpoint("a form on GET", "TG3208", "use another method", "endpoint: GetTask\nrequest: GET /tasks\n«form»: { a: int }\nreturns: none\n"),
        FailingSpec.Endpoint("an upload on GET", "TG3208", "use another method", "endpoint: GetTask\nrequest: GET /tasks\n«upload»: file\nreturns: none\n"),

        Sample("a sample with a body for a form", "TG4009", "delete this one", "form: { a: int }", "«body»: { a: 1 }"),
        Sample("a field of the wrong kind in a sample", "TG4003", "a whole number", "form: { a: int }", "form: { a: «x» }"),
        Sample("an item of the wrong kind in a sample", "TG4003", "An item of 'a'", "form: { a: \"int[]\" }", "form: { a: [1, «x»] }"),
        Sample("one value in place of several in a sample", "TG4003", "a list of single values", "form: { a: \"int[]\" }", "form: { a: «1» }"),
        Sample("a file as a mapping in a sample", "TG4003", "what the file holds", "parts: { a: file }", "parts: { a: «{ b: 1 }» }"),
        Sample("a part of another shape in a sample", "TG4003", "an array", "parts: { a: \"int[]\" }", "parts: { a: «1» }"),
        Sample("an unknown part in a sample", "TG4007", "did you mean 'file'?", "parts: { file: file }", "parts: { «fiel»: x }"),
        Sample("a missing field in a sample", "TG4008", "form parameter 'b'", "form: { a: int, b: int }", "form: { «a»: 1 }"),
    ];

    private static FailingSpec Answer(string name, string rule, string message, string answer) =>
        FailingSpec.Post(name, rule, message, $"returns: file\nsamples: [{{ answer: {answer} }}]\n");

    private static FailingSpec Stream(string name, string rule, string message, string answer) =>
        FailingSpec.Post(name, rule, message, $"returns: stream<Flow>\nsamples: [{{ answer: {answer} }}]\n");

    private static FailingSpec Sample(string name, string rule, string message, string body, string sample) =>
        FailingSpec.Post(name, rule, message, $"{body}\nreturns: none\nsamples: [{{ {sample}, answer: {{ code: 0 }} }}]\n");
}
