using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>The key by which a service knows the attempts of a call for one.</summary>
public sealed class IdempotencyKeyTests
{
    private const string InHeader = "header: { Idempotency-Key: idempotencyKey }\nbody: { name: string }";

    [Theory]
    [InlineData(InHeader)]
    [InlineData("query: { token: idempotencyKey }\nbody: { name: string }")]
    [InlineData("body: { ClientToken: idempotencyKey, name: string }")]
    [InlineData("form: { token: idempotencyKey, name: string }")]
    [InlineData("parts: { token: idempotencyKey, name: string }")]
    public async Task Each_call_has_a_key_of_its_own_and_its_attempts_share_it(string inputs)
    {
        using var service = new RefusingService();

        await RunAsync(inputs, "await harbor.PutAsync(\"a\").ConfigureAwait(false); await harbor.PutAsync(\"a\").ConfigureAwait(false); return null;", service);

        string[] keys = service.Attempts.Select(Key).ToArray();
        Assert.Equal(3, keys.Length);
        Assert.Equal(keys[0], keys[1]);
        Assert.NotEqual(keys[0], keys[2]);
        Assert.All(keys, key => Assert.Equal('4', Guid.Parse(key).ToString()[14]));
    }

    [Theory]
    [InlineData(InHeader)]
    [InlineData("body: { ClientToken: idempotencyKey, name: string }")]
    public async Task The_key_of_the_caller_is_sent_in_its_place(string inputs)
    {
        using var service = new RefusingService();

        await RunAsync(inputs, "await harbor.PutAsync(\"a\", new HarborCallOptions { IdempotencyKey = \"order-4711/1\" }).ConfigureAwait(false); return null;", service);

        Assert.All(service.Attempts, attempt => Assert.Contains("order-4711/1", attempt.Replace("\\u002F", "/", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal(2, service.Attempts.Count);
    }

    [Fact]
    public async Task The_body_has_the_key_as_a_member()
    {
        using var gateway = new StubGateway("""{"code":0}""");

        await RunAsync("body: { ClientToken: idempotencyKey, name: string }", "await harbor.PutAsync(\"a\", new HarborCallOptions { IdempotencyKey = \"k1\" }).ConfigureAwait(false); return null;", gateway);

        Assert.Equal("""{"name":"a","ClientToken":"k1"}""", gateway.Call.Body);
    }

    [Theory]
    [InlineData("", "An idempotency key has visible ASCII characters only")]
    [InlineData("a b", "An idempotency key has visible ASCII characters only")]
    [InlineData("ä", "An idempotency key has visible ASCII characters only")]
    public async Task A_key_that_is_none_is_refused_before_anything_is_sent(string key, string expected)
    {
        using var gateway = new StubGateway();

        object? told = await RunAsync(InHeader, $$"""
            try { await harbor.PutAsync("a", new HarborCallOptions { IdempotencyKey = "{{key}}" }).ConfigureAwait(false); return ""; }
            catch (ArgumentException e) { return e.ParamName + ": " + e.Message; }
            """, gateway);

        Assert.StartsWith("IdempotencyKey: " + expected, (string)told!, StringComparison.Ordinal);
        Assert.Empty(gateway.Calls);
    }

    [Theory]
    [InlineData("await harbor.PutAsync(\"a\", options: new HarborCallOptions { IdempotencyKey = \"k\" }).ConfigureAwait(false);", "Put sends no idempotency key")]
    [InlineData("await harbor.SendAsync(HttpMethod.Post, \"/x\", options: new HarborCallOptions { IdempotencyKey = \"k\" }).ConfigureAwait(false);", "POST /x sends no idempotency key")]
    public async Task A_key_that_nothing_sends_is_refused(string call, string expected)
    {
        using var gateway = new StubGateway();

        object? told = await RunAsync("body: { name: string }", $"try {{ {call} return \"\"; }} catch (ArgumentException e) {{ return e.Message; }}", gateway);

        Assert.StartsWith(expected, (string)told!, StringComparison.Ordinal);
        Assert.Empty(gateway.Calls);
    }

    private static Task<object?> RunAsync(string inputs, string code, HttpMessageHandler transport) =>
        LiveClient.RunAsync("doc: Berths.", $"endpoint: Put\nrequest: POST /put\n{inputs}\nreturns: none", $"using var harbor = open();\n{code}", transport);

    /// <summary>The text that looks like a UUID.</summary>
    private static string Key(string attempt) =>
        System.Text.RegularExpressions.Regex.Match(attempt, "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}").Value;

    /// <summary>Refuses the token of the first attempt, so that the client sends the call again.</summary>
    private sealed class RefusingService : HttpMessageHandler
    {
        /// <summary>The attempts, each with its headers, address and body.</summary>
        public List<string> Attempts { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.StartsWith("/apim-token-service/", StringComparison.Ordinal))
            {
                return Answer("""{"status":0,"msg":"SUCCESS","data":{"accessToken":"token","expire":7200}}""");
            }

            string key = request.Headers.TryGetValues("Idempotency-Key", out IEnumerable<string>? values) ? string.Join(",", values) : "";
            string body = await request.Content!.ReadAsStringAsync(cancellationToken);
            Attempts.Add($"{key} {request.RequestUri.Query} {string.Join('\n', body.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal)))}");
            return Answer(Attempts.Count == 1 ? """{"code":1203,"msg":"token expired","data":null}""" : """{"code":0}""");
        }

        private static HttpResponseMessage Answer(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
