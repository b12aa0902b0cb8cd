using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>What people write who know services of plain JSON: a key in a header, no envelope, nothing signed.</summary>
internal static class PageRestMistakes
{
    private const string HeaderKey = "'X-Api-Key: { type: string, in: header, secret: true }' under 'client:'";

    public static IEnumerable<FailingSpec> All { get; } = Keys.Concat(Results).Concat(Members).ToArray();

    private static IEnumerable<FailingSpec> Keys => new[]
    {
        FailingSpec.Service("the name on the wire under 'name'", "TG3001", "if it is what is sent, write 'X-Api-Key' for the key, and 'name: ApiKey'", "client:\n  apiKey: { type: string, in: header, name: «X-Api-Key» }\n"),
        FailingSpec.Post("the name on the wire under 'name' of a header", "TG3001", "if it is what is sent, write 'X-Page' for the key, and 'name: Page'", "header: { page: { type: int, name: «X-Page» } }\nreturns: none\n"),
        FailingSpec.Post("a key for 'auth'", "TG2005", HeaderKey, "auth: «apiKey»\nreturns: none\n"),
        FailingSpec.Post("bearer for 'auth'", "TG2005", "'auth: none'", "auth: «bearer»\nreturns: none\n"),
        FailingSpec.Post("the security of an endpoint", "TG2002", HeaderKey, "«security»: [{ apiKey: [] }]\nreturns: none\n"),
        FailingSpec.Service("the security of a service", "TG2002", HeaderKey, "«securitySchemes»: { apiKey: { type: apiKey, in: header, name: X-Api-Key } }\n"),
        FailingSpec.Service("a key of the service", "TG2002", HeaderKey, "«apiKey»: X-Api-Key\n"),
        FailingSpec.Service("a header of the service", "TG2002", "'X-Api-Key: { type: string, in: header, secret: true }'", "«header»: { X-Api-Key: string }\n"),
        FailingSpec.Service("the header of a client parameter", "TG2002", "write 'in: header' with 'type: string'", "client: { apiKey: { «header»: X-Api-Key } }\n"),
        FailingSpec.Post("a value for a header", "TG2005", "goes under 'constants: { header: ... }' of the service", "header: { X-Api-Key: «k-1» }\nreturns: none\n"),
        FailingSpec.Post("a key for a header", "TG2005", "'in: header' under 'client:'", "header: { X-Api-Key: «K7Q2X4M9W3T5R8U1A6Z0» }\nreturns: none\n"),
        FailingSpec.Post("a value with a blank for a cookie", "TG2005", "'in: cookie' under 'client:'", "cookie: { lang: «en de» }\nreturns: none\n"),
    };

    private static IEnumerable<FailingSpec> Results => new[]
    {
        FailingSpec.Post("a list named items and a cursor", "TG2005", "such as 'Result: { items: \"Flow[]\", nextCursor?: string }'", "returns: «{ items: 'Flow[]', nextCursor?: string }»\n"),
        FailingSpec.Post("a list named items and a total", "TG2005", "such as 'Result: { items: \"Flow[]\", total: int }'", "returns: «{ items: 'Flow[]', total: int }»\n"),
        FailingSpec.Post("a list named items alone", "TG2005", "such as 'Result: { items: \"Flow[]\" }'", "returns: «{ items: 'Flow[]' }»\n"),
        FailingSpec.Post("the items of an array", "TG2005", "write 'Flow[]'", "returns: «{ type: array, items: { $ref: '#/components/schemas/Flow' } }»\n"),
        FailingSpec.Post("the items of an array alone", "TG2005", "write 'Flow[]'", "returns: «{ items: Flow }»\n"),
        FailingSpec.Post("a media type for the result", "TG2006", "or the answer by 'returns: file'", "returns: «application/pdf»\n"),
        FailingSpec.Post("a kind of file for the result", "TG3301", "or the answer by 'returns: file'", "returns: «pdf»\n"),
        FailingSpec.Post("the type of an error alone", "TG2005", "write '404: { name: NotFound, type: problem }'", "errors: { 404: «problem» }\nreturns: none\n"),
        FailingSpec.Post("the record of an error alone", "TG2005", "write '422: { name: Refused, type: Flow }'", "errors: { 422: «Flow» }\nreturns: none\n"),
        FailingSpec.Post("problem details by their name in C#", "TG3301", "write 'problem'", "envelope: none\nreturns: none\nerrors: { 404: { name: NotFound, type: «ProblemDetails» } }\n"),
        FailingSpec.Post("no envelope, as null", "TG2005", "write 'none'", "envelope: «null»\nreturns: none\n"),
        FailingSpec.Post("no envelope, as false", "TG2005", "write 'none'", "envelope: «false»\nreturns: none\n"),
    };

    private static IEnumerable<FailingSpec> Members => new[]
    {
        FailingSpec.Post("a record with a name", "TG2002", "declare 'Recipient: { name: string }' under 'types:' of the service, and write 'recipient: Recipient'", "body: { recipient: { «name»: string } }\nreturns: none\n"),
        FailingSpec.Service("a record with a name in a type", "TG2002", "declare 'Recipient: { name: string }'", "types:\n  Parcel: { recipient?: { «name»: string } }\n", "Parcel"),
        FailingSpec.Post("a record with items", "TG2002", "declare 'Page: { items: \"Flow[]\", total: int }'", "body: { page: { «items»: 'Flow[]', total: int } }\nreturns: none\n"),
        FailingSpec.Post("the values of an enum in a member", "TG2002", "declare 'State: { enum: string, values: { InTransit: in_transit, Lost: lost } }' under 'types:' of the service, and write 'state: State'", "body: { state: { type: string, «enum»: [in_transit, lost] } }\nreturns: none\n"),
        FailingSpec.Post("a schema for a body", "TG2005", "write the members directly under 'body:', as 'body: { name: string, size?: int }'", "«body»:\n  type: object\n  required: [name]\n  properties:\n    name: { type: string }\n    size: { type: integer }\nreturns: none\n"),
        FailingSpec.Post("a cursor that is required", "TG3706", "write 'cursor?: string'", "query: { cursor: string }\npaging: { token: «cursor», next: next }\nreturns: Flow[]\n"),
    };
}
