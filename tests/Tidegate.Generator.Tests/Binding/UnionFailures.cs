using Tidegate.Compiler;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Types that are one of several.</summary>
internal static class UnionFailures
{
    private const string Records = """
        types:
          Circle: { radius: int, name?: string }
          Square: { side: int, name?: string }

        """;

    public static readonly FailingSpec[] All =
    [
        Types("a union without alternatives", "TG3310", "has none: list at least two types under 'oneOf:'", "«Shape»: { oneOf: [] }"),
        Types("a union without tags", "TG3310", "has none: list at least two types under 'oneOf:'", "«Shape»: { oneOf: {}, by: kind }"),
        Types("a union of one type", "TG3310", "has only one: list at least two types under 'oneOf:', or write the type itself", "«Shape»: { oneOf: [Circle] }"),

        Types("a tag of a single value", "TG3311", "only an object can have the tag, so declare a record with this as a member", "Shape: { oneOf: { circle: Circle, square: «int» }, by: kind }"),
        Types("a tag of an array", "TG3311", "'Square[]' cannot be an alternative of 'Shape'", "Shape: { oneOf: { circle: Circle, square: \"«Square[]»\" }, by: kind }"),
        Types("a tag of a union", "TG3311", "only an object can have the tag", "Shape: { oneOf: { circle: Circle, other: «Other» }, by: kind }\n  Other: { oneOf: [int, string] }"),
        Types("a null among alternatives", "TG3311", "write 'Shape?' where the union is used", "Shape: { oneOf: [Circle, \"«int?»\"] }"),
        Types("any JSON among alternatives", "TG3311", "leave it out, since what is none of the alternatives is kept as JSON", "Shape: { oneOf: [int, «json»] }"),
        Types("a union by shape in another", "TG3311", "list its alternatives here in place of it", "Shape: { oneOf: [Circle, «Other»] }\n  Other: { oneOf: [int, string] }"),
        Types("a union by shape in itself", "TG3311", "list its alternatives here in place of it", "Shape: { oneOf: [Circle, «Shape»] }"),

        Types("two numbers", "TG3312", "'double' cannot be told from 'int', since both are a number in JSON: keep one of them", "Shape: { oneOf: [int, string, «double»] }"),
        Types("a text and an id", "TG3312", "since both are a text in JSON", "Shape: { oneOf: [id, «string»] }"),
        Types("two ids", "TG3312", "since both are a number or a text in JSON", "Shape: { oneOf: [id, «Key»] }\n  Key: id"),
        Types("a time in text and a text", "TG3312", "'dateTime' cannot be told from 'string'", "Shape: { oneOf: [string, «dateTime»] }"),
        Types("two arrays", "TG3312", "since both are an array in JSON", "Shape: { oneOf: [\"int[]\", \"«string[]»\"] }"),
        Types("a map and a record", "TG3312", "since both are an object in JSON: keep one of them", "Shape: { oneOf: [Circle, «map<int>»] }"),
        Types("a union by tag and a record", "TG3312", "since both are an object in JSON: keep one of them", "Shape: { oneOf: [Circle, «Other»] }\n  Other: { oneOf: { a: Circle, b: Square }, by: kind }"),
        Types("records that share their required members", "TG3312", "give each a required member that the other does not have, and no '*', or say which member tells, with 'by:'", "Shape: { oneOf: [Circle, «Disk»] }\n  Disk: { radius: int, color?: int }"),
        Types("a record that another one contains", "TG3312", "give each a required member", "Shape: { oneOf: [Circle, «Ring»] }\n  Ring: { radius: int, inner: int }"),
        Types("records told apart by what may be null", "TG3312", "give each a required member", "Shape: { oneOf: [Circle, «Disk»] }\n  Disk: { width: int? }"),
        Types("records told apart by a name that is an alias", "TG3312", "give each a required member", "Shape: { oneOf: [Circle, «Disk»] }\n  Disk: { width: { type: int, alias: radius } }"),
        Types("a record with free members beside another", "TG3312", "and no '*'", "Shape: { oneOf: [Circle, «Disk»] }\n  Disk: { width: int, \"*\": int }"),

        Types("a tag that a record declares", "TG3313", "'Disk' declares 'kind', which the union reads and writes: delete the member there", "Shape: { oneOf: { circle: Circle, disk: «Disk» }, by: kind }\n  Disk: { kind: string, width: int }"),
        Types("a tag that is an alias in a record", "TG3313", "'Disk' declares 'kind'", "Shape: { oneOf: { circle: Circle, disk: «Disk» }, by: kind }\n  Disk: { type: { type: string, alias: kind }, width: int }"),

        Types("tags of two kinds", "TG3314", "'1' is of another kind: write all of them in quotes where they are texts on the wire", "Shape: { oneOf: { 1: Circle, «square»: Square }, by: kind }"),
        Types("a number and a truth value as tags", "TG3314", "all texts, all whole numbers, or true and false", "Shape: { oneOf: { 1: Circle, «true»: Square }, by: kind }"),
        Types("a tag with a fraction", "TG3314", "is a whole one of 64 bits in plain digits: write it so, or in quotes", "Shape: { oneOf: { 1: Circle, «1.5»: Square }, by: kind }"),
        Types("a tag given twice", "TG1010", "stands twice in this mapping", "Shape: { oneOf: { circle: Circle, «circle»: Square }, by: kind }"),

        Types("tags without the member that has them", "TG2004", "lacks the key 'by': add 'by: kind'", "«Shape»: { oneOf: { circle: Circle, square: Square } }"),
        Types("a list of types with a tag", "TG2005", "write the tag of each, 'oneOf: { circle: Circle, square: Square }'", "Shape: { oneOf: «[Circle, Square]», by: kind }"),
        Types("an alternative without a type", "TG2004", "lacks the key 'type'", "Shape: { oneOf: { «circle»: { name: Round }, square: Square }, by: kind }"),
        Types("an alternative that is a list", "TG2005", "must be a type, or a mapping with one", "Shape: { oneOf: [int, «[string]»] }"),
        Types("the word of JSON Schema for alternatives", "TG2002", "write 'oneOf: { circle: Circle, square: Square }' with 'by:', or 'oneOf: [double, string]'", "Shape: { «anyOf»: [Circle, Square] }"),
        Types("the word of OpenAPI for the tag", "TG2002", "write 'by: kind', with the member that tells", "Shape: { oneOf: { circle: Circle, square: Square }, «discriminator»: kind }"),
        Types("alternatives as OpenAPI has them", "TG2002", "write 'Circle'", "Shape: { oneOf: [{ «$ref»: '#/components/schemas/Circle' }, Square] }"),
        Types("a misspelt type among alternatives", "TG3301", "did you mean 'Circle'?", "Shape: { oneOf: { circle: «Circel», square: Square }, by: kind }"),
        FailingSpec.Post("alternatives in a member", "TG2002", "declare a union under 'types:' of the service, such as 'Shape: { oneOf: { circle: Circle, square: Square }, by: kind }'", "body: { a: { «oneOf»: [Flow, KeyValue] } }\nreturns: none"),

        Types("two cases of one name", "TG3005", "'a-b' and 'aB' would both be named 'AB' in C#", "Shape: { oneOf: { a-b: Circle, «aB»: Square }, by: kind }"),
        Types("a case that is named like the union", "TG3004", "The alternative 'shape' would be named 'Shape' in C#, which is the name of its type: give it another with 'name:'", "Shape: { oneOf: { «shape»: Circle, square: Square }, by: kind }"),
        Types("a case that every union has", "TG3004", "would be named 'Unknown' in C#, which every union has already", "Shape: { oneOf: { «unknown»: Circle, square: Square }, by: kind }"),
        Types("a case that is named like a member of it", "TG3004", "would be named 'Value' in C#", "Shape: { oneOf: { circle: { type: Circle, name: «Value» }, square: Square }, by: kind }"),
        Types("a tag that gives no name", "TG3003", "No C# name can be made of '3d'", "Shape: { oneOf: { «3d»: Circle, square: Square }, by: kind }"),
        Types("a name of a case in small letters", "TG3001", "cannot be the name of the alternative 'circle'", "Shape: { oneOf: { circle: { type: Circle, name: «round» }, square: Square }, by: kind }"),
        Types("a union that is named like a case", "TG3004", "The union 'Unknown' would be named 'Unknown' in C#, which is the name of one of its cases: rename it", "«Unknown»: { oneOf: [Circle, string] }", "Unknown"),

        Types("a union that has no end", "TG3303", "Deep needs Deep", "Shape: { oneOf: { deep: Deep, deeper: Deeper }, by: kind }\n  Deep: { next: «Shape» }\n  Deeper: { width: int, next: Shape }"),
        Types("a union that nothing uses", "TG5009", "Nothing uses the type 'Shape'", "«Shape»: { oneOf: { circle: Circle, square: Square }, by: kind }", "Circle"),

        Post("a union in the query", "TG3205", "send it in 'body:', since a union is no single value", "query: { shape: «Shape» }\nreturns: Shape"),
        Post("a union in a form", "TG3804", "send it in 'parts:', where it is JSON, since a union is no single value", "form: { shape: «Shape» }\nreturns: Shape"),

        Sample("a request with an unknown tag", "TG4015", "'shape' is none of 'Shape' ('kind' is circle or square), since it has the text 'star': correct the sample", "{ body: { shape: «{ kind: star, radius: 1 }» }, answer: { code: 0, msg: OK, data: { kind: circle, radius: 1 } } }"),
        Sample("an answer with an unknown tag", "TG4016", "clients keep it as JSON", "{ body: { shape: { kind: circle, radius: 1 } }, answer: { code: 0, msg: OK, data: «{ kind: star }» } }"),
        Sample("an answer without a tag", "TG4016", "since it has none", "{ body: { shape: { kind: circle, radius: 1 } }, answer: { code: 0, msg: OK, data: «{ radius: 1 }» } }"),
        Sample("a request whose tag is of another kind", "TG4015", "since it has the number 1", "{ body: { shape: «{ kind: 1, radius: 1 }» }, answer: { code: 0, msg: OK, data: { kind: circle, radius: 1 } } }"),
        Sample("a record that its tag does not tell", "TG4001", "Circle has no member 'side'", "{ body: { shape: { kind: circle, radius: 1, «side»: 1 } }, answer: { code: 0, msg: OK, data: { kind: circle, radius: 1 } } }"),
        Sample("a record that lacks a member behind its tag", "TG4002", "Circle lacks the required member 'radius'", "{ body: { shape: «{ kind: circle }» }, answer: { code: 0, msg: OK, data: { kind: circle, radius: 1 } } }"),
        Sample("a tag of no object", "TG4003", "must be an object, a Shape, not the text 'circle'", "{ body: { shape: «circle» }, answer: { code: 0, msg: OK, data: { kind: circle, radius: 1 } } }"),
        Sample("a request of no shape", "TG4015", "none of 'Reading' (double, Circle, Square), since it is the text 'high'", "{ body: { shape: { kind: circle, radius: 1 }, reading: «high» }, answer: { code: 0, msg: OK, data: { kind: circle, radius: 1 } } }"),
        Sample("a request of two shapes", "TG4015", "since it is an object", "{ body: { shape: { kind: circle, radius: 1 }, reading: «{ radius: 1, side: 2 }» }, answer: { code: 0, msg: OK, data: { kind: circle, radius: 1 } } }"),
    ];

    private static FailingSpec Types(string name, string rule, string message, string union, string returns = "Shape") =>
        FailingSpec.Service(name, rule, message, Records + "  " + union + "\n  All: { circle: Circle, square: Square }", $"{returns}\nbeside: {{ all: All }}");

    private static FailingSpec Post(string name, string rule, string message, string endpoint) => new(
        name,
        rule,
        message,
        new SpecText(FailingSpec.ServicePath, "service: Tasks\nnamespace: Acme.Tasks\n" + Records + """
              Shape: { oneOf: { circle: Circle, square: Square }, by: kind }
              Reading: { oneOf: [double, Circle, Square] }
            """),
        new SpecText("specs/use.endpoint.yaml", "endpoint: Use\nrequest: POST /use\nbody: Reading\nreturns: Shape\n"),
        new SpecText(FailingSpec.EndpointPath, "endpoint: GetTask\nrequest: POST /tasks\n" + endpoint));

    private static FailingSpec Sample(string name, string rule, string message, string sample) =>
        Post(name, rule, message, "body: { shape: Shape, reading?: Reading }\nreturns: Shape\nsamples:\n  - " + sample);
}
