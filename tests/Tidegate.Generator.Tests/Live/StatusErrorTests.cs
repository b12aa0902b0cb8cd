using System;
using System.Collections.Concurrent;
using System.Net;
using System.Threading.Tasks;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Errors by HTTP status, with the bodies that a spec gives them, as a compiled client throws them.</summary>
public sealed class StatusErrorTests
{
    private const string Types = "types: { Box: { size?: int }, Trouble: { reason: string, pin?: { type: string, secret: true }, parts?: 'int[]' } }";

    private const string Service = $"envelope: none\nerrors: {{ 409: {{ name: Taken, type: Trouble, transient: true }} }}\n{Types}";

    private const string CatchTrouble = """
        try { await depot.GetAsync().ConfigureAwait(false); return "done"; }
        catch (ApiException<Trouble> e) when (e.Code == DepotErrors.Taken) { return $"{e.Body.Reason} {e.Body.Pin} {e.ErrorName} {e.IsTransient} {(int)e.HttpStatus!} | {e.Message}"; }
        catch (ApiException e) { return $"plain {e.GetType().Name} {e.Code} {e.ServiceMessage} | {e.Message}"; }
        """;

    private const string CatchProblem = """
        try { await depot.GetAsync().ConfigureAwait(false); return "done"; }
        catch (ApiException<ApiProblem> e)
        {
            ApiProblem p = e.Body;
            return $"{p.Type} / {p.Title} / {p.Status} / {p.Detail} / {p.Instance} / {string.Join(" ", p.Members.OrderBy(m => m.Key).Select(m => m.Key + "=" + m.Value))}";
        }
        """;

    private static readonly ConcurrentDictionary<(string, string, string), Lazy<Func<string, HttpStatusCode, Task<string>>>> s_clients = new();

    [Theory]
    [InlineData(200, """{"size":1}""", "done")]
    [InlineData(409, """{"reason":"full","pin":"4711","parts":null}""", "full 4711 Taken True 409 | Get: the service refused with code 409 (Taken): ")]
    [InlineData(409, """[{"reason":"full"}]""", "full  Taken True 409")]
    [InlineData(409, """{"pin":"4711"}""", "plain ApiException 409 ")]
    [InlineData(409, """{"reason":"full","parts":["a"]}""", "plain ApiException 409 ")]
    [InlineData(409, "", "plain ApiException 409  | Get: the service refused with code 409 (Taken) [HTTP 409] (there is no body)")]
    [InlineData(409, "<html>full</html>", "plain ApiException 409 <html>full</html> | Get: the service refused with code 409 (Taken): <html>full</html> [HTTP 409] (the body is not JSON)")]
    [InlineData(409, """{"reason":"full"} trailing""", "plain ApiException 409 ")]
    [InlineData(404, """{"reason":"none"}""", "HttpStatus: Get: the gateway answered HTTP 404")]
    public Task An_error_has_the_body_that_its_status_has(int status, string answer, string expected) =>
        AssertAsync(Service, "returns: Box", CatchTrouble, answer, expected, status);

    [Theory]
    [InlineData("""{"pin":"4711"}""", "reason: missing")]
    [InlineData("""{"reason":"full","parts":["a"]}""", "parts[0]: expected a whole number")]
    public async Task What_is_wrong_with_a_body_is_told(string answer, string expected) =>
        Assert.Contains($"(the body is not as declared, {expected}", await Client(Service, "returns: Box", CatchTrouble)(answer, HttpStatusCode.Conflict));

    [Fact]
    public async Task A_secret_of_a_body_is_in_the_body_and_in_no_message()
    {
        string told = await Client(Service, "returns: Box", CatchTrouble)("""{"reason":"taken","pin":"4711"}""", HttpStatusCode.Conflict);

        Assert.StartsWith("taken 4711", told);
        Assert.DoesNotContain("4711", told.Split('|')[1]);
    }

    [Theory]
    [InlineData("""{"type":"https://e.example/full","title":"Full","status":507,"detail":"No room.","instance":"/boxes/7","free":0}""", "https://e.example/full / Full / 507 / No room. / /boxes/7 / free=0")]
    [InlineData("{}", "about:blank /  /  /  /  / ")]
    [InlineData("""{"type":null,"title":7,"status":"507","detail":"d"}""", "about:blank /  /  / d /  / status=507 title=7 type=")]
    [InlineData("[]", "refused 507/507/Full: [] +")]
    [InlineData("", "refused 507/507/Full:  +")]
    public Task Problem_details_are_a_type_of_their_own(string answer, string expected) =>
        AssertAsync(Types, "envelope: none\nerrors: { 507: { name: Full, type: problem } }\nreturns: Box", CatchProblem, answer, expected, 507);

    [Theory]
    [InlineData("""{"title":"Full","detail":"No room."}""", "No room. + | Get: the service refused with code 507 (Full): No room. [HTTP 507]")]
    [InlineData("""{"title":"Full","detail":""}""", "Full + |")]
    [InlineData("""{"title":"Full","detail":null}""", "Full + |")]
    [InlineData("""{"type":"https://e.example/full"}""", "{\"type\":\"https://e.example/full\"} + |")]
    [InlineData("[7]", "[7] + |")]
    public Task The_message_of_problem_details_is_what_they_say(string answer, string expected) => AssertAsync(
        Types,
        "envelope: none\nerrors: { 507: { name: Full, type: problem } }\nreturns: Box",
        "try { await depot.GetAsync().ConfigureAwait(false); return \"done\"; } catch (ApiException e) { return $\"{e.ServiceMessage} +{string.Join(\",\", e.FurtherMessages)} | {e.Message}\"; }",
        answer,
        expected,
        507);

    [Theory]
    [InlineData("'string[]'", "ApiException<System.Collections.Generic.IReadOnlyList<string>>", "e.Body[0]", """["full"]""")]
    [InlineData("string", "ApiException<string>", "e.Body", "\"full\"")]
    [InlineData("json", "ApiException<JsonElement>", "e.Body.GetProperty(\"a\").GetString()!", """{"a":"full"}""")]
    [InlineData("'map<string>'", "ApiException<System.Collections.Generic.IReadOnlyDictionary<string, string>>", "e.Body[\"a\"]", """{"a":"full"}""")]
    public Task A_body_may_be_of_every_type(string type, string exception, string body, string answer) => AssertAsync(
        Types,
        $"envelope: none\nerrors: {{ 409: {{ name: Taken, type: {type} }} }}\nreturns: Box",
        $"try {{ await depot.GetAsync().ConfigureAwait(false); return \"\"; }} catch ({exception} e) {{ return {body}; }}",
        answer,
        "full",
        409);

    [Theory]
    [InlineData("409: { type: problem }", "ApiProblem", "e.Body.Title!")]
    [InlineData("409: { doc: Taken here. }", "Trouble", "e.Body.Reason")]
    public Task An_endpoint_may_say_the_body_of_an_error_of_the_service(string errors, string type, string body) => AssertAsync(
        Service,
        $"errors: {{ {errors} }}\nreturns: Box",
        $"try {{ await depot.GetAsync().ConfigureAwait(false); return \"\"; }} catch (ApiException<{type}> e) when (e.Code == DepotErrors.Taken) {{ return {body}; }}",
        """{"title":"full","reason":"full"}""",
        "full",
        409);

    /// <summary>A call without a method knows the errors of the service.</summary>
    [Fact]
    public Task An_untyped_call_has_the_errors_of_the_service() => AssertAsync(
        Service,
        "envelope: { success: 1 }\nreturns: Box",
        """
        try { await depot.SendAsync(HttpMethod.Get, "/other").ConfigureAwait(false); return ""; }
        catch (ApiException<Trouble> e) { return e.Body.Reason; }
        """,
        """{"reason":"full"}""",
        "full",
        409);

    /// <summary>One number may be a code of the service, and a status of an endpoint without an envelope.</summary>
    [Theory]
    [InlineData("envelope: none\nerrors: { 404: { name: NotFound } }\nreturns: Box", "refused 404/404/NotFound: ")]
    [InlineData("envelope: none\nreturns: Box", "HttpStatus: Get: the gateway answered HTTP 404")]
    [InlineData("envelope: none\nerrors: { 404: { name: NoFlow } }\nreturns: Box", "refused 404/404/NoFlow: ")]
    public Task A_status_is_no_code_of_the_service(string endpoint, string expected) =>
        AssertAsync($"errors: {{ 404: {{ name: NoFlow }} }}\n{Types.Replace(", parts?: 'int[]'", "", StringComparison.Ordinal)}", endpoint, "await depot.GetAsync().ConfigureAwait(false); return \"\";", "{}", expected, 404);

    /// <summary>What one endpoint calls an error is none of another.</summary>
    [Fact]
    public void Endpoints_may_use_a_number_for_a_code_and_for_a_status() => new GeneratorHarness(
        [
            new SpecFile("/s/service.yaml", "service: Depot\nnamespace: Acme.Depots\n"),
            new SpecFile("/s/a.endpoint.yaml", "endpoint: A\nrequest: GET /a\nreturns: none\nerrors: { 404: { name: NoFlow }, 500: { name: Broken } }\n"),
            new SpecFile("/s/b.endpoint.yaml", "endpoint: B\nrequest: GET /b\nenvelope: none\nreturns: none\nerrors: { 404: { name: NotFound, type: problem }, 500: { name: Broken } }\n"),
        ],
        """
        using Acme.Depots;

        /// <summary>The consumer.</summary>
        public static class Program
        {
            /// <summary>The codes.</summary>
            public static int All => DepotErrors.NoFlow + DepotErrors.NotFound + DepotErrors.Broken;
        }
        """).Run().MustCompile();

    private static async Task AssertAsync(string service, string endpoint, string code, string answer, string expected, int status) =>
        Assert.StartsWith(expected, await Client(service, endpoint, code)(answer, (HttpStatusCode)status), StringComparison.Ordinal);

    private static Func<string, HttpStatusCode, Task<string>> Client(string service, string endpoint, string code) =>
        s_clients.GetOrAdd((service, endpoint, code), static key => new(() => DepotService.Compile(key.Item1, key.Item2, key.Item3))).Value;
}
