namespace Tidegate.Generator.Tests.Binding;

/// <summary>Limits of values.</summary>
internal static class LimitFailures
{
    public static readonly FailingSpec[] All =
    [
        Member("a length of a number", "TG3901", "write 'min' and 'max'", "type: int, «length»: 1..3"),
        Member("a pattern of a number", "TG3901", "or declare it as 'string'", "type: int, «pattern»: ^a$"),
        Member("a pattern of an id", "TG3901", "only a 'string' has a pattern", "type: FlowId, «pattern»: ^a$"),
        Member("a length of a date", "TG3901", "only a 'string' has a length", "type: date, «length»: 10"),
        Member("a least text", "TG3901", "write 'length'", "type: string, «min»: 1"),
        Member("a greatest time", "TG3901", "only numbers", "type: epochMillis, «max»: 1"),
        Member("a least list of records", "TG3901", "write 'minItems'", "type: 'KeyValue[]', «min»: 1"),
        Member("a length of a list of numbers", "TG3901", "write 'minItems' and 'maxItems'", "type: 'int[]', «length»: 1..3"),
        Member("a length of a map", "TG3901", "write 'minItems' and 'maxItems'", "type: map<string>, «length»: 1..3"),
        Member("items of a text", "TG3901", "write 'length'", "type: string, «maxItems»: 1"),
        Member("items of a number", "TG3901", "only a list or a map has items", "type: int, «minItems»: 1"),
        Member("items of a document in a text", "TG3901", "only a list or a map has items", "type: 'json<KeyValue[]>', «maxItems»: 3"),
        Member("records of which no two are the same", "TG3901", "a list of single values", "type: 'KeyValue[]', «unique»: true"),
        Member("a map of which no two are the same", "TG3901", "a list of single values", "type: map<int>, «unique»: true"),
        Member("lists of limited texts in a list", "TG3901", "'minItems' and 'maxItems'", "type: 'string[][]', «length»: 1..3"),
        FailingSpec.Post("a length of a number in the query", "TG3901", "write 'min' and 'max'", "query: { a: { type: int, «length»: 1..3 } }\nreturns: none"),
        FailingSpec.Service("a pattern of a number of the client", "TG3901", "write 'min' and 'max'", "client: { a: { type: int, «pattern»: ^a$, in: query } }"),
        FailingSpec.Service("a pattern of a number in a record", "TG3901", "write 'min' and 'max'", "types: { A: { size: { type: int, «pattern»: ^a$ } } }", "A"),

        Member("a fraction as the least of whole numbers", "TG3902", "write a whole number of 32 bits", "type: int, min: «0.5»"),
        Member("a limit beyond the type", "TG3902", "write a whole number of 32 bits", "type: int, max: «2147483648»"),
        Member("a text as the greatest", "TG3902", "write a number", "type: double, max: «large»"),
        Member("a length in words", "TG3902", "'1..64'", "type: string, length: «short»"),
        Member("a length with a hyphen", "TG3902", "'1..64'", "type: string, length: «1-64»"),
        Member("a negative length", "TG3902", "'1..64'", "type: string, length: «-1..5»"),
        Member("a length from nothing to nothing", "TG3902", "'1..64'", "type: string, length: «'..'»"),
        Member("a negative number of items", "TG3902", "a number of items", "type: 'int[]', maxItems: «-1»"),
        Member("unique items in words", "TG3902", "'true' or 'false'", "type: 'int[]', unique: «always»"),

        Member("a least above the greatest", "TG3903", "'min' and 'max'", "type: int, min: 5, max: «4»"),
        Member("a shortest above the longest", "TG3903", "from more to less", "type: string, length: «5..4»"),
        Member("more items than allowed", "TG3903", "'minItems' and 'maxItems'", "type: 'int[]', minItems: 5, maxItems: «4»"),
        Member("three flags that differ", "TG3903", "'minItems' and 'unique'", "type: 'bool[]', unique: true, minItems: «3»"),
        Member("three of two numbers that differ", "TG3903", "'minItems' and 'unique'", "type: 'int[]', min: 1, max: 2, unique: true, minItems: «3»"),
        Member("two empty texts that differ", "TG3903", "'minItems' and 'unique'", "type: 'string[]', length: ..0, unique: true, minItems: «2»"),
        Member("a pattern of longer texts", "TG3903", "both 'length' and 'pattern'", "type: string, length: 1..3, pattern: «'^[0-9]{4}$'»"),

        Member("a pattern without anchors", "TG3904", "'^' at its start", "type: string, pattern: «'[a-z]+'»"),
        Member("a pattern that looks ahead", "TG3904", "need more than one pass", "type: string, pattern: «'^(?=a).*$'»"),
        Member("a pattern that counts too far", "TG3904", "say 'length'", "type: string, pattern: «'^(.*a........................)+$'»"),

        FailingSpec.Post("a default above the most", "TG3909", "it must be at most 20", "query: { size?: { type: int, max: 20, default: «21» } }\nreturns: none"),
        FailingSpec.Post("a default of another kind", "TG3909", "it must be a whole number of 32 bits", "query: { size?: { type: int, default: «many» } }\nreturns: none"),
        FailingSpec.Post("a default of what is required", "TG3909", "write 'size?'", "query: { size: { type: int, default: «1» } }\nreturns: none"),
        FailingSpec.Post("a default of a list", "TG3909", "say it in 'doc'", "body: { sizes?: { type: 'int[]', default: «1» } }\nreturns: none"),
        FailingSpec.Post("an item of a default of another kind", "TG3909", "each item must be a whole number of 32 bits", "query: { sizes?: { type: 'list<int, \",\">', default: «\"1,x\"» } }\nreturns: none"),
        FailingSpec.Post("a default that is secret", "TG3909", "a secret does not stand in documentation", "query: { key?: { type: string, secret: true, default: «abc» } }\nreturns: none"),
        FailingSpec.Post("a size of pages that is too large by default", "TG3905", "it must be at most 20", "query: { page?: int, size?: { type: int, max: 20 } }\n«paging»: { page: page, size: size }\nreturns: int[]"),
        FailingSpec.Post("a first page that is none", "TG3905", "another 'first'", "query: { page?: { type: int, max: 9 }, size?: int }\n«paging»: { page: page, size: size, first: 10 }\nreturns: int[]"),
        FailingSpec.Post("an offset that is not at the beginning", "TG3905", "since a list begins at 0", "query: { offset?: { type: int, min: 1 }, limit?: int }\n«paging»: { offset: offset, limit: limit }\nreturns: int[]"),

        Groups("a group of a misspelt input", "TG3906", "did you mean 'key'?", "exactlyOne: [[assetId], [«kye»]]"),
        Groups("a group of an input that is not there", "TG3906", "declare it", "oneOrMore: [[assetId], [«zebra»]]"),
        Groups("a group of a parameter of the client", "TG3906", "of its own", "exactlyOne: [[assetId], [«userId»]]"),
        Groups("a group of a required input", "TG3907", "write 'needed?'", "exactlyOne: [[assetId], [«needed»]]"),
        Groups("a group inside another", "TG3908", "part of another", "«exactlyOne»: [[assetId], [assetId, key]]"),
        Groups("a group twice", "TG3908", "part of another", "«oneOrMore»: [[key, assetId], [assetId, key]]"),
        Groups("a group with an input twice", "TG3908", "has 'key' twice", "exactlyOne: [[key, «key»], [assetId]]"),
        FailingSpec.Post("a group with the token of pages", "TG3908", "'after' asks for a page", "query: { after?: string, day?: string }\nexactlyOne: [[«after»], [day]]\npaging: { token: after, next: title }\nreturns: Directory"),
        FailingSpec.Post("a group with the size of pages", "TG3908", "leave it out of the groups", "query: { page?: int, size?: int, day?: string }\noneOrMore: [[day], [«size»]]\npaging: { page: page, size: size }\nreturns: int[]"),
        Groups("one group only", "TG2005", "two groups or more", "exactlyOne: «[[assetId]]»"),
        Groups("groups without brackets", "TG2005", "[[assetId], [productKey, deviceKey]]", "exactlyOne: «[assetId, key]»"),
        Groups("a sample of two groups", "TG4014", "give exactly one of these, whole, 'assetId', or 'key' and 'secret'", "exactlyOne: [[assetId], [key, secret]]\nsamples: [{ «query»: { needed: a, assetId: a, key: b, secret: c }, answer: { code: 0, msg: OK, data: \"\" } }]"),

        FailingSpec.Post("a sample with a list that is not sent", "TG4014", "give exactly one of these", "auth: token\nquery: { ids?: 'long[]', name?: string }\nexactlyOne: [[ids], [name]]\nreturns: none\nsamples: [{ «query»: { ids: [] }, answer: { code: 0, msg: OK, data: \"\" } }]"),

        Sample("a sample above the greatest", "TG4013", "'size' must be at most 9", "body: { size: { type: int, max: 9 } }", "body: { size: «10» }"),
        Sample("a sample below the least", "TG4013", "at least 0.5", "body: { size: { type: double, min: 0.5 } }", "body: { size: «0.25» }"),
        Sample("a sample that is too long", "TG4013", "a text of at most 3 characters", "body: { name: { type: string, length: ..3 } }", "body: { name: «abcd» }"),
        Sample("a sample without a text", "TG4013", "a text of at least 1 character,", "query: { name: { type: string, length: 1.. } }", "query: { name: «\"\"» }"),
        Sample("a sample of another pattern", "TG4013", "that matches ^[a-z]+$", "path: { x: { type: string, pattern: '^[a-z]+$' } }", "path: { x: «A» }"),
        Sample("a sample with too many items", "TG4013", "at most 2 items", "body: { ids: { type: 'int[]', maxItems: 2 } }", "body: { ids: «[1, 2, 3]» }"),
        Sample("a sample with too few items in a text", "TG4013", "at least 2 items", "query: { ids: { type: 'list<int, \",\">', minItems: 2 } }", "query: { ids: «\"1\"» }"),
        Sample("a sample with the same twice", "TG4013", "no two are the same", "body: { ids: { type: 'int[]', unique: true } }", "body: { ids: «[1, 2, 1]» }"),
        Sample("a sample with an item that is too large", "TG4013", "items, each at most 5", "body: { ids: { type: 'int[]', max: 5 } }", "body: { ids: «[1, 6]» }"),
        Sample("a sample with too many entries", "TG4013", "at most 1 item", "body: { map: { type: map<int>, maxItems: 1 } }", "body: { map: «{ a: 1, b: 2 }» }"),
        Sample("a sample of a form outside", "TG4013", "at most 9", "form: { size: { type: int, max: 9 } }", "form: { size: «10» }"),
    ];

    private static FailingSpec Member(string name, string rule, string message, string options) =>
        FailingSpec.Post(name, rule, message, $"body: {{ a: {{ {options} }} }}\nreturns: none");

    private static FailingSpec Groups(string name, string rule, string message, string text) =>
        FailingSpec.Post(name, rule, message, $"query: {{ needed: string, assetId?: string, key?: string, secret?: string, userId: client }}\n{text}\nreturns: none");

    private static FailingSpec Sample(string name, string rule, string message, string declaration, string sample) => FailingSpec.Endpoint(
        name,
        rule,
        message,
        $"endpoint: GetTask\nrequest: POST /tasks{(declaration.StartsWith("path", System.StringComparison.Ordinal) ? "/{x}" : "")}\n{declaration}\nreturns: none\nsamples:\n  - {sample}\n    answer: {{ code: 0, msg: OK, data: \"\" }}\n");
}
