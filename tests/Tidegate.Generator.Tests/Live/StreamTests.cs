using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>What generated code makes of <c>returns: stream&lt;T&gt;</c>.</summary>
public sealed class StreamTests
{
    private const string Service = """
        types:
          Kind: { enum: string, values: { Ship: S, Buoy: B } }
          Event: { id: id, kind?: Kind, note?: "json<Note>" }
          Note: { text: string }
        errors: { 7: { name: Gone } }
        """;

    private const string Text = "texts.Add(item);";

    public static TheoryData<string, string, string, string, string> Types => new()
    {
        { "Event", "application/x-ndjson", "{\"id\":1,\"kind\":\"S\",\"note\":\"{\\\"text\\\":\\\"a\\\"}\"}\n{\"id\":\"x\"}\n", "texts.Add($\"{item.Id}/{item.Kind}/{item.Note?.Value?.Text}\");", "1/S/a x//" },
        { "string", "text/event-stream", "data: a\ndata: b\n\ndata: c\n\n", Text, "a\nb c" },
        { "string", "application/jsonl", "\"a\"\n2\n", Text, "a 2" },
        { "string?", "application/jsonl", "\"a\"\nnull\n", "texts.Add(item ?? \"-\");", "a -" },
        { "Kind", "text/event-stream", "data: \"B\"\n\n", "texts.Add(item == Kind.Buoy ? \"buoy\" : \"other\");", "buoy" },
        { "int[]", "application/json", "{\"code\":0,\"data\":[[1,2],[],[3]]}", "texts.Add(item.Sum().ToString());", "3 0 3" },
        { "int?", "application/json", "{\"code\":0,\"data\":[1,null,\"3\"]}", "texts.Add(item is { } number ? (number + 1).ToString() : \"-\");", "2 - 4" },
        { "map<int>", "application/json-seq", "\u001e{\"a\":1}\n", "texts.Add($\"{item[\"a\"]}\");", "1" },
        { "json", "application/ndjson", "{\"a\":1}\n[2]\n", "texts.Add(item.GetRawText());", "{\"a\":1} [2]" },
        { "json<Note>", "application/ndjson", "\"{\\\"text\\\":\\\"a\\\"}\"\n", "texts.Add(item.Value!.Text);", "a" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Each_type_of_item_is_read(string type, string contentType, string answer, string code, string expected)
    {
        using var gateway = new Gateway(contentType, answer);

        object? texts = await LiveClient.RunAsync(
            Service,
            $"endpoint: Watch\nrequest: POST /events\nquery: {{ from: int }}\nbody: {{ kinds: \"Kind[]\" }}\nreturns: {(type.EndsWith(']') ? $"\"stream<{type}>\"" : $"'stream<{type}>'")}",
            $$"""
            using HarborClient harbor = open();
            var texts = new List<string>();
            await foreach (var item in harbor.WatchAsync(3, new[] { Kind.Ship }))
            {
                {{code}}
            }

            return string.Join(" ", texts);
            """,
            gateway);

        Assert.Equal(expected, texts);
        Assert.Equal(["/events?from=3 {\"kinds\":[\"S\"]}"], gateway.Calls);
    }

    [Fact]
    public async Task Wrong_inputs_are_told_at_once_and_each_enumeration_calls()
    {
        using var gateway = new Gateway("application/jsonl", "1\n");

        object? result = await LiveClient.RunAsync(
            Service,
            "endpoint: Watch\nrequest: POST /events\nbody: { names: \"string[]\" }\nreturns: stream<int>",
            """
            using HarborClient harbor = open();
            try
            {
                harbor.WatchAsync(null!);
            }
            catch (ArgumentNullException)
            {
                var names = new List<string> { "a" };
                IAsyncEnumerable<int> numbers = harbor.WatchAsync(names);
                await foreach (int number in numbers) { names.Add("b"); }
                await foreach (int number in numbers.WithCancellation(new CancellationTokenSource().Token)) { return number; }
            }

            return null;
            """,
            gateway);

        Assert.Equal(1, result);
        Assert.Equal(["/events {\"names\":[\"a\"]}", "/events {\"names\":[\"a\",\"b\"]}"], gateway.Calls);
    }

    /// <summary>Answers every call with the same text.</summary>
    private sealed class Gateway(string contentType, string answer) : HttpMessageHandler
    {
        public List<string> Calls { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.StartsWith("/apim-token-service/", StringComparison.Ordinal))
            {
                return Answer("application/json", """{"status":0,"msg":"SUCCESS","data":{"accessToken":"token","expire":7200}}""");
            }

            Calls.Add($"{request.RequestUri.PathAndQuery} {await request.Content!.ReadAsStringAsync(cancellationToken)}");
            return Answer(contentType, answer);
        }

        private static HttpResponseMessage Answer(string contentType, string text)
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        }
    }
}
