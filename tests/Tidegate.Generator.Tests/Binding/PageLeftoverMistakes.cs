using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>What HTML, Markdown, tables, JSON and other languages leave behind when they are pasted.</summary>
internal static class PageLeftoverMistakes
{
    public static IEnumerable<FailingSpec> All { get; } = Marks.Concat(Rows).Concat(Files).ToArray();

    private static IEnumerable<FailingSpec> Marks => new[]
    {
        ("an entity in a doc", "is HTML for \"", "doc: The «&quot;»best&quot; task\nreturns: none"),
        ("an entity in a type", "is HTML for <", "returns: map«&lt;»string&gt;"),
        ("an entity in an action", "is HTML for &", "returns: none\naction: a«&amp;»b"),
        ("entities as indentation", "is HTML for a space", "body:\n«&nbsp;»&nbsp;flowId: FlowId\nreturns: none"),
        ("entities for quotes in JSON", "is HTML for \"", "returns: none\nsamples:\n  - answer:\n      {\n        «&quot;»code&quot;: 0,\n        &quot;msg&quot;: &quot;OK&quot;\n      }"),
        ("a line break of HTML", "is HTML: delete it", "returns: string«<br>»"),
        ("a paragraph of HTML", "is HTML: delete it", "doc: «<p>»A task.</p>\nreturns: none"),
        ("bold letters of HTML", "is HTML: delete it", "body: { flowId: «<b>»Integer</b> }\nreturns: none"),
        ("commas at the ends of lines", "has no ',' at its end", "body:\n  flowId: FlowId«,»\n  name: string,\nreturns: none"),
        ("semicolons at the ends of lines", "has no ';' at its end", "body:\n  flowId: FlowId«;»\n  name?: string;\nreturns: none"),
        ("a comma behind an action", "has no ',' at its end", "action: enable«,»\nreturns: none"),
        ("None of Python", "write 'null'", "returns: Sorter\nsamples:\n  - answer: { 'code': 0, 'data': { 'field': 'a', 'order': «None» } }"),
        ("undefined of JavaScript", "write 'null'", "returns: Sorter\nsamples:\n  - answer: { code: 0, data: { field: a, order: «undefined» } }"),
        ("dots for further items", "what the page left out", "returns: string[]\nsamples:\n  - answer: { code: 0, data: [ a, «...» ] }"),
        ("an ellipsis for further items", "what the page left out", "returns: string[]\nsamples:\n  - answer: { code: 0, data: [ a, «…» ] }"),
        ("dots for further members", "what the page left out", "returns: Sorter\nsamples:\n  - answer: { code: 0, data: { \"field\": \"a\", «...» } }"),
        ("a table of Markdown", "write each row as 'name: type'", "body:\n  | «Name | Type |»\n  |------|------|\n  | flowId | Integer |\nreturns: none"),
        ("a table in the first column", "write each row as 'name: type'", "body:\n«| Name | Type |»\n|------|------|\n| flowId | Integer |\nreturns: none"),
        ("backticks around a type", "Backticks are Markdown", "body: { flowId: «`FlowId`» }\nreturns: none"),
        ("asterisks around a name", "Asterisks are Markdown", "body:\n  «**flowId**»: FlowId\nreturns: none"),
        ("asterisks for dashes", "begin with '- '", "requires:\n  «* The user owns it.»\n  * It runs.\nreturns: none"),
        ("numbers for dashes", "begin with '- '", "requires:\n  «1. The user owns it.\n  2. It runs.»\nreturns: none"),
    }.Select(row => FailingSpec.Post(row.Item1, "TG1040", row.Item2, row.Item3 + "\n"));

    private static IEnumerable<FailingSpec> Rows => new[]
    {
        FailingSpec.Post("a row of a table", "TG2005", "write 'flowId: int', each member on a line of its own", "«body»:\n  flowId Integer Yes The id\n  name String No The name\nreturns: none\n"),
        FailingSpec.Post("a declaration of Java", "TG2005", "write 'flowId: string'", "body: «private String flowId»\nreturns: none\n"),
        FailingSpec.Post("an equals sign", "TG2005", "write 'flowId: FlowId'", "body: «flowId = FlowId»\nreturns: none\n"),
        FailingSpec.Post("JSON for a body", "TG2005", "write 'flowId: int, name: string', and the JSON under 'samples:'", "body: «{ \"flowId\": 3377, \"name\": \"abc\" }»\nreturns: none\n"),
        FailingSpec.Post("members as a list", "TG2005", "write one mapping, without dashes", "«body»:\n  - id: FlowId\n  - name: string\nreturns: none\n"),
        FailingSpec.Post("none for a body", "TG2005", "delete it where there is none", "body: «none»\nreturns: none\n"),
        FailingSpec.Post("none for errors", "TG2005", "delete it where there is none", "errors: «none»\nreturns: none\n"),
        FailingSpec.Post("a character that nobody sees in a sample", "TG1039", "U+200B", "returns: none\nsamples:\n  - answer: { co«\u200B»de: 0 }\n"),
        FailingSpec.Post("a number with a character that nobody sees", "TG1039", "U+200B", "returns: none\nsamples:\n  - answer: { code: «\u200B»0 }\n"),
        FailingSpec.Post("a byte order mark in a text", "TG1003", "remove it", "«\uFEFF»returns: none\n"),
    };

    private static IEnumerable<FailingSpec> Files => new[]
    {
        FailingSpec.Post("two endpoints in one file", "TG1010", "move what begins here into a file of its own", "returns: none\n\n«endpoint»: GetOther\nrequest: POST /others\nreturns: none\n"),
        FailingSpec.Endpoint("a list of endpoints", "TG2005", "a file of its own, without the dash", "«-» endpoint: GetTask\n  request: POST /tasks\n  returns: none\n- endpoint: GetOther\n  request: POST /others\n  returns: none\n"),
        FailingSpec.Endpoint("endpoints under a key", "TG2002", "a file of its own", "«endpoints»:\n  - endpoint: GetTask\n    request: POST /tasks\n    returns: none\n"),
        FailingSpec.Endpoint("a document of OpenAPI", "TG2002", "an OpenAPI document", "«openapi»: 3.0.0\ninfo: { title: A }\npaths: { /tasks: { get: { operationId: getTask } } }\n"),
        FailingSpec.Endpoint("a service in the file of an endpoint", "TG2002", "name the file 'service.yaml'", "«service»: Others\nnamespace: Acme\n"),
        FailingSpec.Folder("a misnamed endpoint", "TG2001", "let its name end with '.endpoint.yaml'", new SpecText("specs/get-task.yaml", "«»endpoint: GetTask\nrequest: GET /tasks\nreturns: none\n")),
    };
}
