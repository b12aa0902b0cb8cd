using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>What input methods, copied pages and pasted JSON leave in a spec.</summary>
internal static class PageTextMistakes
{
    public static IEnumerable<FailingSpec> All { get; } = Characters.Concat(Texts).Concat(Samples).ToArray();

    private static IEnumerable<FailingSpec> Characters => new[]
    {
        ("a full-width colon", "U+FF1A", "doc«：» 查询\nreturns: none"),
        ("a full-width comma in a list", "U+FF0C", "query: [userId«，» orgId]\nreturns: none"),
        ("an ideographic comma in a list", "U+3001", "query: [userId«、»orgId]\nreturns: none"),
        ("full-width blanks as indentation", "U+3000", "body:\n«\u3000»\u3000flowId: FlowId\nreturns: none"),
        ("a full-width blank after a colon", "U+3000", "doc:«\u3000»查询\nreturns: none"),
        ("a no-break blank in a type", "U+00A0", "returns: «\u00A0»Flow"),
        ("a Cyrillic letter in a type", "U+0430", "returns: d«\u0430»te"),
        ("a Cyrillic letter in a key", "U+043E", "d«\u043E»c: A.\nreturns: none"),
        ("full-width brackets", "U+FF3B", "query: «［»userId］\nreturns: none"),
        ("curly quotes in a sample", "U+201C", "returns: none\nsamples:\n  - answer: { code: 0, data: «“»” }"),
        ("curly quotes around a key of a sample", "U+201C", "returns: none\nsamples:\n  - answer: { «“»code”: 0 }"),
        ("an en dash for the dash of a list", "U+2013", "requires:\n  «–» One.\n  – Two.\nreturns: none"),
        ("full-width digits", "U+FF10", "returns: none\nsamples:\n  - answer: { code: «０» }"),
    }.Select(row => FailingSpec.Post(row.Item1, "TG1039", row.Item2, row.Item3 + "\n"));

    private static IEnumerable<FailingSpec> Texts => new[]
    {
        FailingSpec.Post("a comma in a text between braces", "TG1006", "put quotes around the whole text, \"The berth, its number\", since a comma ends it", "body: { a: { type: string, doc: The berth, «its number» } }\nreturns: none\n"),
        FailingSpec.Post("a type with brackets between braces", "TG1027", "write \"string[]\", since", "body: { a: { type: string«[]» } }\nreturns: none\n"),
        FailingSpec.Post("no returns to speak of", "TG2005", "'returns' has no value: write a type, or 'none'", "«returns»:\n"),
        FailingSpec.Post("a record in returns", "TG2005", "under 'types:'", "returns: «{ total: int }»\n"),
        FailingSpec.Post("an array around its items in returns", "TG2005", "write 'Flow[]'", "returns: «[Flow]»\n"),
        FailingSpec.Post("a record in a member", "TG2002", "declare 'Berth: { id: int, name: string }' under 'types:'", "body: { berth: { «id»: int, name: string } }\nreturns: none\n"),
        FailingSpec.Post("query parameters of OpenAPI", "TG2005", "write 'query: { name: type }'", "query:\n  - «name: a»\nreturns: none\n"),
    };

    private static IEnumerable<FailingSpec> Samples => new[]
    {
        FailingSpec.Post("a sample without its envelope", "TG4012", "write 'envelope: none' where the service sends none, else wrap it, { code: 0, msg: OK, data: ... }", "returns: Sorter\nsamples:\n  - answer: { «field»: a }\n"),
        FailingSpec.Post("an array without its envelope", "TG4012", "wrap it", "returns: string[]\nsamples:\n  - answer: «[a]»\n"),
        FailingSpec.Post("200 for success", "TG4006", "or, if it means success, write 'envelope: { success: 200 }'", "returns: none\nsamples:\n  - answer: { code: «200» }\n"),
        FailingSpec.Post("JSON with comments", "TG1040", "Comments begin with '#'", "returns: none\nsamples:\n  - answer:\n      {\n        \"code\": 0, «// fine»\n        \"msg\": \"OK\", /* always */\n        \"data\": null // nothing\n      }\n"),
        FailingSpec.Post("JSON in the first column", "TG1041", "indent the whole block further than 'answer'", "returns: none\nsamples:\n  - answer:\n«{»\n  \"code\": 0\n}\n"),
        FailingSpec.Post("a text for an error code", "TG3501", "with 'success: OK' in the envelope", "errors: { «LATE»: { name: Late } }\nreturns: none\n"),
    };
}
