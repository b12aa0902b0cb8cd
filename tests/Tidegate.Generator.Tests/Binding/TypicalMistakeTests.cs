using System;
using System.IO;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>A person who makes each of twenty typical mistakes in a real spec reads twenty messages that each say where and what to do.</summary>
public sealed class TypicalMistakeTests
{
    private static readonly string s_folder = Path.Combine(SampleSpecs.RepositoryRoot(), "specs", "Enos.BatchProcessing");
    private static readonly SpecText s_service = Read("service.yaml");
    private static readonly SpecText s_endpoint = Read("enable-flow.endpoint.yaml");

    /// <summary>The mistake, the text that is replaced, what is written instead, and all that the build says.</summary>
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        {
            "a misspelled key", "idempotent:", "idempotant:",
            "(13,1) TG2002: An endpoint has no key 'idempotant': did you mean 'idempotent'?"
        },
        {
            "a misspelled type", "type: FlowId", "type: FlowID",
            "(11,19) TG3301: Unknown type 'FlowID': did you mean 'FlowId'?"
        },
        {
            "a misspelled scalar type", "type: FlowId", "type: strng",
            "(11,19) TG3301: Unknown type 'strng': did you mean 'string'?"
        },
        {
            "a misspelled option of a member", "{ type: FlowId", "{ tpye: FlowId",
            "(11,13) TG2002: The member 'flowId' has no key 'tpye': did you mean 'type'?"
        },
        {
            "a missing colon", "returns: none", "returns none",
            "(12,1) TG1006: 'returns none' is not an entry: write it as 'key: value'"
        },
        {
            "a missing space after a colon", "action: enable", "action:enable",
            "(8,1) TG1007: 'action:enable' is one text because no space follows its colon: write 'action: enable'"
        },
        {
            "a tab as indentation", "  flowId: {", "\tflowId: {",
            "(11,1) TG1004: Lines are indented with spaces: replace the tab here and on the lines that follow"
        },
        {
            "a key that is indented too far", "action: enable", " action: enable",
            "(8,2) TG1005: The indentation fits nothing above it: align the line with the entries it belongs to, or put quotes around a text that goes on here"
        },
        {
            "a member that is not indented", "  flowId: {", "flowId: {",
            "(11,1) TG2002: An endpoint has no key 'flowId': indent it, if it belongs to 'body' above"
        },
        {
            "a quote that is not closed", "data: \"\" }", "data: \" }",
            "(16,39) TG1020: The text is never closed: add a \", or indent the lines that belong to it"
        },
        {
            "a brace that is not closed", "The flow to enable. }", "The flow to enable.",
            "(11,11) TG1022: '{' is never closed: add '}', or indent the lines that belong to it"
        },
        {
            "a bracket that is not closed", "[userId, orgId]", "[userId, orgId",
            "(9,8) TG1022: '[' is never closed: add ']', or indent the lines that belong to it"
        },
        {
            "no returns", "returns: none\n", "",
            "(2,1) TG2004: An endpoint lacks the key 'returns': add 'returns: none'"
        },
        {
            "returns in the words of C#", "returns: none", "returns: void",
            "(12,10) TG3301: Unknown type 'void': use 'none', after 'returns:' only"
        },
        {
            "none with a capital", "returns: none", "returns: None",
            "(12,10) TG3301: Unknown type 'None': use 'none', in small letters and after 'returns:' only"
        },
        {
            "an unknown method", "POST /flows", "PSOT /flows",
            "(7,10) TG3101: 'PSOT' is not a method: did you mean 'POST'?"
        },
        {
            "a method in small letters", "POST /flows", "post /flows",
            "(7,10) TG3101: 'post' is not a method: did you mean 'POST'?"
        },
        {
            "no method", "POST /flows", "/flows",
            "(7,10) TG2007: '/flows' is not a request line: write the method and the path, such as 'GET /flows/{flowId}'"
        },
        {
            "a path without a slash", "POST /flows", "POST flows",
            "(7,15) TG3102: The path 'flows' cannot be sent: it must begin with a slash"
        },
        {
            "a client parameter in other letter case", "[userId, orgId]", "[userID, orgId]",
            "(9,9) TG3201: The service declares no client parameter 'userID': did you mean 'userId'?"
        },
        {
            "a client parameter that the service lacks", "[userId, orgId]", "[userId, orgId, tenant]",
            "(9,24) TG3201: The service declares no client parameter 'tenant': declare it there, or write 'tenant: string' for one of this endpoint's own"
        },
        {
            "the action once more in the query", "[userId, orgId]", "{ action: string, userId: client, orgId: client }",
            "(9,10) TG3204: 'action' is sent already, with the fixed value 'enable': delete this parameter or the key 'action'"
        },
        {
            "a body on GET", "POST /flows", "GET /flows",
            "(10,1) TG3208: A GET request has no body: move the values to 'query:' or use another method"
        },
        {
            "a key twice", "action: enable", "action: enable\naction: disable",
            "(9,1) TG1010: The key 'action' stands twice in this mapping, first on line 8: remove or rename one of them"
        },
        {
            "a placeholder without a parameter", "POST /flows", "POST /flows/{flowId}",
            "(7,22) TG3103: Nothing fills '{flowId}': declare 'flowId' under 'path:'"
        },
        {
            "a path parameter without a placeholder", "action: enable", "action: enable\npath: { id: FlowId }",
            "(9,9) TG3104: The request has no placeholder '{id}': add it to the path or delete the parameter"
        },
        {
            "a sample value of the wrong kind", "flowId: 3377", "flowId: [3377]",
            "(15,21) TG4003: 'flowId' must be a number or text, not an array"
        },
        {
            "a sample that lacks a member", "body: { flowId: 3377 }", "body: {}",
            "(15,11) TG4002: The body lacks the required member 'flowId': add it, or declare it as 'flowId?'"
        },
        {
            "a sample with an unknown member", "flowId: 3377 }", "flowId: 3377, force: true }",
            "(15,27) TG4001: The body has no member 'force': declare it there, or delete it here"
        },
        {
            "a sample member that is misspelled", "flowId: 3377", "flowid: 3377",
            "(15,13) TG4001: The body has no member 'flowid': did you mean 'flowId'?"
        },
        {
            "a sample without its answer", "    answer: { code: 0, msg: OK, data: \"\" }\n", "",
            "(15,5) TG2004: A sample lacks the key 'answer': add 'answer: { code: 0 }'"
        },
        {
            "a sample with an undeclared code", "code: 0", "code: 62111",
            "(16,21) TG4006: The error code 62111 is declared neither by the service nor by this endpoint: add it under 'errors:'"
        },
        {
            "yes for true", "idempotent: true", "idempotent: yes",
            "(13,13) TG2005: 'idempotent' must be true or false, not 'yes'"
        },
        {
            "a name in small letters", "endpoint: EnableFlow", "endpoint: enableFlow",
            "(2,11) TG3001: 'enableFlow' cannot be the name of an endpoint: a name is an upper-case letter followed by letters and digits, such as 'EnableFlow'"
        },
        {
            "a name with a space", "endpoint: EnableFlow", "endpoint: Enable Flow",
            "(2,11) TG3001: 'Enable Flow' cannot be the name of an endpoint: a name is an upper-case letter followed by letters and digits, such as 'EnableFlow'"
        },
        {
            "a name that every client has already", "endpoint: EnableFlow", "endpoint: Dispose",
            "(2,11) TG3004: The endpoint 'Dispose' would be named 'Dispose' in C#, which every client has already: rename it"
        },
        {
            "a list without its separator", "type: FlowId", "type: list<string>",
            "(11,19) TG3302: 'list' cannot be used so: write 'string[]' for an array; a text that holds several takes the separator in quotes too, such as list<string, \";\">"
        },
        {
            "a type that is not closed", "type: FlowId", "type: json<FlowId",
            "(11,19) TG2006: 'json<FlowId' is not a type: the '<' is not closed by a '>'"
        },
        {
            "an array in the words of Java", "type: FlowId", "type: List<FlowId>",
            "(11,19) TG3301: Unknown type 'List': write 'FlowId[]'"
        },
        {
            "a colon within a text", "Starts the scheduling of a flow.", "Starts a flow: the scheduling.",
            "(3,6) TG1019: A text with a colon and a space in it needs quotes: put entries on lines of their own, or in braces"
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void One_mistake_gives_one_message_that_says_where_and_what_to_do(string mistake, string text, string instead, string expected)
    {
        Assert.True(s_endpoint.Text.Split(text).Length == 2, $"{mistake}: '{text}' is not once in the spec.");
        SpecText edited = s_endpoint with { Text = s_endpoint.Text.Replace(text, instead, StringComparison.Ordinal) };
        SpecCompilation compilation = SpecCompiler.Compile([s_service, edited]);

        // One endpoint alone does not use all the types of the service.
        Assert.Equal([expected], compilation.Diagnostics.Where(d => d.Rule != FolderRules.UnusedType).Select(Tell));
    }

    [Fact]
    public void There_are_at_least_twenty_mistakes() => Assert.True(Mistakes.Count >= 20, $"{Mistakes.Count}");

    private static string Tell(SpecDiagnostic diagnostic)
    {
        Assert.Equal(s_endpoint.Path, diagnostic.Span.Path);
        return $"({diagnostic.Span.Line + 1},{diagnostic.Span.Column + 1}) {diagnostic.Rule.Id}: {diagnostic.Message}";
    }

    private static SpecText Read(string name) => new(name, File.ReadAllText(Path.Combine(s_folder, name)).ReplaceLineEndings("\n"));
}
